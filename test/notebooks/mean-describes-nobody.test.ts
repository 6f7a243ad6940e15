import { beforeAll, describe, expect, test } from 'vitest';
import { type Output, readNotebook, runNotebook } from './run-notebook.js';

const name = '02-the-mean-describes-nobody';

test('is committed without outputs, with text in both languages', () => {
  const cells = readNotebook(name);
  for (const cell of cells) {
    if (cell.cell_type !== 'code') continue;
    expect(cell.outputs).toEqual([]);
    expect(cell.execution_count).toBeNull();
  }
  for (const cell of cells.filter(({ cell_type }) => cell_type === 'markdown')) {
    const words = [cell.source].flat().join('');
    expect(words).toMatch(/[\u4e00-\u9fff]/);
    expect(words).toMatch(/[a-z]{3}/);
  }
});

describe('run by stock tslab', () => {
  let outputs: Output[][];
  beforeAll(() => {
    outputs = runNotebook(name);
  }, 240_000);

  const printed = () =>
    outputs
      .flat()
      .map((output) => output.text ?? '')
      .join('');

  test('every cell runs without an error', () => {
    const wrong = outputs.flat().filter((output) => output.output_type === 'error' || output.name === 'stderr');
    expect(wrong).toEqual([]);
  });

  test('four answers: a card of HTML each, then charts with a picture', () => {
    const answers = outputs
      .map((cell) => cell.filter((output) => output.output_type === 'display_data'))
      .filter((cell) => cell.length > 0);
    expect(answers).toHaveLength(4);
    for (const [card, ...charts] of answers) {
      expect(card!.data!['text/html']).toMatch(/<(section|article|div)/);
      expect(charts.length).toBeGreaterThan(1);
      for (const chart of charts) expect(chart.data).toHaveProperty(['image/png']);
    }
    // Five tables of 5 × 5 beside grades and back-test.
    expect(answers[2]).toHaveLength(1 + 2 + 5);
  });

  test('the cells say what the lecture says', () => {
    const said = printed();
    expect(said).toContain('125 30 27 20');
    expect(said).toContain('[ 80, 28, 10, 6, 1 ]');
    const near = Number(/near the mean 接近平均值 ([\d.]+) %/.exec(said)![1]);
    expect(near).toBeLessThan(25);
    const [mean, median] = [/mean 平均值 ([\d.]+)/, /median 中位数 ([\d.]+)/].map((form) =>
      Number(form.exec(said)![1]),
    );
    expect(mean).toBeGreaterThan(1.5 * median!);
    // Top-value customers and those with position are not the same people.
    expect(Number(/network: (\d+) in both/.exec(said)![1])).toBeLessThan(30);
    expect(said).toMatch(/(middle|high) [45] /);
    expect(said).toMatch(/adult [12] /);
  });
});
