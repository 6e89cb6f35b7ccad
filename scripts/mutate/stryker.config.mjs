import { fileURLToPath } from 'node:url';
import { chosen } from './sets.mjs';

const plugin = '../../node_modules/.cache/mutate/node_modules/@stryker-mutator/vitest-runner/dist/src/index.js';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: [fileURLToPath(new URL(plugin, import.meta.url))],
  vitest: { configFile: 'scripts/mutate/vitest.config.mjs', related: false },
  mutate: chosen.mutate,
  // Stryker would rewrite the paths in it with TypeScript's compiler API, which TypeScript 7 has no more; vitest needs none.
  tsconfigFile: 'none.json',
  concurrency: 1,
  ignorePatterns: ['dist', '.git', 'coverage'],
  // A message's words are not behaviour that a test should spell out.
  mutator: { excludedMutations: ['StringLiteral'] },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `node_modules/.cache/mutate/${process.env.DATELINE_MUTATE}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  timeoutMS: 20_000,
};
