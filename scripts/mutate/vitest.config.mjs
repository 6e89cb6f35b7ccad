import { defineConfig } from 'vitest/config';
import { chosen } from './sets.mjs';

export default defineConfig({
  test: {
    include: chosen.tests,
    setupFiles: ['tests/support/fixed-seeds.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
