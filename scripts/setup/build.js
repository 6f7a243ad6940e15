import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { digest } from './digest.js';
import { projectNode } from './project-node.js';
import { run } from './run.js';
import { readStamp, writeStamp } from './stamp.js';

/** src → dist, wasm → the module in dist that is no JavaScript, and the modules of the command line → dist/command. */
export const build = {
  name: 'build',
  remedy: 'Mend what the compiler says about src:',

  isMissing(root) {
    const wanted = [...outputs(root), ...commands(root)];
    return readStamp(stampPath(root)) !== sourceDigest(root) || wanted.some((path) => !existsSync(path));
  },

  async install(root, log) {
    const before = sourceDigest(root);
    const wanted = outputs(root);
    const kept = new Set(wanted.flatMap((path) => [path, path.replace(/\.js$/, '.d.ts')]));
    for (const path of filesUnder(join(root, 'dist'))) if (!kept.has(path)) rmSync(path);
    // The compiler writes only what it believes to be missing.
    if (wanted.some((path) => !existsSync(path))) rmSync(join(root, '.cache', 'build.tsbuildinfo'), { force: true });
    const sources = filesUnder(join(root, 'src'));
    const compile = (...args) => run(projectNode() ?? process.execPath, args, { cwd: root, log });
    if (sources.some(isCompiled))
      await compile('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--pretty', 'false');
    if (hasModule(root)) await compile('node_modules/assemblyscript/bin/asc.js', '--config', 'wasm/asconfig.json');
    for (const source of sources.filter((path) => !isCompiled(path))) {
      const target = join(root, 'dist', relative(join(root, 'src'), source));
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(source, target);
    }
    if (commands(root).length > 0) await compile('node_modules/rolldown/bin/cli.mjs', '--config', 'rolldown.config.js');
    writeStamp(stampPath(root), before);
    return `${wanted.length} modules`;
  },
};

const stampPath = (root) => join(root, '.cache', 'setup', 'build.stamp');
const hasModule = (root) => existsSync(join(root, 'wasm', 'asconfig.json'));
const commands = (root) =>
  existsSync(join(root, 'rolldown.config.js')) ? [join(root, 'dist', 'command', 'main.js')] : [];
const isCompiled = (path) => path.endsWith('.ts') && !path.endsWith('.d.ts');

function sourceDigest(root) {
  const files = [
    ...['src', 'wasm'].flatMap((folder) => filesUnder(join(root, folder))),
    ...['tsconfig.json', 'tsconfig.build.json', 'rolldown.config.js'].map((name) => join(root, name)),
  ].filter((path) => existsSync(path));
  const compiler = readStamp(join(root, 'node_modules', '.vitalfew-lockfile')) ?? '';
  return digest(
    compiler,
    ...files.map((path) => {
      const { mtimeMs, size } = statSync(path);
      return `${relative(root, path)} ${mtimeMs} ${size}`;
    }),
  );
}

function outputs(root) {
  const files = filesUnder(join(root, 'src')).map((path) =>
    join(root, 'dist', relative(join(root, 'src'), path).replace(/(?<!\.d)\.ts$/, '.js')),
  );
  return hasModule(root) ? [...files, join(root, 'dist', 'intake', 'bytes', 'line-scanner.wasm')] : files;
}

/** Sorted, so that the digest does not depend on the file system. @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}
