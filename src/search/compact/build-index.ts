import type { Analyze, IndexedArticle } from '../indexed-article.ts';
import { CompactIndex } from './compact-index.ts';
import type { Scoring } from './field-scores.ts';
import { SCORING } from './field-scores.ts';
import type { IndexArrays } from './index-arrays.ts';
import { PassageGatherer } from './passage-gatherer.ts';
import type { SourcePart } from './write-index.ts';
import { writeIndex } from './write-index.ts';

/** Passages gathered before they are written into an index of their own: bounds the memory of a build. */
const MOST_GATHERED = 32_768;

/**
 * Builds an index, in any order of the articles. Memory beside the index itself is bounded by the articles at hand.
 *
 * @param kept - An index to go on from, and what to leave out of it.
 */
export function buildIndex(
  articles: Iterable<IndexedArticle>,
  analyze: Analyze,
  scoring: Scoring = SCORING,
  kept: readonly SourcePart[] = [],
): IndexArrays {
  const parts: SourcePart[] = [...kept];
  let gatherer = new PassageGatherer(analyze);
  const close = (): SourcePart => ({ source: gatherer.finish(), without: new Set() });
  for (const article of articles) {
    gatherer.add(article);
    if (gatherer.passages < MOST_GATHERED) continue;
    const written = new CompactIndex(writeIndex([close()], scoring), scoring);
    parts.push({ source: written.source, without: new Set() });
    gatherer = new PassageGatherer(analyze);
  }
  if (gatherer.articles > 0 || parts.length === 0) parts.push(close());
  return writeIndex(parts, scoring);
}
