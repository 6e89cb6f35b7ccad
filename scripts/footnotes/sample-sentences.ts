import type { Article, Span } from '../../src/corpus/article.ts';
import { seededRandom } from '../../src/measure/seeded-random.ts';
import { splitSentences } from '../../src/passages/sentences.ts';
import { hashOfText, type KeptText } from '../judged/kept-text.ts';
import { isName, phrasesOf } from './phrases.ts';

/** A sentence of an article that may hold relative dates, as it is kept. */
export interface SampledSentence extends KeptText {
  /** What may be relative dates, in the sentence. */
  readonly phrases: readonly Span[];
}

/** Draws sentences of a set, at most one an article. The same seed draws the same. */
export function sampleSentences(
  set: string,
  articles: readonly Article[],
  count: number,
  seed: number,
): SampledSentence[] {
  const random = seededRandom(seed);
  const dated = articles.filter(({ day, language }) => day !== null && language === 'en');
  const drawn = new Map<string, SampledSentence>();
  for (let left = 50 * count; drawn.size < count && left > 0; left -= 1) {
    const article = dated[Math.floor(random() * dated.length)]!;
    const place = random();
    if (drawn.has(article.id)) continue;
    const some = splitSentences(article.body, 'en')
      .map((span) => ({ span, phrases: phrasesOf(article.body.slice(span.start, span.end)) }))
      .filter(({ phrases }) => phrases.length > 0);
    const one = some[Math.floor(place * some.length)];
    if (one === undefined) continue;
    const text = article.body.slice(one.span.start, one.span.end);
    const phrases = one.phrases.filter((phrase) => !isName(text, phrase));
    if (phrases.length === 0) continue;
    drawn.set(article.id, { set, article: article.id, ...one.span, hash: hashOfText(text), phrases });
  }
  return [...drawn.values()];
}
