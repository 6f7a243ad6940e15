import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { message, type Quantity } from '../../messages/index.js';
import { packageVersion, readJson } from './installed.js';
import { missing, ok, type Part, plain, setUp } from './part.js';

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** What only a clone of the repository has: the packages of the lockfile, the build, the link to itself. */
export function inspectClone(root: string): Part[] {
  return [inspectPackages(root), inspectBuild(root), inspectSelfLink(root)];
}

const count = (value: number): Quantity => ({ value, unit: 'count' });

/** npm writes down in node_modules what it has installed; that is held against the lockfile. */
function inspectPackages(root: string): Part {
  const wanted = readJson<Lockfile>(join(root, 'package-lock.json'))?.packages ?? {};
  const found = readJson<Lockfile>(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  const wrong = Object.entries(wanted)
    .filter(
      ([path, entry]) => path !== '' && !(entry.optional && !(path in found)) && found[path]?.version !== entry.version,
    )
    .map(([path]) => path.replace(/^node_modules\//, ''));
  return wrong.length === 0
    ? ok('npm packages', null, message('doctor.packages.ok', { n: count(Object.keys(found).length) }))
    : missing(
        'npm packages',
        message('doctor.packages.wrong', { n: count(wrong.length), some: wrong.slice(0, 3).join(', '), setUp }),
      );
}

function inspectBuild(root: string): Part {
  const stamp = statSync(join(root, '.cache', 'setup', 'build.stamp'), { throwIfNoEntry: false });
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((name) => statSync(join(root, 'src', name)).mtimeMs));
  return stamp !== undefined && newest <= stamp.mtimeMs
    ? ok('build', packageVersion(root), plain(join(root, 'dist')))
    : missing('build', message('doctor.build.old', { setUp }));
}

function inspectSelfLink(root: string): Part {
  const link = join(root, 'node_modules', 'vitalfew');
  return existsSync(link) && realpathSync(link) === realpathSync(root)
    ? ok('self-link', packageVersion(root), message('doctor.self_link.ok'))
    : missing('self-link', message('doctor.self_link.wrong', { setUp }));
}
