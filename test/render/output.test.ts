import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { renderCard, renderSection, renderSvg } from '../../src/render/index.js';
import { sampleResult } from '../support/sample-result.js';

const folder = fileURLToPath(new URL('../output/', import.meta.url));
let kept: string[] = [];

afterEach(() => {
  kept = [];
});

/** Compares with the committed output; where it differs the new one is written beside it, to be looked at and kept. */
function compare(name: string, made: string): void {
  const path = folder + name;
  const changed = path.replace(/(\.\w+)$/, '-changed$1');
  const known = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (known === made) {
    rmSync(changed, { force: true });
    return;
  }
  writeFileSync(changed, made);
  kept.push(changed);
  expect(kept, `${name} is not what it was: look at ${changed}; if it is right, it takes its place`).toEqual([]);
}

test.each(sampleResult('en').charts.map((chart, index) => [chart.id, index] as const))(
  'picture %s',
  async (id, index) => {
    // Half of the pictures in each language: both are looked at.
    const language = index % 2 === 0 ? 'en' : 'zh-CN';
    const result = sampleResult(language);
    const chart = result.charts[index]!;
    const { currency } = result.input;
    const svg = await renderSvg(chart, result.tables[chart.table]!, { language, currency, withTitle: true });
    compare(`${id}.${language}.svg`, `${svg}\n`);
  },
);

test.each(['en', 'zh-CN'] as const)('card in %s', async (language) => {
  compare(`card.${language}.html`, await renderCard(sampleResult(language), { language }));
});

test('section without pictures', async () => {
  const result = { ...sampleResult('en'), charts: [] };
  compare('section.en.html', await renderSection(result, { language: 'en', number: 1 }));
});
