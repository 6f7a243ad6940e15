import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './digest.js';
import { run } from './run.js';
import { readStamp, writeStamp } from './stamp.js';

/** .venv with the Jupyter of requirements.txt. */
export const jupyter = {
  name: 'Jupyter',
  remedy: 'Is the Python package index reachable from here?',

  isMissing(root) {
    return readStamp(stampPath(root)) !== wantedStamp(root) || !existsSync(venvProgram(root, 'python'));
  },

  async install(root, log) {
    const venv = join(root, '.venv');
    const python = findPython();
    // Made anew: an environment cannot be moved, and what was pinned before would stay in it.
    rmSync(venv, { recursive: true, force: true });
    await run(python.command, [...python.args, '-m', 'venv', venv], { cwd: root, log });
    const install = ['-m', 'pip', 'install', '--quiet', '--no-input', '--no-compile', '--disable-pip-version-check'];
    await run(venvProgram(root, 'python'), [...install, '-r', 'requirements.txt'], { cwd: root, log });
    // JupyterLab starts a script of its own with Node, which would take it for a module: it lies below our package.json.
    writeFileSync(join(venv, 'package.json'), '{ "type": "commonjs" }\n');
    writeStamp(stampPath(root), wantedStamp(root));
    return `Python ${python.version}`;
  },
};

/** @returns the path of a program of .venv */
export function venvProgram(root, name) {
  return process.platform === 'win32'
    ? join(root, '.venv', 'Scripts', `${name}.exe`)
    : join(root, '.venv', 'bin', name);
}

const stampPath = (root) => join(root, '.venv', 'vitalfew-requirements');
const wantedStamp = (root) => digest(root, readFileSync(join(root, 'requirements.txt'), 'utf8'));

function findPython() {
  const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  const candidates = [...names.map((command) => ({ command, args: [] })), { command: 'py', args: ['-3'] }];
  const probe = 'import sys, venv, ensurepip; print(sys.version_info >= (3, 10), "%d.%d.%d" % sys.version_info[:3])';
  for (const { command, args } of candidates) {
    const { stdout, status } = spawnSync(command, [...args, '-c', probe], { encoding: 'utf8' });
    const [isNewEnough, version] = (stdout ?? '').trim().split(' ');
    if (status === 0 && isNewEnough === 'True') return { command, args, version };
  }
  throw new Error(
    'No Python from 3.10 on with its venv module was found: install Python from https://www.python.org (on Debian and Ubuntu: apt-get install python3-venv).',
  );
}
