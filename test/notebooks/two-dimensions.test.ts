import { beforeAll, expect, test } from 'vitest';
import { describeLecture, numbersAfter, type Run, runOf } from './lecture.js';
import { runNotebook } from './run-notebook.js';

const name = '03-two-dimensions';
let run: Run;
beforeAll(() => {
  run = runOf(runNotebook(name));
}, 240_000);

describeLecture(name, 1, () => run);

// The words of the lecture stand in its text: these are the numbers that they rest on.
test('money and ties do not see the word, help and tone do; the critic is kept out', () => {
  const found = (by: string) => numbersAfter(run.printed, `  by ${by}`)[0]!;
  expect(found('money')).toBe(0);
  expect(found('ties')).toBeLessThan(3);
  expect(found('help and tone')).toBeGreaterThan(13);
  expect(run.printed).toMatch(/kept out by the tone 因语气未计入: C00304 \d+ acts 次, tone 语气 -0\.\d/);
});

test('1 % of the pool is five people, a quarter of a per cent of all', () => {
  expect(run.printed).toContain('1 % of the pool 会员池的 1%: 5 = 0.25 % of all customers');
});

test('the staff know something, the loyal are another dimension, the data know most', () => {
  const precision = (pick: string) => numbersAfter(run.printed, pick).at(-1)!;
  expect(precision('most orders')).toBe(0);
  expect(precision('nominated by staff')).toBeGreaterThan(30);
  expect(precision('by help and tone')).toBeGreaterThan(precision('nominated by staff'));
});

test('who asks what for sells, who does not sells nothing', () => {
  expect(numbersAfter(run.printed, 'E01:')[1]).toBe(0);
  expect(numbersAfter(run.printed, 'E02:')[2]).toBeGreaterThan(40);
});

test('the four planted personas are found, each whole, and the faked records among the doubted', () => {
  const marks = ['vivian', 'xiao_linlin', 'siqi_mother', 'xiao_wu'].map((persona) =>
    numbersAfter(run.printed, persona),
  );
  for (const found of marks) {
    expect(found).toHaveLength(2);
    expect(found[1]).toBeGreaterThan(20);
  }
  expect(new Set(marks.map(([persona]) => persona)).size).toBe(4);
  const [doubted, hits, all] = numbersAfter(run.printed, 'doubted 可疑');
  expect(hits! / doubted!).toBeGreaterThan(0.8);
  expect(hits! / all!).toBeGreaterThan(0.9);
});
