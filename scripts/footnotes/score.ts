import { datesWithin } from '../../src/answer/sentences/dates-within.ts';
import type { ResolvedDate } from '../../src/answer/model/quote.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Counts } from '../judged/score-row.ts';
import type { JudgedSentence } from './judged-sentences.ts';

/** Footnotes that say the days judged, that say others or are for what has none, and expressions with days but no footnote. */
export interface Score {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Compares the footnotes of sentences with the verdicts. Each is told by its article and words. */
export function scoreSentences(sentences: readonly JudgedSentence[], articles: ReadonlyMap<string, Article>): Score {
  const score = { right: [] as string[], wrong: [] as string[], missed: [] as string[] };
  for (const { article: id, start, end, phrases } of sentences) {
    const article = articles.get(id)!;
    const notes = datesWithin(article, { start, end });
    const isOf = (note: ResolvedDate, phrase: { start: number; end: number }): boolean =>
      note.start < start + phrase.end && note.end > start + phrase.start;
    const isRight = (note: ResolvedDate): boolean =>
      phrases.some((each) => isOf(note, each) && each.days?.[0] === note.from && each.days[1] === note.to);
    for (const note of notes) {
      score[isRight(note) ? 'right' : 'wrong'].push(
        `${id} (${article.day}) “${note.text}” = ${note.from} to ${note.to}`,
      );
    }
    for (const phrase of phrases) {
      if (phrase.days === null || notes.some((note) => isOf(note, phrase))) continue;
      const words = article.body.slice(start + phrase.start, start + phrase.end);
      score.missed.push(`${id} (${article.day}) “${words}” is ${phrase.days.join(' to ')}`);
    }
  }
  return score;
}

/** How many of each there are. */
export function countsOf({ right, wrong, missed }: Score): Counts {
  return { right: right.length, wrong: wrong.length, missed: missed.length };
}
