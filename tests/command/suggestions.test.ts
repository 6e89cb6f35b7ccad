import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEdition } from '../../src/compose/engines/build-edition.ts';
import { suggestDays } from '../../src/command/model/day-options.ts';
import { suggestArticles, suggestTopics } from '../../src/command/model/find-article.ts';
import type { Suggest, SuggestContext } from '../../src/command/model/options.ts';
import type { Services } from '../../src/command/model/services.ts';
import type { Article } from '../../src/corpus/article.ts';
import { addDays, type Day } from '../../src/corpus/day.ts';
import { parseDayRange } from '../../src/dates/day-range-text.ts';
import { newsroomOver } from '../support/newsroom-over.ts';
import { english } from '../../src/texts/en/english.ts';

const today = '2022-06-01' as Day;
const articles = Array.from({ length: 40 }, (_, number): Article => ({
  id: `a${number}`,
  title: number === 7 ? 'Bridge' : `Bridge ${number} opens`,
  day: addDays('2021-01-15' as Day, number * 10),
  dateSource: 'text',
  file: `a${number}.txt`,
  language: 'en',
  body: number === 3 ? 'The mayor, Orla Quist, spoke of herons.' : `The mayor spoke to Velden Gate about ${number}.`,
}));
const edition = buildEdition(articles);
const context = (hidden: readonly string[] = []): SuggestContext => ({
  userId: 'ada',
  permissions: new Set(),
  services: {} as Services,
  newsroom: newsroomOver(edition, { hidden: new Set(hidden) }),
  guildId: null,
  hidden: new Set(hidden),
  sources: null,
  today,
  texts: english,
});
const names = async (suggest: Suggest, typed: string, hidden: readonly string[] = []): Promise<string[]> =>
  (await suggest(typed, context(hidden))).map(({ name }) => name);

describe('days', () => {
  it('begin with the archive’s last 7 days, then its months, newest first', async () => {
    const [week, newest, ...others] = await suggestDays('month')('', context());
    expect(week).toEqual({
      name: 'last 7 days of the archive → 3–9 February 2022 · 1 article',
      value: '2022-02-03 - 2022-02-09',
    });
    expect(newest).toEqual({ name: '1–28 February 2022 · 1 article', value: '2022-02' });
    expect(others.at(-1)?.value).toBe('2021-01');
    expect(parseDayRange(week?.value ?? '', today)).toEqual({ since: '2022-02-03', until: '2022-02-09' });
  });

  it.each([
    ['March 2021', 'March 2021 → 1–31 March 2021', '1–31 March 2021 · 3 articles'],
    ['last week', 'last week → 23–29 May 2022', undefined],
    ['2021-0', '1–30 September 2021 · 3 articles', '1–31 August 2021 · 3 articles'],
    ['decision', undefined, undefined],
  ])('%j are understood as %j', async (typed, first, second) => {
    expect((await names(suggestDays('month'), typed)).slice(0, 2)).toEqual([first, second].filter(Boolean));
  });

  it('fill all 25 places', async () => {
    expect(await names(suggestDays('day'), '')).toHaveLength(25);
  });

  it('leave out what only hidden articles have', async () => {
    const [week] = await names(suggestDays('day'), '', ['a39']);
    expect(week).toContain('24–30 January 2022');
  });
});

describe('titles', () => {
  it('are the newest, with their days, while nothing is typed', async () => {
    const found = await names(suggestArticles, '');
    expect(found).toHaveLength(25);
    expect(found[0]).toBe('Bridge 39 opens · 9 February 2022');
  });

  it('are the very one, then those that begin so, then those whose text has the words, in all 25 places', async () => {
    const found = await names(suggestArticles, 'bridge');
    expect(found.slice(0, 2)).toEqual(['Bridge · 26 March 2021', 'Bridge 39 opens · 9 February 2022']);
    expect(found).toHaveLength(25);
    expect(await names(suggestArticles, 'herons')).toEqual(['Bridge 3 opens · 14 February 2021']);
  });

  it('leave hidden articles out', async () => {
    expect(await names(suggestArticles, 'herons', ['a3'])).toEqual([]);
  });
});

describe('topics', () => {
  it('are the names of the archive, but for those that only hidden articles have', async () => {
    expect(await names(suggestTopics, 'orla')).toEqual(['Orla Quist · 1 article']);
    expect(await names(suggestTopics, 'orla', ['a3'])).toEqual([]);
    expect(await names(suggestTopics, 'vel', ['a3'])).toEqual(['Velden Gate · 39 articles']);
  });
});

describe('any suggestion', () => {
  it('takes whatever is typed, and gives at most 25', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(' '.repeat(6000), '9'.repeat(6000), '\u202e', '\ud800', '”“', 'last 999999 years', '2021-99-99'),
    );
    const suggest = fc.constantFrom(suggestDays('day'), suggestDays('month'), suggestArticles, suggestTopics);
    await fc.assert(
      fc.asyncProperty(odd, suggest, async (typed, each) => {
        expect((await each(typed, context(['a1']))).length).toBeLessThanOrEqual(25);
      }),
      { numRuns: 200 },
    );
  });
});
