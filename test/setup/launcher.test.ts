import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const older = findOlderNode();
const nodes = [['this Node', process.execPath], ...(older === null ? [] : [['an older Node', older]])] as [
  string,
  string,
][];

/** The launcher with a command line of our own behind it. */
const main = `
export async function main(args) {
  if (args[0] === 'wait') {
    process.on('SIGTERM', () => process.exit(143));
    setTimeout(() => {}, 20_000);
    console.log('waiting');
    return new Promise(() => {});
  }
  for await (const chunk of process.stdin) process.stdout.write(chunk);
  console.log(JSON.stringify({ args, major: Number.parseInt(process.versions.node, 10) }));
  return 7;
}
`;
let folder: string;
let launcher: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitalfew-launcher-'));
  launcher = join(folder, 'bin', 'vitalfew.js');
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'dist', 'command'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'command', 'main.js'), main);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(nodes)('started with %s', (_, node) => {
  test('--version answers from package.json', () => {
    const { stdout, status } = spawnSync(node, [join(root, 'bin', 'vitalfew.js'), '--version'], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: `${version}\n`, status: 0 });
  });

  test('arguments, input, output and exit code pass through, and Node is 24 or newer', () => {
    const args = ['run', 'segment/rfm', '--set', 'a b="c"'];
    const { stdout, stderr, status } = spawnSync(node, [launcher, ...args], { encoding: 'utf8', input: 'typed in\n' });
    const [echo, said = ''] = stdout.split('\n');
    expect({ echo, stderr, status }).toEqual({ echo: 'typed in', stderr: '', status: 7 });
    const got = JSON.parse(said) as { args: string[]; major: number };
    expect(got.args).toEqual(args);
    expect(got.major).toBeGreaterThanOrEqual(24);
  });

  test.skipIf(process.platform === 'win32')(
    'a signal reaches the command line, whose exit code comes back',
    async () => {
      const child = spawn(node, [launcher, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      child.kill('SIGTERM');
      expect(await new Promise((resolve) => child.once('exit', (...end) => resolve(end)))).toEqual([143, null]);
    },
  );

  test('without a build it says what to run', () => {
    const bare = mkdtempSync(join(tmpdir(), 'vitalfew-bare-'));
    cpSync(join(root, 'bin'), join(bare, 'bin'), { recursive: true });
    cpSync(join(root, 'package.json'), join(bare, 'package.json'));
    const { stdout, stderr, status } = spawnSync(node, [join(bare, 'bin', 'vitalfew.js'), 'list'], {
      encoding: 'utf8',
    });
    rmSync(bare, { recursive: true });
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain('Run "npm run setup"');
  });
});

if (older === null) test.skip('started with an older Node: none is on this machine', () => {});

/** One that Node 24 replaces: what npm itself runs with, or one on the PATH. */
function findOlderNode(): string | null {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((entry) => join(entry, name));
  return (
    [process.env.npm_node_execpath ?? '', ...onPath].find((path) => {
      if (path.includes('node_modules') || !existsSync(path)) return false;
      const major = Number.parseInt(spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout, 10);
      return major >= 20 && major < 24;
    }) ?? null
  );
}
