import { InvariantError } from '../../../errors.ts';
import type { Engine, IndexPart, PartWriter } from '../../../search/engine.ts';
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
