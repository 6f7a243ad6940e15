import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../messages/index.js';
import { findPackage, packageVersion, readJson } from './installed.js';
import { missing, ok, optional, type Part, plain, setUp } from './part.js';

/** What runs the notebooks of a clone: .venv with Jupyter, and tslab as its kernel. */
export function inspectNotebooks(root: string): Part[] {
  return [inspectPython(root), ...inspectJupyter(root), inspectKernel(root)];
}

/** As an installed package vitalfew works in whatever Jupyter its reader has. */
export function inspectTslab(root: string): Part {
  const folder = findPackage(root, 'tslab');
  return folder === null
    ? optional('tslab', message('doctor.tslab.none'))
    : ok('tslab', packageVersion(folder), plain(folder));
}

function inspectPython(root: string): Part {
  const venv = join(root, '.venv');
  const config = join(venv, 'pyvenv.cfg');
  const program = process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  if (!existsSync(config) || !existsSync(program)) return missing('python', message('doctor.python.none', { setUp }));
  return ok('python', /^version\s*=\s*(\S+)/m.exec(readFileSync(config, 'utf8'))?.[1] ?? null, plain(program));
}

/** One part for each package that requirements.txt asks for by name: its first block. */
function inspectJupyter(root: string): Part[] {
  const installed = new Map(
    sitePackages(root).map((folder) => folder.replace(/\.dist-info$/, '').split('-') as [string, string]),
  );
  const asked = readFileSync(join(root, 'requirements.txt'), 'utf8')
    .split(/\n\s*\n/)[0]!
    .matchAll(/^([\w-]+)==(\S+)/gm);
  return Array.from(asked, ([, name = '', wanted]) => {
    const version = installed.get(name.replaceAll('-', '_'));
    return version !== undefined && version === wanted
      ? ok(name, version, message('doctor.in_venv'))
      : missing(name, message('doctor.venv.wrong', { wanted: wanted ?? '', found: version ?? '–', setUp }));
  });
}

function inspectKernel(root: string): Part {
  const path = join(root, '.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
  const [node, program] = readJson<{ argv: string[] }>(path)?.argv ?? [];
  const folder = findPackage(root, 'tslab');
  return folder !== null && node !== undefined && existsSync(node) && program !== undefined && existsSync(program)
    ? ok('tslab kernel', packageVersion(folder), plain(path))
    : missing('tslab kernel', message('doctor.kernel.none', { path, setUp }));
}

function sitePackages(root: string): string[] {
  const venv = join(root, '.venv');
  const libraries = process.platform === 'win32' ? [join(venv, 'Lib')] : folders(join(venv, 'lib'));
  return libraries
    .flatMap((library) => folders(join(library, 'site-packages')))
    .map((path) => path.split(/[/\\]/).at(-1)!)
    .filter((name) => name.endsWith('.dist-info'));
}

function folders(path: string): string[] {
  return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : [];
}
