import { headerOf, type Span } from '../../corpus/article.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { PassageHit, SearchResult } from '../../search/passage-index.ts';
import type { Query } from '../question/query.ts';
import type { RankedPassage } from '../ranking/rank-passages.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { datesWithin } from '../sentences/dates-within.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { ANSWERED, gateScore } from './gate.ts';
import { type Investigation, investigate, keyOf, type ResearchRequest } from './investigate.ts';
import { joinSpans } from '../sentences/join-spans.ts';
import type { RankedQuote } from './rank-quotes.ts';
import { type Folded, foldAlike } from '../sentences/near-duplicates.ts';

/** An answer and what it was chosen from. */
export interface Finding {
  readonly answer: Answer;
  /** Every candidate passage, best first: those that were ranked by all evidence, then the engine's order. Scores never rise. */
  ranking(): readonly RankedPlace[];
}

/** A passage in a ranking. */
export interface RankedPlace extends Span {
  readonly articleId: string;
  readonly score: number;
}

/** Near misses offered where there is no answer. */
const NEAREST = 5;
/** Near words offered for one that the archive does not have. */
const SUGGESTIONS = 3;
/** A passage belongs to the answer when it holds this share of what the best one holds of the question's words. */
const RELEVANT = 0.6;

/** Looks a question up. @throws {QueryError} `no-words` when nothing of the question is left to look up. */
export async function research(seen: SeenEdition, request: ResearchRequest): Promise<Finding> {
  const { question, order } = request;
  const coverage = await seen.articles.coverage();
  const found = await investigate(seen, request, coverage);
  const { query, result, ranked, range, filter } = found;
  const confidence = gateScore(found.gate);
  const kind = confidence >= ANSWERED && ranked.length > 0 ? 'answer' : 'no-answer';
  const limit = kind === 'answer' ? request.limit : Math.min(request.limit, NEAREST);
  const passages = inOrder(choosePassages(found, limit), order);
  const answer: Answer = {
    kind,
    question,
    range,
    rangeWords: filter?.text ?? null,
    order,
    total: kind === 'answer' ? passages.length : 0,
    passages: kind === 'answer' ? passages : [],
    unknownTerms: unknownTerms(query, found),
    spellings: spellingsUsed(found, passages, seen.analyzer),
    nearest: kind === 'answer' ? [] : passages,
    confidence,
    coverage,
  };
  return { answer, ranking: () => fullRanking(ranked, result) };
}

/** The passages to show, best first: those that hold as much of the question as the best do, each sentence once. */
function choosePassages({ ranked, quotes }: Investigation, limit: number): AnswerPassage[] {
  const best = ranked[0]?.evidence.inContext ?? 0;
  const relevant = new Set(
    ranked.filter(({ evidence }) => evidence.inContext >= RELEVANT * best).map(({ hit }) => keyOf(hit.articleId, hit)),
  );
  return foldAlike(quotes, ({ terms }) => new Set(terms), {
    isWanted: ({ article, passage }) => relevant.has(keyOf(article.id, passage)),
    most: limit,
  }).map(passageOf);
}

function passageOf({ kept, others }: Folded<RankedQuote>): AnswerPassage {
  const { article, passage, start, end } = kept;
  const alike = new Set(others.map((each) => each.article.id));
  for (const id of article.reports) alike.add(id);
  alike.delete(article.id);
  return {
    article: headerOf(article),
    start: passage.start,
    end: passage.end,
    text: article.body.slice(passage.start, passage.end),
    quote: { start, end, text: article.body.slice(start, end) },
    highlights: joinSpans(kept.occurrences),
    dates: datesWithin(article, { start, end }),
    score: kept.score,
    reports: alike.size,
  };
}

/** Puts passages in the order asked, undated ones last. */
function inOrder(passages: readonly AnswerPassage[], order: Answer['order']): readonly AnswerPassage[] {
  if (order === 'best') return passages;
  const sign = order === 'newest' ? -1 : 1;
  return passages.toSorted((a, b) => {
    if (a.article.day === b.article.day) return 0;
    if (a.article.day === null) return 1;
    if (b.article.day === null) return -1;
    return a.article.day < b.article.day ? -sign : sign;
  });
}

/** The words as they were written that nothing in the archive matches; the likeliest spellings first. */
function unknownTerms({ terms }: Query, { asWritten, spellings }: Investigation): Answer['unknownTerms'] {
  const { frequencies, suggestions } = asWritten;
  return terms.flatMap(({ word }, place) => {
    if (frequencies[place] !== 0) return [];
    const near = suggestions[place] ?? [];
    const likely = spellings.filter((each) => each.place === place).map(({ read }) => read);
    const first = likely.flatMap((read) => near.filter((each) => each.word === read));
    const others = near.filter((each) => !likely.includes(each.word));
    return [{ word, suggestions: [...first, ...others].slice(0, SUGGESTIONS) }];
  });
}

/** The spellings that stand in what is shown, of each word the one that comes first. */
function spellingsUsed(
  { query, spellings }: Investigation,
  passages: readonly AnswerPassage[],
  analyzer: Analyzer,
): Answer['spellings'] {
  if (spellings.length === 0) return [];
  const shown = passages.map(({ article, text }) => ({
    language: article.language,
    terms: new Set(analyzer.terms(`${article.title}\n${text}`, article.language)),
  }));
  return query.terms.flatMap(({ word }, place) => {
    const near = spellings.filter((each) => each.place === place);
    for (const { language, terms } of shown) {
      const used = near.find(({ read }) => analyzer.terms(read, language).every((term) => terms.has(term)));
      if (used !== undefined) return [{ wrote: word, read: used.read }];
    }
    return [];
  });
}

function fullRanking(ranked: readonly RankedPassage[], result: SearchResult): RankedPlace[] {
  const done = new Set(ranked.map(({ hit }) => keyOf(hit.articleId, hit)));
  const least = ranked.at(-1)?.score ?? 0;
  const rest = result.hits.filter((hit) => !done.has(keyOf(hit.articleId, hit)));
  const most = Math.max(rest[0]?.score ?? 0, 1);
  return [
    ...ranked.map(({ hit, score }) => placeOf(hit, score)),
    // Below all that were ranked, in the engine's order.
    ...rest.map((hit) => placeOf(hit, least - 1 + hit.score / most - 1)),
  ];
}

function placeOf({ articleId, start, end }: PassageHit, score: number): RankedPlace {
  return { articleId, start, end, score };
}
