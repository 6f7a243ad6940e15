import { spawnSync } from 'node:child_process';
import { node24 } from '../../bin/node24.js';

/**
 * The Node the project runs with: the one that came with the packages, else this one or one on the PATH from 24 on.
 *
 * @returns {string | null}
 */
export function projectNode() {
  const own = node24();
  if (own !== null) return own;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  const { stdout } = spawnSync('node', ['-p', 'process.versions.node + " " + process.execPath'], { encoding: 'utf8' });
  const [version = '', ...path] = (stdout ?? '').trim().split(' ');
  return Number.parseInt(version, 10) >= 24 ? path.join(' ') : null;
}
