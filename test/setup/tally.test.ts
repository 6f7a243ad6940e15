import { expect, test } from 'vitest';

const { tally } = (await import(new URL('../../scripts/tally.js', import.meta.url).href)) as {
  tally: (report: object) => { passed: number; failed: number; skipped: number };
};

const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const failing = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };

test('what is still to do counts as skipped', () => {
  expect(tally({ ...counts, testResults: [failing] })).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('a file that could not be loaded counts as failed', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(tally({ ...counts, testResults: [failing, unloaded] }).failed).toBe(2);
});

test('so does one whose tests passed and whose end did not', () => {
  const teardown = { status: 'failed', assertionResults: [{ status: 'passed' }] };
  expect(tally({ ...counts, numFailedTests: 0, testResults: [teardown] }).failed).toBe(1);
});
