import { defineConfig } from 'vitest/config';

/** Coverage and recovery over many simulated markets: minutes, so apart from `npm test`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['test/simulation/**/*.test.ts'], testTimeout: 600_000, pool: 'forks' },
});
