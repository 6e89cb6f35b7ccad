import { type Folded, foldAlike } from '../sentences/near-duplicates.ts';
import type { AnswerKind } from './answer.ts';
import { arranged, inOrder, namesMatter } from './arrange-units.ts';
import type { Investigation, ResearchRequest } from './investigate.ts';
import { keyOf } from './look-up.ts';
import type { Query } from '../question/query.ts';
import type { RankedQuote } from './rank-quotes.ts';

/** A sentence that an answer quotes, with those nearly alike. */
export type AnswerUnit = Folded<RankedQuote>;

/** Passages of what the archive may answer with. */
const MAYBE = 5;
/** A passage belongs to the answer when it holds this share of what the best one holds of the question's words. */
const RELEVANT = 0.6;
/** It is about all of the matter, so that the newest of it may stand for it, when it holds this share. */
const ON_THE_MATTER = 0.85;

/** What to show, in the order asked: nearly alike sentences once, and for an answer only those that hold enough of the question. */
export function chooseUnits(
  { ranked, quotes, holders, dates }: Investigation,
  { order, limit, newest = false }: ResearchRequest,
  kind: AnswerKind,
  query: Query,
): readonly AnswerUnit[] {
  const best = ranked[0]?.evidence.inContext ?? 0;
  const holding = (share: number): ReadonlySet<string> =>
    new Set(
      ranked.filter(({ evidence }) => evidence.inContext >= share * best).map(({ hit }) => keyOf(hit.articleId, hit)),
    );
  const onTheMatter = holding(ON_THE_MATTER);
  const relevant = newest ? onTheMatter : holding(RELEVANT);
  const naming = newest ? quotes.filter((quote) => namesMatter(quote, query)) : [];
  const chosen = foldAlike(
    [...holders, ...(naming.length > 0 ? naming : quotes).filter((quote) => !holders.includes(quote))],
    ({ terms }) => new Set(terms),
    {
      isWanted: ({ article, passage }) => relevant.has(keyOf(article.id, passage)),
      most: kind === 'answer' ? limit : Math.min(limit, MAYBE),
    },
  );
  if (order !== 'best' || newest) return inOrder(chosen, order === 'best' ? 'newest' : order, dayOf);
  return arranged(chosen, query, ({ article, passage }) => onTheMatter.has(keyOf(article.id, passage)), dates);
}

const dayOf = ({ kept: { article } }: AnswerUnit): RankedQuote['article']['day'] => article.day;
