import type { Article, Span } from '../corpus/article.ts';
import type { AnalysedTexts, TextToken } from '../search/analysed-texts.ts';
import { coverage, densestWindow, type Occurrence, strengths, type TermMatcher } from '../search/occurrences.ts';
import type { Query } from '../search/query.ts';
import { type RankedPassage, WINDOW, within } from '../search/rank-passages.ts';
import { toShares } from '../search/term-weights.ts';
import { sharedWords } from './shared-words.ts';

/** A sentence that could be quoted, with what was found in it. */
export interface RankedQuote extends Span {
  readonly article: Article;
  readonly passage: Span;
  readonly tokens: readonly TextToken[];
  readonly occurrences: readonly Occurrence[];
  readonly evidence: SentenceEvidence;
  readonly score: number;
}

/** What speaks for a sentence. Shares are 0-1. */
export interface SentenceEvidence {
  /** The score of its passage, and the part of it that a sentence weighs otherwise. */
  readonly passage: number;
  readonly recency: number;
  readonly inArticle: number;
  readonly inPassage: number;
  /** Share of the question's words in it, those that tell it from other sentences weighing more. */
  readonly telling: number;
  /** Share of the words of the sentence that asks, where the question has several. */
  readonly focus: number;
  /** Share in it or in the sentence before. */
  readonly withBefore: number;
  readonly window: number;
  /** Share of its content words that the question has too. */
  readonly echo: number;
  /** 1 for a sentence that is itself a question; for one without a final stop. */
  readonly asks: number;
  readonly unfinished: number;
  readonly early: number;
  /** Logarithm of one more than its capitalised words that the question does not have; the same for "who" and "where". */
  readonly names: number;
  readonly namesAsked: number;
  /** What names count less where a number or a time is asked for. */
  readonly namesUnasked: number;
  /** Whether a name stands beside the kind of thing asked for: "island of Kyushu". */
  readonly namedKind: number;
  /** Whether it holds words in quotation marks that begin with a capital: titles. */
  readonly title: number;
  /** For numbers and times: whether it has one, and one beside the kind of thing asked for. */
  readonly number: number;
  readonly countedKind: number;
  /** Whether it holds a percentage where one is asked for. */
  readonly percentage: number;
  /** How much of what it tells, beside the question's words, other good passages tell too, 0-1. */
  readonly shared: number;
  /** Logarithm of one more than its words of the headline that the question does not have. */
  readonly headline: number;
}

/** Fitted on judged questions in English, German and Russian (docs/retrieval.md). */
const WEIGHTS: Readonly<Record<keyof SentenceEvidence, number>> = {
  passage: 0.66,
  recency: 1.88,
  inArticle: 2.6,
  inPassage: -2.23,
  telling: 0.96,
  focus: 0.73,
  withBefore: 0.93,
  window: 1.28,
  echo: 1.82,
  asks: -2.26,
  unfinished: -0.16,
  early: 0.38,
  names: 0.29,
  namesAsked: 0.61,
  namesUnasked: -0.81,
  namedKind: 0.21,
  title: 0.34,
  number: 1.78,
  countedKind: 0.66,
  percentage: 1.44,
  shared: 1.9,
  headline: 1.06,
};

/**
 * What the quotes behind the first gain by the words that tell sentences apart, and by naming the kind of thing asked for:
 * the first says what the news is, the others had better say what was asked. Chosen by hand within what the judged
 * questions allow: one of five quotes answers as often with it as without.
 */
const FOLLOWING = { telling: 2.5, namedKind: 0.5 };
/** Words of a sentence before the one that asks count a quarter. */
const BACKGROUND = 0.25;
/** Words between a name or number and the kind of thing it is. */
const BESIDE = 3;
/** Characters after which the beginning of an article counts a third. */
const EARLY = 1500;

