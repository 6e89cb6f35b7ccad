import type { ArchivedArticle } from '../../../corpus/article.ts';
import { dayNumber } from '../../../corpus/day.ts';
import type { Analyzer } from '../../../search/analyzer/analyzer.ts';
import { Likeness } from '../likeness.ts';

/** Articles are compared by their headlines and so many characters: news begins with what is new. */
const BEGINNING = 1200;
/** Of one story are articles that share so much, within so many days. */
const ALIKE = 0.2;
const DAYS = 30;

/**
 * Of some articles those that tell the same story as one of others, in other words: a heist is a robbery.
 *
 * @param found - What has the words looked for.
 */
export function inOtherWords(
  articles: readonly ArchivedArticle[],
  found: readonly ArchivedArticle[],
  analyzer: Analyzer,
): ArchivedArticle[] {
  const all = [...found, ...articles];
  const likeness = new Likeness(
    all.map(({ title, body, language }) => analyzer.contentTerms(`${title}\n${body.slice(0, BEGINNING)}`, language)),
  );
  const ofOneStory = new Set<ArchivedArticle>();
  for (const [at, { day }] of found.entries()) {
    const toAll = likeness.toAll(at);
    for (const [place, article] of articles.entries()) {
      const days = day === null || article.day === null ? Infinity : Math.abs(dayNumber(day) - dayNumber(article.day));
      if (days <= DAYS && toAll[found.length + place]! >= ALIKE) ofOneStory.add(article);
    }
  }
  return [...ofOneStory];
}
