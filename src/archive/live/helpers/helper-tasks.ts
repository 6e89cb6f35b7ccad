import { threadId } from 'node:worker_threads';
import { InvariantError } from '../../../errors.ts';
import type { Engine, IndexPart, PartWriter } from '../../../search/engine.ts';
import { ReadingGatherer } from '../../../search/readings/reading-gatherer.ts';
import { TextPool } from '../../snapshot/texts/text-pool.ts';
import type { HelperTask, HelperTasks } from '../../snapshot/update/helpers.ts';
import { inOneBuffer } from '../../snapshot/update/in-one-buffer.ts';
import { indexArticles, type IndexingContext } from '../../snapshot/update/index-articles.ts';
import { readForSnapshot } from '../../snapshot/update/read-for-snapshot.ts';

/** How a thread does each task. */
export type Tasks = {
  readonly [Task in HelperTask]: (given: HelperTasks[Task]['given']) => Promise<HelperTasks[Task]['result']>;
};

/** What a thread does that helps with an update. @param onFile - As in `ReadSeedOptions`. */
export function createTasks(engine: Engine, onFile: (path: string) => void): Tasks {
  let segment: BegunSegment | null = null;
  let parts: IndexPart[] = [];
  const takeParts = (): readonly IndexPart[] => {
    const taken = parts;
    parts = [];
    return taken;
  };
  const begun = (): BegunSegment => {
    if (segment === null) throw new InvariantError('A helper was given articles of no segment.');
    return segment;
  };
  return {
    read: async ({ seeds, options }) => inOneBuffer(await readForSnapshot(seeds, { ...options, onFile })),
    async begin(given) {
      segment = await beginSegment(given, engine, (part) => parts.push(part), onFile);
      return null;
    },
    async index(articles) {
      const { writer, context, readings } = begun();
      const furniture = indexArticles(articles, context, writer, readings);
      return { furniture, parts: takeParts(), readings: readings?.take() ?? null };
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

/** What a segment is worked on with. */
interface BegunSegment {
  readonly writer: PartWriter;
  readonly context: IndexingContext;
  readonly texts: TextPool;
  readonly readings: ReadingGatherer | null;
}

async function beginSegment(
  { repeated, dataFolder, texts, reads }: HelperTasks['begin']['given'],
  engine: Engine,
  onPart: (part: IndexPart) => void,
  onFile: (path: string) => void,
): Promise<BegunSegment> {
  // Only read from, so it needs no name to write under.
  const pool = new TextPool(dataFolder, '', '', texts);
  const read = (text: Parameters<TextPool['read']>[0]): string => pool.read(text);
  const words = reads ? await engine.words?.() : undefined;
  return {
    writer: await engine.writeParts(onPart),
    context: { repeated: new Set(repeated), read, onFile },
    texts: pool,
    readings: words === undefined ? null : new ReadingGatherer(words, threadId),
  };
}
