import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages, message, text } from '../../src/messages/index.js';

test.each(languages)('the way to danfojs-node that is told (%s) is the one of this package', (language) => {
  const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const said = text(message('error.no_danfo'), language);
  const overrides = JSON.parse(/\{.*\}/.exec(said)![0]) as Record<string, string>;
  expect(own.overrides).toMatchObject(overrides);
  expect(Object.keys(overrides)).toEqual(['@tensorflow/tfjs-node', 'xlsx']);
  expect(said).toContain(`npm install danfojs-node@${own.devDependencies['danfojs-node']}`);
});
