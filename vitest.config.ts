import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Simulation studies draw many markets, and other engines run as servers: they have their own commands.
    exclude: [...configDefaults.exclude, 'test/simulation/**', 'test/engines/**'],
    setupFiles: ['test/support/no-console.ts'],
    // DuckDB is a native addon: a process per worker, as threads of one process would share its state.
    pool: 'forks',
    maxWorkers: 2,
    // Generous: a machine that does other things too should not fail a test.
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
