import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the documents say what the program says', { timeout: 60_000 }, () => {
  const node = join(root, 'node_modules/.bin/node');
  expect(() => execFileSync(node, [join(root, 'scripts/docs.js'), '--check'], { stdio: 'pipe' })).not.toThrow();
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/design-choices.md'])('links of %s lead somewhere', (name) => {
  const page = readFileSync(join(root, name), 'utf8');
  const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
  expect(links.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
});
