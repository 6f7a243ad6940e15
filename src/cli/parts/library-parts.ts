import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../messages/index.js';
import { findPackage, packageVersion } from './installed.js';
import { missing, ok, optional, type Part, plain } from './part.js';

/** The packages that do the work: the engine, the data frames, the fonts. */
export function inspectLibraries(root: string): Part[] {
  return [inspectDuckdb(root), inspectDanfo(root), inspectFonts(root)];
}

/** Its native part is a package per platform, which an install without optional packages does not bring. */
function inspectDuckdb(root: string): Part {
  const folder = findPackage(root, '@duckdb/node-api');
  if (folder === null)
    return missing('duckdb', message('doctor.not_installed', { name: '@duckdb/node-api', command: 'npm install' }));
  const platform = `node-bindings-${process.platform}-${process.arch}`;
  const binding = readdirSync(join(folder, '..')).find((name) => name.startsWith(platform));
  return binding === undefined
    ? missing(
        'duckdb',
        message('doctor.not_installed', { name: `@duckdb/${platform}`, command: 'npm install --include=optional' }),
      )
    : ok('duckdb', packageVersion(folder), plain(`@duckdb/${binding}`));
}

function inspectDanfo(root: string): Part {
  const folder = findPackage(root, 'danfojs-node');
  return folder === null
    ? optional('danfojs-node', message('doctor.danfo.none'))
    : ok('danfojs-node', packageVersion(folder), message('doctor.danfo.ok'));
}

/** The font of the pages, and the one with the letters that it lacks; of each the files of both weights. */
const fonts = {
  '@expo-google-fonts/noto-sans-sc': ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'],
  '@expo-google-fonts/noto-sans': ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'],
};

function inspectFonts(root: string): Part {
  const versions: string[] = [];
  for (const [name, files] of Object.entries(fonts)) {
    const folder = findPackage(root, name);
    if (folder === null) return missing('fonts', message('doctor.not_installed', { name, command: 'npm install' }));
    const absent = files.filter((file) => !existsSync(join(folder, file)));
    if (absent.length > 0) {
      return missing('fonts', message('doctor.fonts.lack', { name, files: absent.join(', '), command: 'npm install' }));
    }
    versions.push(packageVersion(folder));
  }
  return ok('fonts', versions[0]!, plain('Noto Sans SC, Noto Sans'));
}
