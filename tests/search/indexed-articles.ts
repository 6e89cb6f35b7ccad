import * as fc from 'fast-check';
import type { Article } from '../../src/corpus/article.ts';
import { dayFromNumber } from '../../src/corpus/day.ts';
import type { ReadWord } from '../../src/search/analyzer/analyzer.ts';
import type { Analyze, IndexedArticle, WordSource } from '../../src/search/indexed-article.ts';
import type { QueryTerm } from '../../src/search/passage-index.ts';

/** An analyzer without a language: runs of letters and digits, lower-cased. */
export const plainTerms: Analyze = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of an analyzer that is a mere function: runs of letters and digits. */
export function wordsOf(analyze: Analyze): WordSource {
  const numbers = new Map<string, number>();
  const known: ReadWord[] = [];
  return {
    words(text, language) {
      const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([raw]) => {
        const number = numbers.get(raw) ?? known.push({ text: raw, terms: analyze(raw, language) }) - 1;
        numbers.set(raw, number);
        return number;
      });
      return { numbers: Int32Array.from(found), plain: found.length, length: found.length };
    },
    word: (number) => known[number]!,
  };
}

/**
 * Builds an article whose passages are the lines of its body; a line that begins with `#` is a subhead for those after it.
 *
 * @param fields - Whatever matters to the test; the rest has a default.
 */
export function indexedArticle(fields: Partial<Article> & Pick<Article, 'id' | 'body'>): IndexedArticle {
  const day = fields.day === undefined ? dayFromNumber(19_000) : fields.day;
  const article: Article = {
    title: 'Untitled',
    file: `${fields.id}.txt`,
    language: 'en',
    ...fields,
    day,
    dateSource: day === null ? null : 'text',
  };
  let subhead: IndexedArticle['passages'][number]['subhead'] = null;
  const passages = [...article.body.matchAll(/[^\n]+/gu)].flatMap(({ 0: text, index }) => {
    const span = { start: index, end: index + text.length };
    if (text.startsWith('#')) {
      subhead = span;
      return [];
    }
    return [{ articleId: article.id, ...span, text, subhead }];
  });
  return { article, passages };
}

const WORDS =
  'river flood mayor council bridge harbour market vote storm rain crest school water rivers flooded floods'.split(' ');

/** A few words of a small vocabulary, the first of them most often. */
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS.slice(0, 4)), fc.constantFrom(...WORDS)), {
      minLength: 1,
      maxLength: most,
    })
    .map((chosen) => chosen.join(' '));

/** Small archives with shared words, equal days, subheads, and articles without day or passage. */
export function archives(mostArticles = 12): fc.Arbitrary<IndexedArticle[]> {
  const body = fc
    .array(
      fc.oneof({ weight: 5, arbitrary: words(12) }, { weight: 1, arbitrary: words(3).map((text) => `# ${text}`) }),
      {
        maxLength: 6,
      },
    )
    .map((lines) => lines.join('\n'));
  const article = fc.record({
    title: words(4),
    body,
    day: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 19_000, max: 19_010 }).map(dayFromNumber) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
  });
  return fc
    .array(article, { minLength: 1, maxLength: mostArticles })
    .map((articles) => articles.map((fields, place) => indexedArticle({ id: `a${place}`, ...fields })));
}

/** A question of one to four words, some with several weighted forms or with phrases, some unknown. */
export function questions(): fc.Arbitrary<QueryTerm[]> {
  const term = fc.constantFrom(...WORDS, 'atlantis');
  const word = fc
    .tuple(
      term,
      fc.array(fc.record({ term, weight: fc.constantFrom(0.25, 0.5, 0.9) }), { maxLength: 2 }),
      fc.array(fc.record({ terms: fc.array(term, { minLength: 1, maxLength: 3 }), weight: fc.constantFrom(0.5, 1) }), {
        maxLength: 1,
      }),
    )
    .map(([first, others, phrases]) => ({
      ...(phrases.length > 0 && { phrases }),
      word: first,
      forms: [{ term: first, weight: 1 }, ...others.filter((other) => other.term !== first)].filter(
        (form, place, all) => all.findIndex((each) => each.term === form.term) === place,
      ),
    }));
  return fc.array(word, { minLength: 1, maxLength: 4 });
}