const QUESTION = /[?？؟]["”’»）)]?$/u;
const FINISHED = /[.!?。！？؟।…"”’»）)]$/u;
const QUOTED_TITLE = /["“”«»‘「『]\p{Lu}/u;
const ASKS_PERCENTAGE =
  /percent|share|proportion|prozent|anteil|процент|дол[яиюе]|porcentaje|pourcent|percentual|百分/iu;
const PERCENTAGE = /[%％]|per ?cent|prozent|процент|por ciento|pour cent|per cento|por cento|百分/iu;

/** What choosing sentences works with. */
export interface QuoteInput {
  readonly passages: readonly RankedPassage[];
  readonly query: Query;
  /** The share of each term in the question's weight. */
  readonly weights: Float64Array;
  readonly matcher: TermMatcher;
  readonly texts: AnalysedTexts;
}

/** Cuts ranked passages into sentences and orders these, best first; ties keep the order of passages and of the text. */
export function rankQuotes({ passages, query, weights, matcher, texts }: QuoteInput): RankedQuote[] {
  const cut = passages.flatMap((from) => sentencesOf(from, weights.length, texts));
  const telling = tellingWeights(cut, weights);
  const focus = toShares(
    weights.map((weight, place) => ((query.terms[place]?.start ?? 0) >= query.focus ? weight : weight * BACKGROUND)),
  );
  const names = namesIn(cut);
  const shared = sharedWords(passages, cut, weights, matcher);
  const percentage = ASKS_PERCENTAGE.test(query.question);
  const number = query.answerType === 'number' || query.answerType === 'when';
  const person = query.answerType === 'who' || query.answerType === 'where';
  const [first, ...others] = cut
    .map((sentence): RankedQuote => {
      const { from, span, tokens, occurrences, found, before } = sentence;
      const text = from.article.body.slice(span.start, span.end);
      const content = tokens.filter(({ stop }) => !stop);
      const fresh = tokens.filter(({ term }) => !matcher.has(term));
      const capitals = fresh.filter((token) => isName(token, span, names));
      const numbers = fresh.filter(({ digits }) => digits);
      const kinds = occurrences.filter(({ place }) => query.head.includes(place));
      const opening = texts.opening(from.article);
      const headline = new Set(opening.title.map(({ term }) => term));
      const fromHeadline = new Set(
        fresh.filter(({ term, stop }) => !stop && headline.has(term)).map(({ term }) => term),
      );
      const evidence: SentenceEvidence = {
        passage: from.score,
        recency: from.evidence.recency,
        inArticle: from.evidence.inArticle,
        inPassage: from.evidence.inPassage,
        telling: coverage(found, telling),
        focus: coverage(found, focus),
        withBefore: before === undefined ? coverage(found, weights) : coverage(either(found, before), weights),
        window: densestWindow(occurrences, weights, WINDOW),
        echo: content.length === 0 ? 0 : Math.min(1, occurrences.length / content.length),
        asks: QUESTION.test(text) ? 1 : 0,
        unfinished: FINISHED.test(text) ? 0 : 1,
        early: Math.exp(-span.start / EARLY),
        names: Math.log(1 + capitals.length),
        namesAsked: person ? Math.log(1 + capitals.length) : 0,
        namesUnasked: number ? Math.log(1 + capitals.length) : 0,
        namedKind: areBeside(capitals, kinds) ? 1 : 0,
        title: QUOTED_TITLE.test(text) ? 1 : 0,
        number: number && numbers.length > 0 ? 1 : 0,
        countedKind: number && areBeside(numbers, kinds) ? 1 : 0,
        percentage: percentage && PERCENTAGE.test(text) ? 1 : 0,
        shared: shared(tokens),
        headline: Math.log(1 + fromHeadline.size),
      };
      return {
        article: from.article,
        start: span.start,
        end: span.end,
        passage: { start: from.hit.start, end: from.hit.end },
        tokens,
        occurrences,
        evidence,
        score: weigh(evidence),
      };
    })
    .toSorted((a, b) => b.score - a.score);
  if (first === undefined) return [];
  const gained = ({ evidence, score }: RankedQuote): number =>
    Math.min(first.score, score + FOLLOWING.telling * evidence.telling + FOLLOWING.namedKind * evidence.namedKind);
  const following = others.map((quote) => ({ ...quote, score: gained(quote) }));
  return [first, ...following.toSorted((a, b) => b.score - a.score)];
}

/** A sentence before it is weighed. */
export interface CutSentence {
  readonly from: RankedPassage;
  readonly span: Span;
  readonly tokens: readonly TextToken[];
  readonly occurrences: readonly Occurrence[];
  /** How surely each term stands in it, and in the sentence before. */
  readonly found: Float64Array;
  readonly before: Float64Array | undefined;
}

function sentencesOf(from: RankedPassage, terms: number, texts: AnalysedTexts): CutSentence[] {
  let before: Float64Array | undefined;
  return from.sentences.map((span) => {
    const occurrences = within(from.occurrences, span);
    const found = strengths(occurrences, terms);
    const sentence = { from, span, tokens: texts.words(from.passage, span), occurrences, found, before };
    before = found;
    return sentence;
  });
}

/**
 * Weighs down the words that many of the sentences hold, or their headlines and ledes: what an article is about does not
 * tell its sentences apart.
 */
function tellingWeights(sentences: readonly CutSentence[], weights: Float64Array): Float64Array {
  return toShares(
    weights.map((weight, place) => {
      const holding = sentences.filter(
        ({ found, from }) => (found[place] ?? 0) + (from.inOpening[place] ?? 0) > 0,
      ).length;
      return weight * Math.log((sentences.length + 2) / (holding + 1));
    }),
  );
}

/** Terms that are written with a capital inside a sentence: names, and in German nouns. */
function namesIn(sentences: readonly CutSentence[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { tokens, span } of sentences) {
    for (const { term, capital, start } of tokens) if (capital && start > span.start) names.add(term);
  }
  return names;
}

/** At the beginning of a sentence every word has a capital; a name has it elsewhere too. */
function isName({ capital, start, term }: TextToken, span: Span, names: ReadonlySet<string>): boolean {
  return capital && (start > span.start || names.has(term));
}

function either(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((strength, place) => Math.max(strength, b[place] ?? 0));
}

function areBeside(tokens: readonly TextToken[], occurrences: readonly Occurrence[]): boolean {
  return tokens.some((token) => occurrences.some(({ position }) => Math.abs(position - token.position) <= BESIDE));
}

function weigh(evidence: SentenceEvidence): number {
  let sum = 0;
  for (const [kind, weight] of Object.entries(WEIGHTS)) sum += weight * evidence[kind as keyof SentenceEvidence];
  return sum;
}
