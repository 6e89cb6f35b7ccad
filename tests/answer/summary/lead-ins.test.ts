import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const article = (id: string, day: string, title: string, body: string): Article => ({
  id,
  title,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
  furniture: [],
});
const NEWS = article(
  'mayor',
  '2031-04-02',
  'Osk Varnin runs for mayor of Loos',
  'Osk Varnin, who owns the ferry of Loos, is 61 years old. He opened his campaign for mayor of Loos on Wednesday with a speech in the fish hall, and promised two more ferries.',
);
const summaryOf = (articles: readonly Article[], topic: string, lines = 5) =>
  newsroomOver(buildEdition(articles)).summarizeTopic({ topic, range: ALL_DAYS, today: '2031-05-01' as Day, lines });

describe('a line that leans on the sentence before it', () => {
  it('brings that sentence, an exact slice, with the dates of both resolved', async () => {
    const { lines } = await summaryOf([NEWS], 'mayor of Loos', 1);
    const [line] = lines;
    expect([line?.text.slice(0, 9), line?.lead?.text]).toEqual([
      'He opened',
      'Osk Varnin, who owns the ferry of Loos, is 61 years old.',
    ]);
    expect(NEWS.body.slice(line?.lead?.start, line?.lead?.end)).toBe(line?.lead?.text);
    expect(line?.dates).toMatchObject([{ text: 'Wednesday', from: '2031-04-02' }]);
  });

  it('brings none that is a line of its own', async () => {
    const { lines } = await summaryOf([NEWS], 'Osk Varnin', 5);
    const starts = lines.map(({ start }) => start);
    for (const { lead } of lines) expect(starts).not.toContain(lead?.start);
  });

  it('brings its neighbour and nothing else, whatever the article', async () => {
    const sentence = fc.constantFrom(
      'He opened the mill of Loos on Friday with 40 workers.',
      'The mill of Loos burned in 2029.',
      'But it was built again.',
      'They were paid 12 crowns a day.',
      'Osk Varnin bought the mill of Loos for 900 crowns.',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n')), { minLength: 1, maxLength: 8 }),
        async (parts) => {
          const body = parts.flat().join('').trim();
          const { lines } = await summaryOf(
            [article('mill', '2031-04-02', 'The mill of Loos', body)],
            'mill of Loos',
            10,
          );
          for (const { text, start, lead } of lines) {
            if (lead === null) continue;
            expect(text).toMatch(/^(?:He|But|They) /u);
            expect([lead.text, body.slice(lead.end, start).trim()]).toEqual([body.slice(lead.start, lead.end), '']);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** An article that comes to speak of Quenby at its end. */
const passing = (number: number): Article =>
  article(
    `fair${number}`,
    `2031-04-0${number}`,
    'What is on in the valley',
    `${'The choir sings in the hall and the bakers sell bread. '.repeat(7)}Some came from Quenby for the fair, where the road ends.`,
  );

describe('a summary with nothing good to say', () => {
  it('is short, and says so', async () => {
    const { lines, thin } = await summaryOf([1, 2, 3, 4, 5].map(passing), 'Quenby', 10);
    expect([thin, lines.length <= 3, lines.length > 0]).toEqual([true, true, true]);
  });

  it('is not what one article about it makes', async () => {
    const about = article(
      'q',
      '2031-04-09',
      'Quenby gets a well',
      'Quenby opened its first well on Tuesday after 3 years of drilling.',
    );
    const { thin } = await summaryOf([passing(1), about], 'Quenby', 10);
    expect(thin).toBe(false);
  });
});
