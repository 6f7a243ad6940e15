import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../scripts/setup/run.js';
import { cache, peers, root } from './paths.js';

const venv = join(cache, 'venv');
const python = process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
const requirements = join(peers, 'requirements.txt');

function systemPython() {
  const probe = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))';
  const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];
  const found = names.find((name) => spawnSync(name, ['-c', probe]).status === 0);
  if (!found)
    throw new Error('No Python from 3.11 on with its venv module was found: the peers of the bench need one.');
  return found;
}

/** @returns the Python of the peers' own environment, made when it is missing or its pins have changed */
export async function peersPython() {
  const wanted = createHash('sha256').update(readFileSync(requirements)).update(root).digest('hex');
  const stamp = join(venv, 'vitalfew-requirements');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  rmSync(venv, { recursive: true, force: true });
  const how = { cwd: root, log: join(cache, 'venv.log') };
  await run(systemPython(), ['-m', 'venv', venv], how);
  await run(
    python,
    ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '-r', requirements],
    how,
  );
  writeFileSync(stamp, wanted);
  return python;
}
