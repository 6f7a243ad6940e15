import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src', import.meta.url));

/** From top to bottom: a folder imports only those above it. Folders of one line do not know each other. */
const house = [
  ['messages', 'version.ts', 'node-version.ts'],
  ['errors.ts'],
  ['result'],
  ['option'],
  ['stats'],
  ['mining'],
  ['graph'],
  ['chart'],
  ['engine'],
  ['intake'],
  ['analysis'],
  ['ties'],
  ['segment', 'cross-sell', 'influence', 'retention', 'market'],
  ['customer'],
  ['catalogue.ts'],
  ['simulate'],
  ['render'],
  ['report'],
  ['notebook'],
  ['cli'],
  ['index.ts'],
];

const level = new Map(house.flatMap((rooms, i) => rooms.map((room) => [room, i] as const)));

/** What a folder must not know although it stands above: pure parts know no SQL, no HTML, no clock; analyses no renderer. */
const drivers: Record<string, string> = {
  '@duckdb/node-api': 'engine',
  'trino-client': 'engine',
  'puppeteer-core': 'render',
  '@e965/xlsx': 'intake',
  'danfojs-node': 'result',
  '@resvg/resvg-js': 'render',
  handlebars: 'render',
  yaml: 'option',
  '@tensorflow/tfjs-core': 'cross-sell',
  '@tensorflow/tfjs-layers': 'cross-sell',
  '@tensorflow/tfjs-backend-cpu': 'cross-sell',
};

interface Source {
  readonly file: string;
  readonly imports: readonly string[];
}

function sources(): Source[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
    return { file: file.split(sep).join('/'), imports: found };
  });
}

function target(source: Source, specifier: string): string {
  const path = resolve(root, dirname(source.file), specifier).replace(/\.js$/, '.ts');
  return relative(root, path).split(sep).join('/');
}

const room = (file: string) => file.split('/')[0]!;
const all = sources();
const inside = all.flatMap((source) =>
  source.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: source.file, to: target(source, name) })),
);

describe('the house', () => {
  test('every folder of src has its place', () => {
    expect(all.map((source) => room(source.file)).filter((name) => !level.has(name))).toEqual([]);
  });

  test('a folder imports only folders above it', () => {
    const wrong = inside.filter(({ from, to }) => {
      if (to.startsWith('..') || room(from) === room(to)) return false;
      const [own, other] = [level.get(room(from)), level.get(room(to))];
      return own === undefined || other === undefined || other > own || (other === own && !sibling(from, to));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('no file imports itself through others', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of inside) graph.set(from, [...(graph.get(from) ?? []), to]);
    expect(cycle(graph)).toEqual([]);
  });

  test('pure parts know no clock, no files', () => {
    const impure = all.filter(
      (source) =>
        /^(stats|mining|graph)\//.test(source.file) && source.imports.some((name) => name.startsWith('node:')),
    );
    expect(impure.map((source) => source.file)).toEqual([]);
  });

  test.each(Object.keys(drivers))('the driver %s is imported in one file', (driver) => {
    const users = all.filter((source) =>
      source.imports.some((name) => name === driver || name.startsWith(`${driver}/`)),
    );
    expect(users.length).toBeLessThanOrEqual(1);
    for (const user of users) expect(room(user.file)).toBe(drivers[driver]);
  });
});

/** One analysis may call another as the function that it is. */
function sibling(from: string, to: string): boolean {
  return level.get(room(from)) === level.get('segment') && /^[\w-]+\/[\w-]+\.ts$/.test(to);
}

/** The first circle of imports found, as a list of files; empty when there is none. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}
