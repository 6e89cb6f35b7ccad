import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FOUND } from './found.ts';
import { anyText } from './inputs.ts';
import { type Target, TARGETS } from './targets.ts';

/** Cases a target: some in each test run, as many as are wanted by `npm run fuzz -- --cases N`. */
const CASES = Number(process.env['FUZZ_CASES'] ?? 60);
/** Processor time that any input of 4 KB may take once the code is warm; the usual tests, on machines that do other things, look for what is far from it. */
const MOST_MS = process.env['FUZZ_CASES'] === undefined ? 250 : 50;
/** Texts that are not counted, before the others. */
const WARM = process.env['FUZZ_CASES'] === undefined ? 5 : 200;
/** What takes longer is tried again: collecting garbage and compiling are nobody's fault. */
const TRIES = 4;

async function processorTime(target: Target, input: string): Promise<number> {
  const before = process.cpuUsage();
  await target(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** @throws {TypeError} When an input takes too long at every try. */
async function withinTime(target: Target, input: string): Promise<void> {
  let least = Infinity;
  for (let tried = 0; tried < TRIES && least > MOST_MS; tried += 1)
    least = Math.min(least, await processorTime(target, input));
  if (least > MOST_MS) throw new TypeError(`${Math.round(least)} ms for ${input.length} characters`);
}

describe.each(Object.entries(TARGETS))('%s', (name, target) => {
  it(
    'takes any text of 4 KB, in little time',
    async () => {
      // Until it is compiled.
      for (const warm of fc.sample(anyText, { numRuns: WARM, seed: 1 })) await target(warm);
      for (const input of FOUND[name] ?? []) await withinTime(target, input);
      await fc.assert(
        fc.asyncProperty(anyText, (input) => withinTime(target, input)),
        { numRuns: CASES },
      );
      expect(CASES).toBeGreaterThan(0);
    },
    60_000 + CASES * 200,
  );
});
