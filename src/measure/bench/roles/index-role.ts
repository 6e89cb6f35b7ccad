import { createAnalyzer } from '../../../search/analyzer/analyzer.ts';
import { buildIndex } from '../../../search/engines/compact/build-index.ts';
import { mergeSegments } from '../../../search/engines/compact/write-index.ts';
import type { IndexArrays } from '../../../search/engines/compact/index-arrays.ts';
import type { Sections } from '../../../search/engine.ts';
import { packSections } from '../../../archive/snapshot/section-file.ts';
import { measure, type Took } from '../measure.ts';
import { settledSize } from './memory.ts';
import { readIndexed } from '../archive/read-indexed.ts';
import type { IndexRole } from './roles.ts';

/** Builds of the index, each with an analyzer of its own, as a process that starts has. */
export function indexRole(): IndexRole {
  return {
    async build({ folder }) {
      const articles = await readIndexed(folder);
      await settledSize();
      const whole = await measure(() => buildIndex(articles, createAnalyzer()));
      const first = articles.length - Math.ceil(articles.length / 100);
      const old = buildIndex(articles.slice(0, first), createAnalyzer());
      await settledSize();
      const append = await measure(() => buildIndex(articles.slice(first), createAnalyzer()));
      const merged = mergeSegments([old, append.result].map((index) => ({ index, gone: [] })));
      const identical = Buffer.compare(pack(merged), pack(whole.result)) === 0;
      return { whole: tookOf(whole), append: tookOf(append), identical };
    },
  };
}

function tookOf({ cpuMs, wallMs }: Took): Took {
  return { cpuMs, wallMs };
}

function pack(arrays: IndexArrays): Uint8Array {
  return packSections(arrays as unknown as Sections, null);
}
