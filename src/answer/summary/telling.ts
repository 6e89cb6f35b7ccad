import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { type ArticleKind, kindOf } from '../../corpus/kinds/article-kind.ts';
import { splitParagraphs } from '../../passages/paragraphs.ts';
import { countWords } from '../../passages/word-count.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { type ArticlePart, articleParts } from '../sentences/article-parts.ts';
import { isHollow, isPersonal, looksAhead } from './narration.ts';
import { goesOn, leadAmong } from '../sentences/lead-in.ts';

/** A sentence that could tell a story. */
export interface Telling extends Span {
  readonly article: ArchivedArticle;
  /** What its article is. */
  readonly kind: ArticleKind;
  /** How many sentences of its article stand before it. */
  readonly place: number;
  /** Share of the topic's words that it has, 0-1; 0 where there is no topic. */
  readonly topic: number;
  readonly terms: readonly string[];
  readonly words: number;
  /** Whether it goes on with the sentence before it, and that sentence where the two can be read together. */
  readonly leans: boolean;
  readonly lead: Span | null;
  /** The sentence before it, where the two could be read together. */
  readonly before: Span | null;
  /** Whether it is to stand under a day that it says itself. */
  readonly ownDay?: boolean;
  /** Whether a chronology tells it under its day: as news of then, be it in a few words and of the present. */
  readonly chronicled?: boolean;
}

/** The first sentences stand in the first characters. */
const BEGINNING = 6000;
/** Of fewer sentences so many characters each are enough, and some for what stands above them. */
const OF_A_SENTENCE = 450;
const ABOVE = 600;
/** Less is a fragment, more is not read. */
const SHORTEST = 5;
const LONGEST = 60;
/** In scripts with small letters a sentence has words that begin with one: lines of dates and names are none. */
const SMALL_WORDS = 3;
const SMALL_WORD = /(?<![\p{L}\p{N}’'.-])\p{Ll}{2,}/gu;
const CAPITAL = /\p{Lu}/u;

/**
 * The first sentences of an article, where news says what is new.
 *
 * @param most - How many to look at; fragments and very long ones among them are left out.
 * @param topicIn - Share of the topic's words in a sentence.
 * @param mayTell - Whether a sentence with such a share, at such a place, may tell it at all.
 */
export function openingTellings(
  article: ArchivedArticle,
  most: number,
  topicIn: (sentence: Span) => number,
  analyzer: Analyzer,
  mayTell: (topic: number, place: number) => boolean = () => true,
): Telling[] {
  const { furniture, language } = article;
  const length = Math.min(BEGINNING, ABOVE + most * OF_A_SENTENCE);
  const beginning = article.body.slice(0, length);
  // A paragraph that the limit cuts in two could end in half a sentence.
  const paragraphs = beginning.length < length ? [] : splitParagraphs({ body: beginning, furniture });
  const body = paragraphs.length < 2 ? beginning : beginning.slice(0, paragraphs.at(-2)?.end);
  const parts = articleParts({ body, language, furniture });
  const kind = kindOf(article);
  return [...parts.entries()]
    .filter(([, part]) => part.kind === 'sentence')
    .slice(0, most)
    .flatMap(([at, { start, end, text }], place): Telling[] => {
      const words = countWords(article.body, start, end);
      if (words < SHORTEST || words > LONGEST || !isSentence(text)) return [];
      const topic = topicIn({ start, end });
      if (!mayTell(topic, place)) return [];
      const leans = goesOn(text, language);
      const before = leadIn(article, parts, at);
      const terms = analyzer.contentTerms(text, language);
      return [{ article, kind, start, end, place, topic, terms, words, leans, lead: leans ? before : null, before }];
    });
}

/** The sentence before a part, where it leads in to it: not what speaks to the reader, nor what only points ahead. */
function leadIn(article: ArchivedArticle, parts: readonly ArticlePart[], at: number): Span | null {
  const lead = leadAmong(article, parts, at);
  const text = parts[at - 1]?.text ?? '';
  return lead === null || isPersonal(text, article.language) || isHollow(text, article.language) ? null : lead;
}

function isSentence(text: string): boolean {
  if (!CAPITAL.test(text)) return true;
  let found = 0;
  for (const _ of text.matchAll(SMALL_WORD)) if (++found === SMALL_WORDS) return true;
  return false;
}

/** Whether a sentence tells of what is to come. */
export function looksForward({ article, start, end }: Pick<Telling, 'article' | 'start' | 'end'>): boolean {
  return looksAhead(article.body.slice(start, end), article.language);
}

/** The articles that tell the same text go by the smallest of their ids. */
export function storyOf({ id, reports }: ArchivedArticle): string {
  return reports.reduce((a, b) => (a < b ? a : b), id);
}
