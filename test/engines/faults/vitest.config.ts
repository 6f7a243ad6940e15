import { defineConfig } from 'vitest/config';

/** Servers that die while they work. They start their own, as nobody else's should be killed. */
export default defineConfig({
  root: new URL('../../..', import.meta.url).pathname,
  test: {
    include: ['test/engines/faults/*.test.ts'],
    setupFiles: ['test/support/no-console.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
