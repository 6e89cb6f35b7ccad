import { describe, expect, it } from 'vitest';

import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const article = (id: string, day: string, body: string): Article => ({
  id,
  title: `Title ${id}`,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

const edition = buildEdition([
  article(
    'harbour',
    '2024-01-01',
    'The harbour board closed the old pier. The mayor opened a new pier at the harbour.',
  ),
  article('board', '2024-02-01', 'The board of the harbour met the mayor. It spoke of the pier that the storm broke.'),
  article('boards', '2024-03-01', 'The harbour boardwalk near the pier was washed away, the mayor said on the pier.'),
]);
const newsroom = newsroomOver(edition);

const found = async (question: string): Promise<string[]> => {
  const answer = await newsroom.ask({
    question,
    range: ALL_DAYS,
    order: 'best',
    today: '2024-04-01' as Day,
    limit: 25,
  });
  return [...new Set(answer.passages.map((passage) => passage.article.id))].toSorted();
};

describe('words in quotation marks', () => {
  it.each([
    // Without quotation marks every article shares words with the question.
    ['what did the harbour board say of the pier', ['board', 'boards', 'harbour']],
    // "board of the harbour" and "harbour boardwalk" are other words.
    ['what did the "harbour board" say of the pier', ['harbour']],
    ['what did the “Harbour  Board” say of the pier', ['harbour']],
    ['"harbour" "the storm"', ['board']],
    ['what about the "pier of gold"', []],
    // Nothing between the marks insists on nothing.
    ['the mayor "" and the pier', ['board', 'boards', 'harbour']],
  ])('%s', async (question, ids) => {
    expect(await found(question)).toEqual(ids);
  });
});
