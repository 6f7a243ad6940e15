import { expect, test } from 'vitest';
import { assertNodeVersion } from '../src/node-version.js';

test.each(['22.12.0', '22.20.1', '24.0.0', '100.1.0'])('runs in Node %s', (running) => {
  expect(() => assertNodeVersion(running)).not.toThrow();
});

test.each(['20.20.2', '22.11.0', '18.0.0'])('says in Node %s which one it needs', (running) => {
  expect(() => assertNodeVersion(running)).toThrow(`needs Node 22.12 or newer; this is ${running}.`);
});
