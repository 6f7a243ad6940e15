import { defineConfig } from 'vitest/config';

/** What needs a running Trino: `npm run test:engines`. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/engines/*.test.ts'],
    globalSetup: ['test/engines/one-trino.ts'],
    setupFiles: ['test/support/no-console.ts'],
    // The embedded engine is a native addon, and the one server is not asked by two files at once.
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
