import { threadIndexer } from '../../archive/live/index-thread.ts';
import { InvariantError } from '../../errors.ts';
import type { Engine, Engines } from '../../search/engine.ts';
import type { IndexedArticle, WordSource } from '../../search/indexed-article.ts';
import type { PassageIndex } from '../../search/passage-index.ts';
import { EMBEDDED } from './embedded.ts';

const NO_WORDS: WordSource = {
  words: () => ({ numbers: new Int32Array(), plain: 0, length: 0 }),
  word: () => {
    throw new InvariantError('There are no words.');
  },
};

const UNSEARCHED: PassageIndex = {
  searchAll: () => Promise.reject(new InvariantError('These articles are searched elsewhere.')),
  topics: () => Promise.resolve([]),
};

/** Names are read off the body. */
const withoutBody = ({ article, passages }: IndexedArticle): IndexedArticle => ({
  article: { ...article, body: '' },
  passages,
});

/** Segments of the compact engine that know which passages there are, and no word of them. */
const stored: Engine = {
  name: 'wordless',
  async write(scratch) {
    const { IndexBuilder } = await import('../../search/engines/compact/build-index.ts');
    const builder = new IndexBuilder(NO_WORDS, { scratch });
    return {
      add: (indexed) => builder.add(withoutBody(indexed)),
      take: (part) => builder.take(part),
      finish: () => builder.finish(),
    };
  },
  async writeParts(onPart) {
    const { PartBuilder } = await import('../../search/engines/compact/build-index.ts');
    const builder = new PartBuilder(NO_WORDS, onPart);
    return { add: (indexed) => builder.add(withoutBody(indexed)), finish: () => builder.finish() };
  },
  merge: (segments, scratch) => EMBEDDED.stored.merge(segments, scratch),
  open: () => Promise.resolve(UNSEARCHED),
};

/** Engines of a process that only reads a folder for a search cluster: no index of its own is built, kept or held. */
export const WORDLESS: Engines = {
  small: EMBEDDED.small,
  memory: { build: () => Promise.resolve(UNSEARCHED) },
  stored,
};

/** Reads in a thread of its own, by {@link WORDLESS}. */
export const wordlessIndexer = threadIndexer(new URL('./wordless-worker', import.meta.url));
