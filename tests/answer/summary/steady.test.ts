import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const { articles } = await readArchive(FICTIONAL_ARCHIVE);
const linesOf = async (all: readonly Article[], topic: string): Promise<string[]> => {
  const request = { topic, range: ALL_DAYS, today: '2025-01-01' as Day, lines: 8 };
  const { lines } = await newsroomOver(buildEdition(all)).summarizeTopic(request);
  return lines.map(({ article, start }) => `${article.id} ${start}`);
};

const WORDS = 'quince zither yodel pixie gherkin wombat ukulele velvet jigsaw kayak'.split(' ');
const stranger = fc.record({
  day: fc.constantFrom('2022-05-01', '2023-02-15', '2024-03-12', '2024-12-30'),
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 20 }),
});

it.each(['Maren Gale', 'sea wall', 'flood'])(
  'an article about something else changes no line of a summary of %s, so that a pin stays as it is',
  async (topic) => {
    const before = await linesOf(articles, topic);
    await fc.assert(
      fc.asyncProperty(stranger, async ({ day, words }) => {
        const body = `${words.join(' ')}.`;
        const other = {
          ...articles[0]!,
          id: 'stranger',
          file: 'stranger.txt',
          title: words[0]!,
          day: day as Day,
          body,
        };
        expect(await linesOf([...articles, { ...other, furniture: [] }], topic)).toEqual(before);
      }),
      { numRuns: 5 },
    );
  },
);
