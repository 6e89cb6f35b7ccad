import type { Article } from '../../corpus/article.ts';
import { SentenceReader } from '../../passages/sentence-reader.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { namesIn } from '../../search/terms/names.ts';
import { articleParts } from '../sentences/article-parts.ts';
import { areComparable, type Movement, movementsBetween, type Statement, statementsIn } from './claims.ts';
import type { Edition } from '../edition.ts';
import { pause } from '../sentences/pause.ts';

/** Sentences with numbers that are looked up, in all and of one article: each costs a search. */
const SENTENCES = 60;
const OF_AN_ARTICLE = 4;
/** Live pages run on for a hundred thousand characters; news stands at the beginning. */
const READ_CHARACTERS = 12_000;
/** A number in digits or in words. */
const MAYBE = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu;
/** Words of a sentence that are looked for, and passages that come of it. */
const WORDS = 10;
const HITS = 12;

/**
 * Finds what new articles state that earlier ones stated otherwise: for each of their sentences the latest earlier one
 * that can be compared with it, where its value is another.
 *
 * @param articles - Newest first.
 * @returns In the order of the articles.
 */
export async function movedNumbers(
  edition: Edition,
  articles: readonly Article[],
  hidden: ReadonlySet<string>,
  analyzer: Analyzer,
): Promise<Movement[]> {
  const reader = new SentenceReader();
  const names = new Map<string, ReadonlySet<string>>();
  const namesOf = ({ id, body }: Article): ReadonlySet<string> => {
    const known = names.get(id) ?? namesIn(body);
    names.set(id, known);
    return known;
  };
  const moved: Movement[] = [];
  const seen = new Set<string>();
  let left = SENTENCES;
  for (const article of articles) {
    if (left <= 0) break;
    const sentences = stating(article, namesOf(article), Math.min(left, OF_AN_ARTICLE), analyzer);
    left -= sentences.length;
    for (const stated of sentences) {
      await pause();
      const earlier = await earlierSentences(edition, stated, { hidden, analyzer, reader, namesOf });
      for (const movement of latestMovements(earlier, stated)) {
        const key = [movement.from, movement.to].map(keyOf).toSorted().join(' ');
        if (!seen.has(key)) moved.push(movement);
        seen.add(key);
      }
    }
  }
  return moved;
}

/** The first sentences of an article that state quantities about something with a name. */
function stating(article: Article, known: ReadonlySet<string>, most: number, analyzer: Analyzer): Statement[][] {
  const found: Statement[][] = [];
  for (const part of articleParts({ ...article, body: article.body.slice(0, READ_CHARACTERS) })) {
    if (found.length >= most) break;
    if (part.kind !== 'sentence' || !MAYBE.test(part.text)) continue;
    const stated = statementsIn(article, part, analyzer, known);
    if (stated.some(({ names }) => names.length > 0)) found.push(stated);
  }
  return found;
}

/** What looking sentences up works with. */
interface Means {
  readonly hidden: ReadonlySet<string>;
  readonly analyzer: Analyzer;
  readonly reader: SentenceReader;
  readonly namesOf: (article: Article) => ReadonlySet<string>;
}

function keyOf({ article, quantity }: Statement): string {
  return `${quantity.start} ${article.id}`;
}

/** What sentences before, or in another paper of the day, state in the words of this one; the latest first. */
async function earlierSentences(
  edition: Edition,
  stated: readonly Statement[],
  { hidden, analyzer, reader, namesOf }: Means,
): Promise<Statement[][]> {
  const [first] = stated;
  if (first === undefined || first.article.day === null) return [];
  const { id, day, language } = first.article;
  const words = new Set([
    ...stated.flatMap(({ names }) => names).flatMap((name) => analyzer.terms(name, language)),
    ...stated.flatMap(({ near, terms }) => [...near, ...terms]),
  ]);
  const terms = [...words].slice(0, WORDS).map((term) => ({ word: term, forms: [{ term, weight: 1 }] }));
  const range = { since: null, until: day };
  const { hits } = await edition.passages.search({ terms, range, hidden, limit: HITS });
  const others = hits.filter(({ articleId }) => articleId !== id);
  const read = await edition.articles.read(others.map(({ articleId }) => articleId));
  return others
    .flatMap((hit, at) => {
      const article = read[at];
      if (article === undefined || article.day === null) return [];
      const sentences = reader.sentences(article, hit);
      return sentences.map((span) => statementsIn(article, span, analyzer, namesOf(article)));
    })
    .filter((found) => found.length > 0)
    .toSorted((a, b) => ((a[0]?.article.day ?? '') < (b[0]?.article.day ?? '') ? 1 : -1));
}

/** For each statement the movement from the latest sentence that can be compared with it, if that has another value. */
function latestMovements(earlier: readonly Statement[][], stated: readonly Statement[]): Movement[] {
  return stated.flatMap((to) => {
    const latest = earlier.find((sentence) => sentence.some((from) => areComparable(from, to)));
    return latest === undefined ? [] : movementsBetween(latest, stated).filter((movement) => movement.to === to);
  });
}
