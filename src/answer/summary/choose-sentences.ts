import type { Article, Span } from '../../corpus/article.ts';
import { CLOSERS, OPENERS } from '../../languages/quotation-marks.ts';
import { countWords } from '../../passages/word-count.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { cosine, lexRank, termVectors } from './lexrank.ts';
import { type Folded, foldAlike } from '../sentences/near-duplicates.ts';

/** A sentence that could stand in a summary. */
export interface SummarySentence extends Span {
  readonly article: Article;
  /** The sentence before it, where it leans on that. */
  readonly lead: Span | null;
  /** What tells its story from others: sentences of one story are not chosen while another story has none. */
  readonly story: string;
  /** How much it is about what is summarised, above 0. */
  readonly relevance: number;
}

/** More sentences are not compared with each other; the most relevant are kept. */
const COMPARED = 200;
/** What a sentence full of particulars gains over a level one, and what likeness to a chosen one costs, in parts of the best score. */
const PARTICULARS = 0.15;
const LIKENESS = 0.6;
/** How far a sentence outside these lengths, or one that leans on the sentence before, is set back. */
const SHORTEST = 6;
const LONGEST = 55;
const ODD_LENGTH = 0.5;
const LEANING = 0.6;
const NO_SENTENCE = 3;
/** A story is told while its best sentence has this much of the best one's score; else a second of a better story is. */
const WORTH_TELLING = 0.3;

const LEANS = new RegExp(
  String.raw`^[${OPENERS}]?(?:i|we|you|my|our|your|he|she|they|it|his|her|their|its|this|that|these|those|such|but|and|so|yet|however|meanwhile|also|then|there|instead|another)(?![\p{L}’'])`,
  'iu',
);
/** “…,” he said: who, stands in the sentence before. */
const WHO_SAID = new RegExp(String.raw`[${CLOSERS}]\s+(?:he|she|they|it)\s+\p{L}+`, 'u');
const NUMBER = /\p{N}/u;
const NAME = new RegExp(String.raw`(?<=[\p{L}\p{N},’”] )[${OPENERS}]?\p{Lu}\p{L}`, 'u');

/**
 * Chooses the sentences that stand for all of them: central by LexRank and relevant, then as unlike each other as may be.
 * Near-identical ones count once. Of level sentences the one with numbers and names comes first; questions and fragments
 * come last.
 *
 * @param sentences - In any order; ties keep it.
 * @param count - How many to choose at most.
 * @returns The chosen with the near-identical ones folded into them, best first.
 */
export function chooseSentences(
  sentences: readonly SummarySentence[],
  count: number,
  analyzer: Analyzer,
): readonly Folded<SummarySentence>[] {
  const compared = sentences.toSorted((a, b) => b.relevance - a.relevance).slice(0, COMPARED);
  const terms = new Map(
    compared.map((sentence) => [sentence, analyzer.contentTerms(textOf(sentence), sentence.article.language)]),
  );
  const vectors = termVectors([...terms.values()]);
  const vectorOf = new Map(compared.map((sentence, at) => [sentence, vectors[at] ?? new Map<string, number>()]));
  const likeness = (a: SummarySentence, b: SummarySentence): number =>
    cosine(vectorOf.get(a) ?? new Map(), vectorOf.get(b) ?? new Map());
  const ranks = lexRank(
    vectors,
    compared.map(({ relevance }) => relevance),
  );
  const most = Math.max(...ranks, Number.MIN_VALUE);
  const scores = new Map(
    compared.map((sentence, at) => [
      sentence,
      ((ranks[at] ?? 0) / most + PARTICULARS * particulars(sentence)) * fitness(sentence),
    ]),
  );
  const scoreOf = (sentence: SummarySentence): number => scores.get(sentence) ?? 0;
  const folded = foldAlike(
    compared.toSorted((a, b) => scoreOf(b) - scoreOf(a)),
    (sentence) => new Set(terms.get(sentence)),
  ).map(earliestFirst);
  return mostUnlike(folded, count, scoreOf, likeness);
}

/** The best sentence of each story worth telling, then the best left: each as unlike those before it as may be. */
function mostUnlike(
  folded: readonly Folded<SummarySentence>[],
  count: number,
  scoreOf: (sentence: SummarySentence) => number,
  likeness: (a: SummarySentence, b: SummarySentence) => number,
): readonly Folded<SummarySentence>[] {
  const highest = Math.max(...folded.flatMap(({ kept, others }) => [kept, ...others].map(scoreOf)));
  const chosen: Folded<SummarySentence>[] = [];
  const left = new Set(folded.filter(({ kept }) => wordsIn(kept) > NO_SENTENCE));
  while (chosen.length < count && left.size > 0) {
    const told = new Set(chosen.map(({ kept }) => kept.story));
    const untold = [...left].filter(({ kept }) => !told.has(kept.story) && scoreOf(kept) >= WORTH_TELLING * highest);
    const best = bestOf(untold.length > 0 ? untold : [...left], ({ kept }) => {
      const like = chosen.map((other) => likeness(kept, other.kept));
      return scoreOf(kept) - LIKENESS * Math.max(0, ...like);
    });
    if (best === undefined) break;
    chosen.push(best);
    left.delete(best);
  }
  return chosen;
}

/** Of near-identical sentences the earliest is quoted: it is the one that was news. Undated ones come last. */
function earliestFirst({ kept, others }: Folded<SummarySentence>): Folded<SummarySentence> {
  const dayOf = ({ article }: SummarySentence): string => article.day ?? '~';
  const earliest = others.reduce((first, each) => (dayOf(each) < dayOf(first) ? each : first), kept);
  return { kept: earliest, others: [kept, ...others].filter((each) => each !== earliest) };
}

function bestOf<T>(items: readonly T[], valueOf: (item: T) => number): T | undefined {
  let best: T | undefined;
  let most = -Infinity;
  for (const item of items) {
    const value = valueOf(item);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}

function wordsIn({ article, start, end }: SummarySentence): number {
  return countWords(article.body, start, end);
}

function textOf({ article, start, end }: SummarySentence): string {
  return article.body.slice(start, end);
}

/** What a sentence gains by a number and by a name: 0-1. */
function particulars(sentence: SummarySentence): number {
  const text = textOf(sentence);
  return (NUMBER.test(text) ? 0.5 : 0) + (NAME.test(text) ? 0.5 : 0);
}

/** The sentence's relevance, less where it is a fragment, very long, or leans on the sentence before. */
function fitness(sentence: SummarySentence): number {
  const words = wordsIn(sentence);
  const text = textOf(sentence);
  const fragment = words < SHORTEST || words > LONGEST || /[?？؟:]["”’»]?$/u.test(text);
  return sentence.relevance * (fragment ? ODD_LENGTH : 1) * (LEANS.test(text) || WHO_SAID.test(text) ? LEANING : 1);
}
