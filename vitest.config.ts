import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/fixed-seeds.ts'],
    // Files share the modules of their worker: loading them anew for each took three times as long as the tests themselves.
    // What wants a process of its own starts one.
    isolate: false,
    // Real clients, browsers and worker threads start inside some tests; a busy two-core machine needs the room.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
