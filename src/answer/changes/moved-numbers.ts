import { searchedBody } from '../../passages/passage-text.ts';
import type { Article } from '../../corpus/article.ts';
import { SentenceReader } from '../../passages/sentence-reader.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { PassageHit } from '../../search/passage-index.ts';
import { namesIn } from '../../search/terms/names.ts';
import { readArticles } from '../ranking/choose-candidates.ts';
import { articleParts } from '../sentences/article-parts.ts';
import { quotedHeader } from '../sentences/date-doubts.ts';
import { datesWithin } from '../sentences/dates-within.ts';
import { areComparable, type Movement, movementsBetween, statementsIn } from './claims.ts';
import type { Statement } from './statement.ts';
import type { QuotedMovement, QuotedStatement } from './changes.ts';
import type { SeenEdition, SeenSearch } from '../model/seen-edition.ts';
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
export async function movedNumbers(seen: SeenEdition, articles: readonly Article[]): Promise<QuotedMovement[]> {
  const { analyzer } = seen;
  const names = new Map<string, ReadonlySet<string>>();
  const namesOf = (article: Article): ReadonlySet<string> => {
    const known = names.get(article.id) ?? namesIn(searchedBody(article));
    names.set(article.id, known);
    return known;
  };
  const sentences: Statement[][] = [];
  for (const article of articles) {
    const most = Math.min(SENTENCES - sentences.length, OF_AN_ARTICLE);
    if (most <= 0) break;
    await pause();
    sentences.push(...stating(article, namesOf(article), most, analyzer));
  }
  const nearby = await lookUp(seen, sentences);
  const reader = new SentenceReader();
  const moved = new Map<string, Movement>();
  for (const [at, stated] of sentences.entries()) {
    await pause();
    const earlier = earlierSentences(nearby[at] ?? [], { analyzer, reader, namesOf });
    for (const movement of latestMovements(earlier, stated)) {
      const key = [movement.from, movement.to].map(keyOf).toSorted().join(' ');
      if (!moved.has(key)) moved.set(key, movement);
    }
  }
  const texts = new Map([...articles, ...nearby.flat().map(({ article }) => article)].map((each) => [each.id, each]));
  return [...moved.values()].map(({ from, to }) => ({ from: quoted(from, texts), to: quoted(to, texts) }));
}

/** A statement with what its whole article makes sure or doubtful. */
function quoted(statement: Statement, texts: ReadonlyMap<string, Article>): QuotedStatement {
  const article = texts.get(statement.article.id)!;
  return { ...statement, article: quotedHeader(article), dates: datesWithin(article, statement) };
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

function keyOf({ article, quantity }: Statement): string {
  return `${quantity.start} ${article.id}`;
}

/** A passage that may state the same, with its article. */
interface Nearby {
  readonly article: Article;
  readonly hit: PassageHit;
}

/** Looks each of the sentences up in what was written before, or in another paper of the day: all searches, then all texts, at once. */
async function lookUp(
  { articles, passages, analyzer }: SeenEdition,
  sentences: readonly Statement[][],
): Promise<readonly Nearby[][]> {
  const requests = sentences.map((stated): SeenSearch => {
    const { day = null, language = 'en' } = stated[0]?.article ?? {};
    const words = new Set([
      ...stated.flatMap(({ names }) => names).flatMap((name) => analyzer.terms(name, language)),
      ...stated.flatMap(({ near, terms }) => [...near, ...terms]),
    ]);
    const terms = [...words].slice(0, WORDS).map((term) => ({ word: term, forms: [{ term, weight: 1 }] }));
    // An undated sentence has none before it.
    return { terms: day === null ? [] : terms, range: { since: null, until: day }, limit: HITS };
  });
  const results = await passages.searchAll(requests);
  const others = results.map(({ hits }, at) =>
    hits.filter(({ articleId }) => articleId !== sentences[at]?.[0]?.article.id),
  );
  const read = await readArticles(others.flat(), articles);
  return others.map((hits) =>
    hits.flatMap((hit): Nearby[] => {
      const article = read.get(hit.articleId);
      return article === undefined || article.day === null ? [] : [{ article, hit }];
    }),
  );
}

/** What reading sentences works with. */
interface Means {
  readonly analyzer: Analyzer;
  readonly reader: SentenceReader;
  readonly namesOf: (article: Article) => ReadonlySet<string>;
}

/** What the sentences of passages state; the latest first. */
function earlierSentences(nearby: readonly Nearby[], { analyzer, reader, namesOf }: Means): Statement[][] {
  return nearby
    .flatMap(({ article, hit }) =>
      reader.sentences(article, hit).map((span) => statementsIn(article, span, analyzer, namesOf(article))),
    )
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
