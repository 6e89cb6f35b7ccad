import type { Newsroom } from '../answer/newsroom.ts';
import { ALL_DAYS, type Day } from '../corpus/day.ts';
import { english } from '../texts/en/english.ts';

/** How many of the archive's topics are tried. */
const TOPICS = 25;

/**
 * Questions that this archive answers, for a newcomer to try: the README's own where it fits, then questions about what
 * the archive writes of most.
 *
 * @returns At most `count` questions; fewer where the archive is small.
 */
export async function sampleQuestions(newsroom: Newsroom, today: Day, count = 3): Promise<string[]> {
  const { sampleQuestions: fixed, questionAbout } = english.start;
  // A single word may be no more than an agency in a dateline; names have several.
  const topics = (await newsroom.topics('', TOPICS)).filter(({ word }) => word.includes(' '));
  const questions: string[] = [];
  for (const question of [...fixed, ...topics.map(({ word }) => questionAbout(word))]) {
    if (questions.length >= count) break;
    const request = { question, range: ALL_DAYS, order: 'best', today, limit: 1 } as const;
    const { kind } = await newsroom.ask(request);
    if (kind === 'answer') questions.push(question);
  }
  return questions;
}
