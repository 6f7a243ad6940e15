import { beforeAll, expect, test } from 'vitest';
import { describeLecture, numbersAfter, type Run, runOf } from './lecture.js';
import { runNotebook } from './run-notebook.js';

const name = '03-two-dimensions';
let run: Run;
beforeAll(() => {
  run = runOf(runNotebook(name));
}, 240_000);

describeLecture(name, 2, () => run);

// The words of the lecture stand in its text: these are the numbers that they rest on.
test('money and listeners do not see the word, talk and tone do; the critic is kept out', () => {
  const planted = numbersAfter(run.printed, 'of ')[0]!;
  const found = (by: string) => numbersAfter(run.printed, `  by ${by}`)[0]! / planted;
  expect(found('money')).toBe(0);
  expect(found('listeners')).toBeLessThan(0.2);
  expect(found('talk alone')).toBeLessThan(0.7);
  expect(found('talk and tone')).toBeGreaterThanOrEqual(0.9);
  expect(run.printed).toMatch(
    /kept out by the tone 因语气未计入: C\d+ heard by \d+ 位听众, \d+ bad words 次差评, agrees 认同 no/,
  );
});

test('1 % of the pool is five people, a quarter of a per cent of all', () => {
  expect(run.printed).toContain('1 % of the pool 会员池的 1%: 5 = 0.25 % of all customers');
  const [right, of] = numbersAfter(run.printed, 'planted among them');
  expect(right).toBeGreaterThanOrEqual(4);
  expect(of).toBe(5);
});

test('the staff know something, the loyal are another dimension', () => {
  const precision = (pick: string) => numbersAfter(run.printed, `${pick}: `)[2]!;
  expect(precision('loyal')).toBe(0);
  expect(precision('staff')).toBeGreaterThan(30);
  expect(precision('staff')).toBeGreaterThan(precision('events'));
});

test('who asks what for sells, who does not sells nothing', () => {
  expect(numbersAfter(run.printed, 'E01:')[1]).toBe(0);
  expect(numbersAfter(run.printed, 'E02:')[2]).toBeGreaterThan(40);
});

test('the four planted personas are found, each all but whole, and the faked records among the doubted', () => {
  const marks = ['vivian', 'xiao_linlin', 'siqi_mother', 'xiao_wu'].map((persona) =>
    numbersAfter(run.printed, persona),
  );
  for (const [, own, ...strays] of marks) {
    expect(own).toBeGreaterThan(20);
    // Pairs of a persona and how many stand there.
    expect(strays.filter((_, i) => i % 2 === 1).reduce((sum, n) => sum + n, 0)).toBeLessThan(3);
  }
  expect(new Set(marks.map(([persona]) => persona)).size).toBe(4);
  const [doubted, hits, all] = numbersAfter(run.printed, 'doubted 可疑');
  expect(hits! / doubted!).toBeGreaterThan(0.8);
  expect(hits! / all!).toBeGreaterThan(0.9);
});
