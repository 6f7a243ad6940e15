import { existsSync } from 'node:fs';
import { run } from './run.js';

/**
 * Installs a package of Debian (or what descends from it).
 *
 * @throws Error where this is not Debian or the user not root; RunError when the package manager fails
 */
export async function installDebianPackage(name, { root, log }) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) throw new Error('not Debian, or not root');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=60'];
  await run('apt-get', [...wait, 'update'], { cwd: root, log, env });
  await run('apt-get', [...wait, 'install', '--no-install-recommends', name], { cwd: root, log, env });
}
