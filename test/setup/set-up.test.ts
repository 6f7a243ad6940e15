import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

interface Step {
  isMissing(root: string): boolean;
  install(root: string, log: string): Promise<string>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = join(root, 'scripts', 'setup.js');
const { build } = (await import(pathToFileURL(join(root, 'scripts', 'setup', 'build.js')).href)) as { build: Step };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitalfew-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the whole', () => {
  const isSetUp = spawnSync(process.execPath, [script, '--check']).status === 0;

  test.runIf(isSetUp)('has nothing to do where all is there', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect({ stdout, stderr, status }).toEqual({ stdout: 'Set-up: nothing to do.\n', stderr: '', status: 0 });
  });

  test('--check names what is missing and makes none of it', () => {
    for (const name of [
      'package.json',
      'package-lock.json',
      'requirements.txt',
      'tsconfig.json',
      'tsconfig.build.json',
    ]) {
      cpSync(join(root, name), join(folder, name));
    }
    for (const name of ['scripts', 'bin']) cpSync(join(root, name), join(folder, name), { recursive: true });
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src', 'index.ts'), '');
    const { stdout, status } = spawnSync(process.execPath, [join(folder, 'scripts', 'setup.js'), '--check'], {
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({
      stdout: 'Set-up: to do: packages, build, Jupyter, notebook kernel, browser.\n',
      status: 1,
    });
    expect(['node_modules', 'dist', '.venv', '.cache'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
  });
});

describe('the build', () => {
  beforeEach(() => {
    for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json'])
      cpSync(join(root, name), join(folder, name));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    write('src/index.ts', "export { two } from './deep/two.js';\n");
    write('src/deep/two.ts', 'export const two: number = 2;\n');
    write('src/deep/words.txt', 'not code');
  });

  test('compiles, copies what is not code, and is then not missing', async () => {
    expect(build.isMissing(folder)).toBe(true);
    await make();
    expect(await import(pathToFileURL(join(folder, 'dist', 'index.js')).href)).toMatchObject({ two: 2 });
    expect(readFileSync(join(folder, 'dist', 'deep', 'words.txt'), 'utf8')).toBe('not code');
    expect(build.isMissing(folder)).toBe(false);
  });

  test('follows a source that changes, one that goes, and an output that goes', async () => {
    await make();
    write('src/index.ts', 'export const three: number = 3;\n');
    rmSync(join(folder, 'src', 'deep', 'two.ts'));
    expect(build.isMissing(folder)).toBe(true);
    await make();
    expect(readFileSync(join(folder, 'dist', 'index.js'), 'utf8')).toContain('three');
    expect(existsSync(join(folder, 'dist', 'deep', 'two.js'))).toBe(false);
    expect(existsSync(join(folder, 'dist', 'deep', 'two.d.ts'))).toBe(false);
    rmSync(join(folder, 'dist', 'index.js'));
    expect(build.isMissing(folder)).toBe(true);
    await make();
    expect(existsSync(join(folder, 'dist', 'index.js'))).toBe(true);
  });

  test('makes the module of wasm/, and again when its source changes', async () => {
    cpSync(join(root, 'wasm'), join(folder, 'wasm'), { recursive: true });
    const made = join(folder, 'dist', 'intake', 'bytes', 'line-scanner.wasm');
    await make();
    const first = readFileSync(made);
    expect(first.subarray(0, 4).toString('latin1')).toBe('\0asm');
    expect(build.isMissing(folder)).toBe(false);
    const source = readFileSync(join(folder, 'wasm', 'line-scanner.ts'), 'utf8');
    writeFileSync(join(folder, 'wasm', 'line-scanner.ts'), `${source}\nexport const added: u32 = 1;\n`);
    expect(build.isMissing(folder)).toBe(true);
    await make();
    expect(readFileSync(made).length).toBeGreaterThan(first.length);
  });

  test('puts the modules of the command line together, each with the place it had', async () => {
    cpSync(join(root, 'rolldown.config.js'), join(folder, 'rolldown.config.js'));
    write(
      'src/cli/main.ts',
      "export { two } from '../deep/two.js';\nexport const later = () => import('../deep/place.js');\n",
    );
    write('src/deep/place.ts', "import { two } from './two.js';\nexport const place = [import.meta.url, two];\n");
    await make();
    const main = join(folder, 'dist', 'command', 'main.js');
    const command = await import(pathToFileURL(main).href);
    expect(command.two).toBe(2);
    expect((await command.later()).place).toEqual([pathToFileURL(join(folder, 'dist', 'deep', 'place.js')).href, 2]);
    expect(readFileSync(main, 'utf8')).not.toContain('../deep/two.js');
    expect(build.isMissing(folder)).toBe(false);
    rmSync(main);
    expect(build.isMissing(folder)).toBe(true);
  });

  test('with a type error it fails with what the compiler says, and stays missing', async () => {
    write('src/index.ts', "export const three: number = '3';\n");
    await expect(make()).rejects.toThrow(/src\/index\.ts\(1,14\): error TS2322/);
    expect(build.isMissing(folder)).toBe(true);
  });

  const make = (): Promise<string> => build.install(folder, join(folder, 'log'));
  function write(name: string, content: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
});

describe('two runs at once', () => {
  /** Two processes that both want the lock and note when they come and go. */
  const worker = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as pause } from 'node:timers/promises';
    import { withLock } from ${JSON.stringify(pathToFileURL(join(root, 'scripts', 'setup', 'lock.js')).href)};
    const [lock, log] = process.argv.slice(1);
    await withLock(lock, { onWait: () => appendFileSync(log, 'waits ') }, async () => {
      appendFileSync(log, 'in ');
      await pause(300);
      appendFileSync(log, 'out ');
    });
  `;
  const work = (): Promise<number | null> =>
    new Promise((resolve) => {
      const args = ['--input-type=module', '-e', worker, join(folder, 'lock'), join(folder, 'log')];
      spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', resolve);
    });

  test('the second waits for the first', async () => {
    expect(await Promise.all([work(), work(), work()])).toEqual([0, 0, 0]);
    const steps = readFileSync(join(folder, 'log'), 'utf8').trim().split(' ');
    expect(steps.filter((step) => step !== 'waits').join(' ')).toBe('in out in out in out');
    expect(steps.filter((step) => step === 'waits')).toHaveLength(2);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  test('the lock of a process that is gone is taken over', async () => {
    const gone = spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim();
    writeFileSync(join(folder, 'lock'), gone);
    expect(await Promise.all([work(), work()])).toEqual([0, 0]);
    expect(readFileSync(join(folder, 'log'), 'utf8').replace('waits ', '')).toBe('in out in out ');
  });
});
