import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Pins = Readonly<Record<string, string>>;
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
type Manifest = Readonly<Record<(typeof groups)[number], Pins>> & { readonly overrides: Pins };

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }).packages;
const installed = Object.entries(lock).filter(([path, entry]) => path !== '' && entry.link !== true);
const requirements = read('requirements.txt')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('package.json', () => {
  const pins = [...groups.map((group) => manifest[group]), manifest.overrides].flatMap((pins) => Object.entries(pins));

  test.each(pins)('%s is pinned exactly: %s', (_, pin) => {
    expect(pin).toMatch(/^(?:(?:npm:(?:@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?|file:\.)$/);
  });

  test.each(groups)('%s are those of the lockfile', (group) => {
    expect((lock[''] as Manifest)[group]).toEqual(manifest[group]);
  });
});

describe('package-lock.json', () => {
  test('every package has a version and an integrity', () => {
    expect(installed.length).toBeGreaterThan(100);
    const without = installed.filter(([, { version, integrity }]) => !version || !/^sha512-/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('no package names the host it came from', () => {
    expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
  });

  // Or `npm ci` stops with "Missing … from lock file", on every machine.
  test('the packages for other platforms are all there', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !installed.some(([other]) => other.endsWith(`node_modules/${name}`)))
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  // xlsx of this name is 0.18.5 for ever, with known holes; exceljs drags old packages in; tfjs-node downloads a binary.
  test.each(['xlsx', 'exceljs', '@tensorflow/tfjs-node'])('%s is not among them', (denied) => {
    const names = installed.map(([path, { name }]) => name ?? path.split('node_modules/').at(-1));
    expect(names).not.toContain(denied);
  });

  test.each([
    ['handlebars', '4.7.10'],
    ['vega', '6.2.0'],
    ['vega-expression', '6.1.0'],
    ['vega-functions', '6.1.1'],
  ])('%s is at least %s, wherever it stands', (name, least) => {
    const versions = installed
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .map(([, entry]) => entry.version!);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => isOlder(version, least))).toEqual([]);
  });
});

describe('requirements.txt', () => {
  test('every package is pinned exactly', () => {
    expect(requirements.length).toBeGreaterThan(50);
    expect(requirements.filter((line) => !/^[\w-]+==\d+(?:\.\d+)*(?: ; .+)?$/.test(line))).toEqual([]);
  });

  test.each([
    ['nbconvert', '7.17.1'],
    ['jupyter-server', '2.20.0'],
    ['jupyterlab', '4.5.7'],
  ])('%s is at least %s', (name, least) => {
    const versions = requirements.filter((line) => line.startsWith(`${name}==`)).map((line) => line.split(/==| /)[1]!);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => isOlder(version, least))).toEqual([]);
  });
});

function isOlder(version: string, least: string): boolean {
  return version.localeCompare(least, 'en', { numeric: true }) < 0;
}

function read(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');
}
