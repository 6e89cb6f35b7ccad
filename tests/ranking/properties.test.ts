import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/ask/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Day } from '../../src/corpus/day.ts';
import { asking, fixtureArticles } from './fixture-archive.ts';

const QUESTIONS = [
  'Who imposed sanctions on Kessaria?',
  'How many people died in the flood in Tolvane?',
  'Why was the ferry toll lowered to eleven?',
  'What happened in Hask last month?',
  'Who won the world cup?',
  'Wie viele Besucher kamen zum Hafenfest?',
];

let articles: readonly Article[];
let put: (question: string, today?: Day) => Promise<Answer>;

beforeAll(async () => {
  articles = await fixtureArticles();
  put = asking(articles);
});

const placesOf = ({ kind, passages }: Answer) => ({
  kind,
  quotes: passages.map(({ article, quote }) => [article.id, quote.start, quote.end]),
});

describe('answers', () => {
  it('do not depend on the order in which articles were read', async () => {
    const shuffled = asking(articles.toSorted((a, b) => (a.body < b.body ? -1 : 1)));
    for (const question of QUESTIONS) expect(placesOf(await shuffled(question))).toEqual(placesOf(await put(question)));
  });

  it('quote exact slices, with highlights and dates inside the quote, ascending and disjoint', async () => {
    const bodies = new Map(articles.map(({ id, body }) => [id, body]));
    const words = articles.flatMap(({ title }) => title.match(/\p{L}{3,}/gu) ?? []);
    await assert(
      asyncProperty(array(constantFrom(...words), { minLength: 1, maxLength: 8 }), async (chosen) => {
        const answer = await put(chosen.join(' ')).catch(() => null);
        for (const { article, quote, text, start, end, highlights, dates } of answer?.passages ?? []) {
          const body = bodies.get(article.id) ?? '';
          expect(body.slice(start, end)).toBe(text);
          expect(body.slice(quote.start, quote.end)).toBe(quote.text);
          expect(quote.start >= start && quote.end <= end).toBe(true);
          let last = quote.start;
          for (const span of highlights) {
            expect(span.start >= last && span.end > span.start && span.end <= quote.end).toBe(true);
            last = span.end;
          }
          for (const date of dates) expect(body.slice(date.start, date.end)).toBe(date.text);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('stay when an article about something else comes in', async () => {
    const unrelated: Article = {
      id: 'unrelated',
      title: 'A violin is tuned',
      day: '2024-12-30' as Day,
      dateSource: 'text',
      file: 'unrelated.txt',
      language: 'en',
      body: 'The luthier tuned a violin.\n\nIts varnish had dried for nineteen weeks under a skylight.',
    };
    const more = asking([...articles, unrelated]);
    for (const question of QUESTIONS) {
      const before = await put(question);
      const after = await more(question);
      expect(after.kind).toBe(before.kind);
      expect(placesOf(after).quotes[0]).toEqual(placesOf(before).quotes[0]);
    }
  });

  it('do not depend on the time zone of the process', async () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = zone;
        const elsewhere = asking(articles);
        for (const question of QUESTIONS) expect(await elsewhere(question)).toEqual(await put(question));
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('leave hidden articles out', async () => {
    const first = (await put(QUESTIONS[0] ?? '')).passages[0]?.article.id;
    expect(first).toBe('2023-07-12-council-sanctions');
    const without = asking(articles.filter(({ id }) => id !== first));
    const { passages } = await without(QUESTIONS[0] ?? '');
    expect(passages.map(({ article }) => article.id)).not.toContain(first);
  });
});
