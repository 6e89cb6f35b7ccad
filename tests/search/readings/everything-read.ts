import { expect } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import type { Analyzer } from '../../../src/search/analyzer/analyzer.ts';
import type { ReadTerms } from '../../../src/search/analyzer/read-terms.ts';
import type { ArticleReading } from '../../../src/search/readings/article-reading.ts';

/** All that a reading tells of an article. @param analyzer - That it was read with. */
export function everythingRead(reading: ArticleReading, article: Article, analyzer: Analyzer): unknown {
  const told = (terms: ReadTerms): unknown => {
    expect(terms.length === 0 || terms.epoch === analyzer.epoch).toBe(true);
    return Array.from({ length: terms.length }, (_, at) => [
      terms.numberAt(at),
      terms.kindsAt(at),
      terms.positionAt(at),
      terms.startAt(at),
      terms.endAt(at),
    ]);
  };
  return {
    title: told(reading.title()),
    lede: told(reading.lede()),
    passages: splitPassages(article).map(({ start, end }) => {
      const { words, sentences } = reading.passage({ start, end });
      return { words: told(words), sentences };
    }),
  };
}
