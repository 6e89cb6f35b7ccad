import { parentPort, workerData } from 'node:worker_threads';
import { InvariantError } from '../../../errors.ts';
import type { Engine, IndexPart, Section } from '../../../search/engine.ts';
import type { HelperTask, HelperTasks } from '../../snapshot/update/helpers.ts';
import { createTasks } from './helper-tasks.ts';
import { ThreadSign } from '../thread-sign.ts';

/** What a helper is asked. */
export interface HelperQuestion {
  readonly call: number;
  readonly task: HelperTask;
  readonly given: HelperTasks[HelperTask]['given'];
}

/** What it answers. */
export interface HelperAnswer {
  readonly call: number;
  readonly result: HelperTasks[HelperTask]['result'];
}

/** How often the thread shows that it is not stuck. */
const BEAT_MS = 250;

/** Has this thread help with updates. Where it fails at a task it ends, and whoever asked is told. */
export function serveHelper(engine: Engine): void {
  if (parentPort === null) throw new InvariantError('A helper of the index worker was started as a program.');
  const port = parentPort;
  const sign = new ThreadSign(workerData as SharedArrayBuffer);
  setInterval(() => sign.beat(), BEAT_MS).unref();
  const tasks = createTasks(engine, sign.at);
  const answer = async ({ call, task, given }: HelperQuestion): Promise<void> => {
    const result = await (tasks[task] as (given: unknown) => Promise<HelperAnswer['result']>)(given);
    port.postMessage({ call, result } satisfies HelperAnswer, givenAway(result));
  };
  port.on('message', (question: HelperQuestion) => void answer(question));
}

/** Buffers of a result of which nothing is left in this thread. */
function givenAway(result: HelperAnswer['result']): readonly ArrayBuffer[] {
  if (result === null) return [];
  if ('buffer' in result) return [result.buffer];
  const numbers = 'readings' in result && result.readings !== null ? [result.readings.numbers.buffer] : [];
  return [...result.parts.flatMap(buffersOf), ...(numbers as ArrayBuffer[])];
}

function buffersOf(part: IndexPart): ArrayBuffer[] {
  return Object.values(part).flatMap((each: Section | IndexPart) =>
    ArrayBuffer.isView(each) ? [each.buffer as ArrayBuffer] : buffersOf(each),
  );
}
