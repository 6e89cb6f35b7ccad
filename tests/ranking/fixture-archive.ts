import { join } from 'node:path';
import { buildEdition } from '../../src/compose/engines/build-edition.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import type { Answer } from '../../src/answer/ask/answer.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import type { Article } from '../../src/corpus/article.ts';
import { newsroomOver } from '../support/newsroom-over.ts';

/** The day on which questions are put that say nothing else: two weeks after the newest article of the fixtures. */
export const TODAY = '2024-12-31' as Day;

export const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The invented articles of the fixtures. */
export async function fixtureArticles(): Promise<readonly Article[]> {
  return (await readArchive(join(FIXTURES, 'archive'))).articles;
}

/** Makes a way to put questions to articles. */
export function asking(articles: readonly Article[]): (question: string, today?: Day) => Promise<Answer> {
  const newsroom = newsroomOver(buildEdition(articles));
  return (question, today = TODAY) => newsroom.ask({ question, range: ALL_DAYS, order: 'best', today, limit: 5 });
}
