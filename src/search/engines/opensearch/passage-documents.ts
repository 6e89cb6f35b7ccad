import { dayNumber } from '../../../corpus/day.ts';
import type { Analyze, IndexedArticle } from '../../indexed-article.ts';
import { fieldText, LINE } from './field-text.ts';
import { articleKey, orderOf, termKey } from './keys.ts';

/** What a passage is called in a cluster. @param number - Its place in its article, from 0. */
export function passageKey(id: string, number: number): string {
  return `${articleKey(id)}/${number}`;
}

/**
 * The passages of an article as the cluster holds them, in order.
 *
 * @param revision - Of the article that they were cut from.
 */
export function passageDocuments({ article, passages }: IndexedArticle, analyze: Analyze, revision: string): object[] {
  const termsOf = (text: string): readonly string[] => analyze(text, article.language);
  const title = termsOf(article.title);
  const shared = {
    article: articleKey(article.id),
    order: orderOf(article.id),
    revision,
    ...(article.day !== null && { day: dayNumber(article.day) }),
    title: fieldText(title),
  };
  return passages.map(({ start, end, text, subhead }) => {
    const under = subhead === null ? [] : termsOf(article.body.slice(subhead.start, subhead.end));
    const own = termsOf(text);
    return {
      ...shared,
      start,
      end,
      subhead: fieldText(under),
      text: fieldText(own),
      all: [...new Set([...title, ...under, ...own].map(termKey))].join(LINE),
    };
  });
}
