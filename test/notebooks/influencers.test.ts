import { beforeAll, expect, test } from 'vitest';
import { describeLecture, numbersAfter, type Run, runOf } from './lecture.js';
import { runNotebook } from './run-notebook.js';

const name = '05-influencers';
let run: Run;
beforeAll(() => {
  run = runOf(runNotebook(name));
}, 240_000);

describeLecture(name, 8, () => run);

// The words of the lecture stand in its text: these are the numbers that they rest on.
test('followers find the loud accounts, PageRank those whose word sells, and the best heard is a critic', () => {
  const [soldByFollowers, loudByFollowers] = numbersAfter(run.printed, 'followers 粉丝数');
  const [sold, loud] = numbersAfter(run.printed, 'PageRank');
  expect(loudByFollowers).toBe(20);
  expect(loud).toBeLessThan(7);
  expect(sold).toBeGreaterThan(soldByFollowers! + 3);
  expect(Number(/mean sentiment 平均情感 (-?[\d.]+)/.exec(run.printed)![1])).toBeLessThan(-0.5);
});

test('the eighth that brings half: as the denominator is chosen; the yuan that comes back', () => {
  const percents = (start: string) => numbersAfter(run.printed, start).map(Math.round);
  expect(percents('of all customers')).toEqual([6, 25]);
  expect(percents('of all revenue')).toEqual([42, 85]);
  const [, low] = numbersAfter(run.printed, '  early_adopters:');
  const [, , high] = numbersAfter(run.printed, '  late_majority:');
  expect(low).toBeGreaterThan(1);
  expect(high).toBeLessThan(1);
});

test('two of the four posts go on of themselves', () => {
  for (const post of ['story_a', 'story_b']) {
    const [r, reached] = numbersAfter(run.printed, `${post}: R =`);
    expect(r).toBeGreaterThan(1);
    expect(reached).toBeGreaterThan(700);
  }
  expect(numbersAfter(run.printed, 'story_b: R =')[1]).toBeGreaterThan(800);
  expect(numbersAfter(run.printed, 'notice_d: R =')[1]).toBe(20);
});

test('seeds: better than the best connected; learnt from a bonus most of the abusers are among them', () => {
  expect(numbersAfter(run.printed, 'imm:')[1]).toBeGreaterThan(numbersAfter(run.printed, 'degree:')[2]!);
  const [sold, loud] = numbersAfter(run.printed, 'word sells');
  expect(sold).toBeGreaterThan(loud! + 5);
  const [learntSold, suspected, suspects] = numbersAfter(run.printed, 'learnt from referrals');
  expect(learntSold).toBeLessThan(3);
  expect(suspected).toBeGreaterThan(suspects! / 2);
});

test('the alarm is raised in the week in which it began', () => {
  // A week that ends with the first complaints may begin a day before them.
  expect(run.printed).toMatch(/alarm from 预警始于 2025-01-2[78], planted 预设 2025-01-28; about 关于 skincare_batch/);
});

test('mavens are found in each category, and voice runs down a gap but not too far', () => {
  for (const topic of ['computers', 'snacks', 'baby_care', 'rehabilitation', 'phones'])
    expect(numbersAfter(run.printed, `${topic}:`).slice(0, 2)).toEqual([5, 5]);
  expect(run.printed).toContain('verdict 判定: inverted_u, peak at 峰值 +2');
});
