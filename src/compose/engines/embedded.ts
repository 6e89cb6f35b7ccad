import { threadIndexer } from '../../archive/live/index-thread.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { Engines } from '../../search/engine.ts';
import type { SegmentArrays } from '../../search/engines/compact/segment.ts';
import type { MergedSegment } from '../../search/engines/compact/write-index.ts';

/** What an update writes with: several indexes, with words that mostly are the same. Not kept by this alone, since it may be much. */
let writing: WeakRef<Analyzer> | null = null;

async function words(): Promise<Analyzer> {
  const { createAnalyzer } = await import('../../search/analyzer/analyzer.ts');
  const known = writing?.deref();
  if (known !== undefined) return known;
  const analyzer = createAnalyzer();
  writing = new WeakRef(analyzer);
  return analyzer;
}

/**
 * The engines that come with the program: the one place that names them. MiniSearch itself holds small archives in memory;
 * larger ones are stored by the compact engine. Their code is loaded when an archive needs it.
 */
export const EMBEDDED: Engines = {
  small: { bytes: 2_000_000, passages: 2000 },
  memory: {
    async build(articles) {
      const { MiniSearchIndex } = await import('../../search/engines/minisearch/minisearch-index.ts');
      const { createAnalyzer } = await import('../../search/analyzer/analyzer.ts');
      const analyzer = createAnalyzer();
      return MiniSearchIndex.inTurns(articles, (text, language) => analyzer.terms(text, language));
    },
  },
  stored: {
    name: 'compact',
    words,
    async write(scratch) {
      const { IndexBuilder } = await import('../../search/engines/compact/build-index.ts');
      return new IndexBuilder(await words(), { scratch });
    },
    async writeParts(onPart) {
      const { PartBuilder } = await import('../../search/engines/compact/build-index.ts');
      return new PartBuilder(await words(), onPart);
    },
    async merge(segments, scratch) {
      const { mergeInto } = await import('../../search/engines/compact/write-index.ts');
      const { MemoryBytes } = await import('../../search/long-bytes.ts');
      return mergeInto(segments as readonly MergedSegment[], scratch?.() ?? new MemoryBytes());
    },
    async open(segments) {
      const { CompactIndex } = await import('../../search/engines/compact/compact-index.ts');
      return new CompactIndex(segments as readonly SegmentArrays[]);
    },
  },
};

/** Reads and indexes in a thread of its own, by {@link EMBEDDED}. */
export const embeddedIndexer = threadIndexer(new URL('./index-worker', import.meta.url));
