import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseRules } from '../../src/cross-sell/mechanisms/parse-rules.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the documents say what the program says', { timeout: 60_000 }, () => {
  const node = join(root, 'node_modules/.bin/node');
  expect(() => execFileSync(node, [join(root, 'scripts/docs.js'), '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('the rules of the trade that stand there can be read', () => {
  const page = readFileSync(join(root, 'docs/rules-of-the-trade.md'), 'utf8');
  const written = parseRules(/```yaml\n(.*?)```/s.exec(page)![1]!);
  expect(written).toMatchObject({ rules: { length: 4 } });
  const wrong = parseRules([{ id: 'a', trigger: { on: '?' }, product: 'p', windowDays: 1 }]) as { problem: string };
  const known = /trigger\.on must be (.*)\./.exec(wrong.problem)![1]!.split(/, | or /);
  const told = [...page.matchAll(/^\| `\{ on: (\w+)/gm)].map((match) => match[1]!);
  expect(told.sort()).toEqual(known.sort());
});

test.each(['README.md', 'CONTRIBUTING.md', 'docs/design-choices.md', 'docs/rules-of-the-trade.md'])(
  'links of %s lead somewhere',
  (name) => {
    const page = readFileSync(join(root, name), 'utf8');
    const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(root, dirname(name), link)))).toEqual([]);
  },
);
