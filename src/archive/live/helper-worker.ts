import { parentPort, workerData } from 'node:worker_threads';
import { InvariantError } from '../../errors.ts';
import type { Engine, IndexPart, PartWriter, Section } from '../../search/engine.ts';
import type { HelperTask, HelperTasks } from '../snapshot/update/helpers.ts';
import { indexArticles, type IndexingContext } from '../snapshot/update/index-articles.ts';
import { inOneBuffer } from '../snapshot/update/in-one-buffer.ts';
import { readForSnapshot } from '../snapshot/update/read-for-snapshot.ts';
import { TextPool } from '../snapshot/texts/text-pool.ts';
import { ThreadSign } from './thread-sign.ts';

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

type Tasks = {
  readonly [Task in HelperTask]: (given: HelperTasks[Task]['given']) => Promise<HelperTasks[Task]['result']>;
};

/** How often the thread shows that it is not stuck. */
const BEAT_MS = 250;

/** Has this thread help with updates. Where it fails at a task it ends, and whoever asked is told. */
export function serveHelper(engine: Engine): void {
  if (parentPort === null) throw new InvariantError('A helper of the index worker was started as a program.');
  const port = parentPort;
  const sign = new ThreadSign(workerData as SharedArrayBuffer);
  setInterval(() => sign.beat(), BEAT_MS).unref();
  const tasks = tasksOf(engine, sign.at);
  const answer = async ({ call, task, given }: HelperQuestion): Promise<void> => {
    const result = await (tasks[task] as (given: unknown) => Promise<HelperAnswer['result']>)(given);
    port.postMessage({ call, result } satisfies HelperAnswer, givenAway(result));
  };
  port.on('message', (question: HelperQuestion) => void answer(question));
}

/** Buffers of a result of which nothing is left in this thread. */
function givenAway(result: HelperAnswer['result']): readonly ArrayBuffer[] {
  if (result === null) return [];
  return 'buffer' in result ? [result.buffer] : result.parts.flatMap(buffersOf);
}

function buffersOf(part: IndexPart): ArrayBuffer[] {
  return Object.values(part).flatMap((each: Section | IndexPart) =>
    ArrayBuffer.isView(each) ? [each.buffer as ArrayBuffer] : buffersOf(each),
  );
}

function tasksOf(engine: Engine, onFile: (path: string) => void): Tasks {
  let segment: { readonly writer: PartWriter; readonly context: IndexingContext; readonly texts: TextPool } | null =
    null;
  let parts: IndexPart[] = [];
  const takeParts = (): readonly IndexPart[] => {
    const taken = parts;
    parts = [];
    return taken;
  };
  const begun = (): NonNullable<typeof segment> => {
    if (segment === null) throw new InvariantError('A helper was given articles of no segment.');
    return segment;
  };
  return {
    read: async ({ seeds, options }) => inOneBuffer(await readForSnapshot(seeds, { ...options, onFile })),
    async begin({ repeated, dataFolder, texts }) {
      // Only read from, so it needs no name to write under.
      const pool = new TextPool(dataFolder, '', '', texts);
      const context = {
        repeated: new Set(repeated),
        read: (text: Parameters<TextPool['read']>[0]) => pool.read(text),
        onFile,
      };
      segment = { writer: await engine.writeParts((part) => parts.push(part)), context, texts: pool };
      return null;
    },
    async index(articles) {
      const { writer, context } = begun();
      return { furniture: indexArticles(articles, context, writer), parts: takeParts() };
    },
    async finish() {
      const { writer, texts } = begun();
      onFile('');
      writer.finish();
      texts.close();
      segment = null;
      return { parts: takeParts() };
    },
  };
}
