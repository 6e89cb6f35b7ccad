import { defineConfig } from 'vitest/config';
import { chosen } from './sets.mjs';

export default defineConfig({
  test: {
    include: chosen.tests,
    setupFiles: ['tests/support/fixed-seeds.ts'],
    // What takes long texts tells of speed alone.
    testNamePattern: /^(?!.*(?:linear|very long|long sentences))/u,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
