import { defineConfig } from 'vitest/config';

// What wants a running cluster: `npm run test:cluster` starts one and runs these alone.
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/cluster/live/**/*.live.ts'],
    setupFiles: ['tests/support/fixed-seeds.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
