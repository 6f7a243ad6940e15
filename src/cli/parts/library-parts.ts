import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPackage, packageVersion } from './installed.js';
import { missing, ok, optional, type Part } from './part.js';

/** The packages that do the work: the engine, the data frames, the fonts. */
export function inspectLibraries(root: string): Part[] {
  return [inspectDuckdb(root), inspectDanfo(root), inspectFonts(root)];
}

/** Its native part is a package per platform, which an install without optional packages does not bring. */
function inspectDuckdb(root: string): Part {
  const folder = findPackage(root, '@duckdb/node-api');
  if (folder === null) return missing('duckdb', '@duckdb/node-api is not installed. Run "npm install".');
  const platform = `node-bindings-${process.platform}-${process.arch}`;
  const binding = readdirSync(join(folder, '..')).find((name) => name.startsWith(platform));
  return binding === undefined
    ? missing('duckdb', `@duckdb/${platform} is not installed. Run "npm install --include=optional".`)
    : ok('duckdb', packageVersion(folder), `@duckdb/${binding}`);
}

function inspectDanfo(root: string): Part {
  const folder = findPackage(root, 'danfojs-node');
  return folder === null
    ? optional('danfojs-node', 'For toDanfo(): npm install danfojs-node.')
    : ok('danfojs-node', packageVersion(folder), 'toDanfo() works');
}

function inspectFonts(root: string): Part {
  const name = '@expo-google-fonts/noto-sans-sc';
  const folder = findPackage(root, name);
  if (folder === null) return missing('fonts', `${name} is not installed. Run "npm install".`);
  const absent = ['400Regular', '700Bold'].filter(
    (weight) => !existsSync(join(folder, weight, `NotoSansSC_${weight}.ttf`)),
  );
  return absent.length === 0
    ? ok('fonts', packageVersion(folder), 'Noto Sans SC')
    : missing('fonts', `${name} lacks ${absent.join(' and ')}. Install it again.`);
}
