import type { ArchivedArticle, Span } from '../../corpus/article.ts';
import { type Day, dayNumber } from '../../corpus/day.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { findQuantities } from '../sentences/quantities.ts';
import { Likeness } from '../summary/likeness.ts';
import type { SentencePlace } from './news.ts';

/** A sentence of an article. */
export interface Sentence extends Span {
  readonly article: ArchivedArticle;
}

/** Sentences so much alike are the same, whenever they were written. */
const THE_SAME = 0.8;
/** Sentences so much alike, the words of the topic aside, tell one story when their days are near. */
const ONE_STORY = 0.4;
const NEAR_DAYS = 3;

/**
 * Finds what says nothing that was said before: not in the same words, and not the story of the same days. A number that
 * was not said before makes a sentence news.
 *
 * @param told - What was quoted before. What is no longer in the archive is not compared with.
 * @param topic - What all of them are about: its words make no two of them alike.
 * @returns Whether a sentence is news.
 */
export async function newsAfter(
  seen: SeenEdition,
  candidates: readonly Sentence[],
  told: readonly SentencePlace[],
  topic: string,
): Promise<(sentence: Sentence) => boolean> {
  const before = await sentencesAt(seen, told);
  const all = [...candidates, ...before];
  const likeness = new Likeness(all.map((sentence) => termsOf(sentence, topic, seen.analyzer)));
  const again = new Set(
    candidates.filter((candidate, at) => {
      const toAll = likeness.toAll(at);
      return before.some((other, place) => says(other, candidate, toAll[candidates.length + place]!));
    }),
  );
  return (sentence) => !again.has(sentence);
}

function says(before: Sentence, after: Sentence, likeness: number): boolean {
  if (textOf(before) === textOf(after)) return true;
  const oneStory = likeness >= ONE_STORY && areNear(before.article.day, after.article.day);
  if (likeness < THE_SAME && !oneStory) return false;
  const values = new Set(findQuantities(textOf(before)).map(({ value }) => value));
  return findQuantities(textOf(after)).every(({ value }) => values.has(value));
}

function areNear(a: Day | null, b: Day | null): boolean {
  return a === null || b === null ? a === b : Math.abs(dayNumber(a) - dayNumber(b)) <= NEAR_DAYS;
}

async function sentencesAt({ articles }: SeenEdition, places: readonly SentencePlace[]): Promise<Sentence[]> {
  const read = await articles.read(places.map(({ articleId }) => articleId));
  return places.flatMap(({ start, end }, at) => {
    const article = read[at];
    return article === undefined ? [] : [{ article, start, end }];
  });
}

function termsOf(sentence: Sentence, topic: string, analyzer: Analyzer): string[] {
  const { language } = sentence.article;
  const topical = new Set(analyzer.terms(topic, language));
  return analyzer.contentTerms(textOf(sentence), language).filter((term) => !topical.has(term));
}

const textOf = ({ article, start, end }: Sentence): string => article.body.slice(start, end);
