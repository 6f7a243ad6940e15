import { beforeAll, describe, expect, test } from 'vitest';
import { type Output, readNotebook, runNotebook } from './run-notebook.js';

const name = '01-first-look';

test('is committed without outputs, with text in both languages', () => {
  const cells = readNotebook(name);
  for (const cell of cells) {
    if (cell.cell_type === 'code') {
      expect(cell.outputs).toEqual([]);
      expect(cell.execution_count).toBeNull();
    }
  }
  const words = cells.filter((cell) => cell.cell_type === 'markdown').map((cell) => [cell.source].flat().join(''));
  for (const text of words) {
    expect(text).toMatch(/[\u4e00-\u9fff]/);
    expect(text).toMatch(/[a-z]{3}/);
  }
});

describe('run by stock tslab', () => {
  let outputs: Output[][];

  beforeAll(() => {
    outputs = runNotebook(name);
  }, 240_000);

  test('every cell runs without an error', () => {
    const wrong = outputs.flat().filter((output) => output.output_type === 'error' || output.name === 'stderr');
    expect(wrong).toEqual([]);
  });

  test('each answer is one card of HTML, then charts that carry a picture and no HTML', () => {
    const shown = outputs.map((cell) => cell.filter((output) => output.output_type === 'display_data'));
    const answers = shown.filter((cell) => cell.length > 0);
    expect(answers).toHaveLength(4);
    for (const [card, ...charts] of answers) {
      expect(card!.data!['text/html']).toMatch(/<(section|article|div)/);
      expect(card!.data!['text/html']).not.toMatch(/<script/);
      expect(charts.length).toBeGreaterThan(0);
      for (const { data } of charts) {
        expect(Object.keys(data!)).not.toContain('text/html');
        expect(data!['application/vnd.vegalite.v5+json']).toMatchObject({
          $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
        });
        expect(
          Buffer.from(data!['image/png'] as string, 'base64')
            .subarray(1, 4)
            .toString('latin1'),
        ).toBe('PNG');
      }
    }
  });

  test('a result that is only named prints what it says', () => {
    const printed = outputs
      .at(-2)!
      .map((output) => output.text ?? '')
      .join('');
    expect(printed).toContain('segment/rfm');
    expect(printed).toMatch(/Customers\s+3/);
  });
});
