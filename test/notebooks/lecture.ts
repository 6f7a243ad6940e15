import { describe, expect, test } from 'vitest';
import type { Output } from './run-notebook.js';
import { readNotebook } from './run-notebook.js';

/** What a run of a lecture gave: the outputs of each code cell, and all that was printed. */
export interface Run {
  readonly outputs: readonly Output[][];
  readonly printed: string;
}

/** What every lecture must be, and what its run must be: no error, and each answer a card and charts with pictures. */
export function describeLecture(name: string, answers: number, run: () => Run): void {
  test('is committed without outputs, with text in both languages', () => {
    const cells = readNotebook(name);
    for (const cell of cells) {
      if (cell.cell_type === 'code') {
        expect(cell.outputs).toEqual([]);
        expect(cell.execution_count).toBeNull();
        continue;
      }
      const words = [cell.source].flat().join('');
      expect(words).toMatch(/[\u4e00-\u9fff]/);
      expect(words).toMatch(/[a-z]{3}/);
    }
  });

  describe('run by stock tslab', () => {
    test('every cell runs without an error', () => {
      const wrong = run()
        .outputs.flat()
        .filter((output) => output.output_type === 'error' || output.name === 'stderr');
      expect(wrong).toEqual([]);
    });

    test(`${answers} answers: a card of HTML each, then charts with a picture`, () => {
      const shown = run()
        .outputs.map((cell) => cell.filter((output) => output.output_type === 'display_data'))
        .filter((cell) => cell.length > 0);
      expect(shown).toHaveLength(answers);
      for (const [card, ...charts] of shown) {
        expect(card!.data!['text/html']).toMatch(/<(section|article|div)/);
        expect(charts.length).toBeGreaterThan(0);
        for (const chart of charts) expect(chart.data).toHaveProperty(['image/png']);
      }
    });
  });
}

/** A run with its printed text. */
export function runOf(outputs: readonly Output[][]): Run {
  const printed = outputs
    .flat()
    .map((output) => output.text ?? '')
    .join('');
  return { outputs, printed };
}

/** The numbers of the first printed line that begins with `start`, those in the start left out. */
export function numbersAfter(printed: string, start: string): number[] {
  const line = printed.split('\n').find((each) => each.startsWith(start));
  if (line === undefined) throw new Error(`No line begins with "${start}".`);
  return [...line.slice(start.length).matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}
