import { chooseReader, HEAD_BYTES } from '../../corpus/choose-reader.ts';
import { seedFault } from '../../corpus/seed-problem.ts';
import type { SeedInput, SeedReading } from '../../corpus/seed-reader.ts';
import { startThread } from '../start-thread.ts';

/** Counts the files that were begun; 0 in its second place while none is being read. */
const shared = new Int32Array(new SharedArrayBuffer(8));
const limits: unknown = JSON.parse(process.argv[2] ?? '');
startThread(new URL('reader-watchdog', import.meta.url), { workerData: { shared, limits } }).unref();

let before: Promise<void> = Promise.resolve();
process.on('message', (input: SeedInput) => {
  // One after the other, so that time is counted for one.
  before = before.then(() => answer(input));
});
// A terminal sends them to everything that it has started; this process ends when the one that started it lets go of it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

async function answer(input: SeedInput): Promise<void> {
  Atomics.add(shared, 0, 1);
  Atomics.store(shared, 1, 1);
  const reading = await read(input);
  Atomics.store(shared, 1, 0);
  process.send?.(reading);
}

async function read(input: SeedInput): Promise<SeedReading> {
  try {
    const reader = chooseReader(input.path, input.bytes.subarray(0, HEAD_BYTES));
    if (reader === null) return { drafts: [], faults: [seedFault('unsupported')] };
    return await (
      await reader.load()
    )(input);
  } catch (error) {
    // Parsers of untrusted bytes throw what they like; the archive goes on without this file.
    return {
      drafts: [],
      faults: [seedFault('malformed', null, error instanceof Error ? error.message : String(error))],
    };
  }
}
