import { beforeAll, expect, test } from 'vitest';
import { describeLecture, numbersAfter, type Run, runOf } from './lecture.js';
import { runNotebook } from './run-notebook.js';

const name = '04-cross-sell';
let run: Run;
beforeAll(() => {
  run = runOf(runNotebook(name));
}, 240_000);

describeLecture(name, 5, () => run);

// The words of the lecture stand in its text: these are the numbers that they rest on.
test('the margins allow everything, the hidden pupil gives 83.3 %, 27 % and a lift of 5.4', () => {
  expect(run.printed).toContain('P(pupil 学生 | schoolbag 书包) = 83.3 %');
  expect(run.printed).toContain('P(pencil 铅笔 | schoolbag 书包) = 27.0 %, without it 全体 5.0 %, lift 提升度 5.4');
});

test('with the pupil held fixed the schoolbag says nothing', () => {
  const [, , withBag, , , without] = numbersAfter(run.printed, 'with a pupil');
  expect(Math.abs(withBag! - without!)).toBeLessThan(5);
});

test('what is believed of few is nearer to the next month than what was counted', () => {
  const [, counted, believed, later] = numbersAfter(run.printed, 'buyers 购买者 2');
  expect(Math.abs(believed! - later!)).toBeLessThan(2);
  expect(counted!).toBeGreaterThan(3 * later!);
});

test('the shop explains cat litter and dog food, the final beer and nappies', () => {
  const lifts = run.printed.split('\n').find((line) => line.startsWith('asked'))!;
  const [before, within] = /提升度 ([\d.]+) → ([\d.]+)/.exec(lifts)!.slice(1).map(Number);
  expect(before).toBeGreaterThan(19.5);
  expect(within).toBeLessThan(1.5);
  expect(run.printed).toMatch(/all days 全部日子: lift 提升度 19\.9, p 1e-40 → one_context/);
  expect(numbersAfter(run.printed, 'other_days:')[2]).toBeLessThan(2);
});

test('rules of the trade hold, but a package is not offered in its middle', () => {
  expect(run.printed).toMatch(/mileage_service: .* → works/);
  expect(run.printed).toMatch(/plan_ends: .* → (no_difference|worse)/);
  const [end] = numbersAfter(run.printed, 'package offered 次卡推荐 end:');
  const [middle] = numbersAfter(run.printed, 'package offered 次卡推荐 middle:');
  expect(end).toBeGreaterThan(3 * middle!);
});

test('what is bought again the simple list foretells as well, what is new the model', () => {
  const recall = (row: string) => numbersAfter(run.printed, `${row}: recall 命中`);
  expect(recall('all model')[1]).toBeLessThan(recall('all baseline')[2]!);
  expect(recall('explore model')[1]).toBeGreaterThan(recall('explore baseline')[2]!);
});
