import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { settleDay } from '../../../src/corpus/dating/settle-day.ts';
import { dayInFolder, dayInName } from '../../../src/corpus/dating/place-dates.ts';
import { readMarkdown } from '../../../src/corpus/readers/markdown.ts';
import type { SeedDraft } from '../../../src/corpus/seed-reader.ts';
import { digestOf, keptText, knownOf } from '../../../src/feeds/kept/kept-item.ts';
import { feedFolderName, itemFileName } from '../../../src/feeds/kept/kept-names.ts';

const DRAFT: SeedDraft = {
  record: 'tag:gazette.example,2024:7',
  title: 'Is the bridge: open? Or [closed] {again}?',
  body: 'The bridge closed on Friday.\n\n--- \n\n# It opened again.',
  date: 'Fri, 01 Mar 2024 23:10:00 +0100',
  line: null,
  url: 'https://gazette.example/bridge?a=1#top',
  source: 'Tolvane Gazette',
  byline: 'Petra "P" Winther',
  language: 'en-GB',
};
const known = { digest: digestOf(DRAFT), from: 'feed' } as const;
const read = (text: string): ReturnType<typeof readMarkdown> =>
  readMarkdown({ path: '.feeds/feed-a/item-b.md', bytes: new TextEncoder().encode(text) });

describe('a kept item', () => {
  it('is read by the ordinary reader as its feed has it', () => {
    const { drafts, faults } = read(keptText(DRAFT, known));
    expect(faults).toEqual([]);
    expect(drafts).toMatchObject([
      {
        title: DRAFT.title,
        body: `${DRAFT.body}\n`,
        date: DRAFT.date,
        url: DRAFT.url,
        source: DRAFT.source,
        byline: DRAFT.byline,
        language: 'en-GB',
      },
    ]);
    expect(settleDay(drafts[0]!, { file: '.feeds/feed-a/item-b.md', today: null })).toMatchObject({
      day: '2024-03-01',
      dateSource: 'text',
    });
  });

  it.each([
    ['without a date', { date: null }, null, 'no-date'],
    ['with a date in its address', { date: null, url: 'https://g.example/2024/03/01/x' }, '2024-03-01', null],
    ['with a date that the calendar does not have', { date: '30 February 2024' }, null, 'impossible-date'],
    ['with a date of two readings', { date: '03/04/2024' }, null, null],
  ])('%s stays as it is', (_which, given, day, fault) => {
    const [only] = read(keptText({ ...DRAFT, ...given }, known)).drafts;
    const settled = settleDay(only!, { file: '.feeds/feed-a/item-b.md', today: null });
    expect([settled.day, settled.fault?.code ?? null]).toEqual([day, fault]);
  });

  it('is one article whatever strangers write into it, and says what is known of it', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom(
        '---',
        '"\n---\n',
        ' ? ? ? ? ?',
        '[[[[{{{{',
        '\u2028---\u2028',
        '\u0000\u0085',
        '\uD800',
        '&a *a !!js',
        '\\u0000\\"',
      ),
      fc.integer({ min: 500, max: 3000 }).map((length) => '?"\u2028'.repeat(length)),
    );
    const draft = fc.record({
      record: nasty,
      title: nasty,
      body: nasty.map((text) => `Words. ${text}`),
      date: fc.option(nasty),
      line: fc.constant(null),
      url: fc.webUrl(),
      source: nasty,
      byline: nasty,
      language: nasty,
    });
    fc.assert(
      fc.property(draft, (given) => {
        const text = keptText(given, known);
        const { drafts, faults } = read(text);
        expect(faults).toEqual([]);
        expect(drafts).toHaveLength(1);
        expect(drafts[0]!.body).toMatch(/^Words\./u);
        expect(drafts[0]!.url ?? given.url).toBe(given.url);
        expect(knownOf(text)).toEqual(known);
      }),
    );
  });
});

describe('what is kept of a feed', () => {
  it('stands in a folder and files that no item names, and that spell no date', () => {
    const draft = fc.record({
      record: fc.option(fc.string()),
      title: fc.string(),
      url: fc.option(fc.webUrl()),
      date: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(fc.webUrl(), draft, (url, { url: own, ...given }) => {
        const item = { ...given, body: '', line: null, ...(own !== null && { url: own }) };
        const path = `.feeds/${feedFolderName(url)}/${itemFileName(item)}`;
        expect(path).toMatch(/^\.feeds\/feed-[a-z0-9.-]{1,44}\/item-[0-9a-f]{20}\.md$/u);
        expect(path.length).toBeLessThanOrEqual(90);
        expect([dayInName(path), dayInFolder(path)]).toEqual([null, null]);
      }),
    );
    expect(dayInFolder(`.feeds/${feedFolderName('https://2024-03-01.example/')}/item-20240301.md`)).toBeNull();
  });

  it('is the same for an address of http and of https, and not for another', () => {
    const names = ['http://g.example/a?b=1', 'https://g.example/a?b=1', 'https://g.example/a?b=2'].map(feedFolderName);
    expect([names[0] === names[1], names[1] === names[2]]).toEqual([true, false]);
  });

  it('knows an item by its id, else by its address, else by title and date: never by its place', () => {
    const item = (draft: Partial<SeedDraft>): string => itemFileName({ ...DRAFT, ...draft });
    expect(item({ title: 'Another', url: 'https://g.example/b', date: null })).toBe(item({}));
    expect(item({ record: '1' })).toBe(item({ record: '2', title: 'Another' }));
    expect(item({ record: '1' })).not.toBe(item({ record: '1', url: 'https://g.example/b' }));
    const { url: _, ...bare } = DRAFT;
    expect(itemFileName({ ...bare, record: '1' })).toBe(itemFileName({ ...bare, record: '2', body: 'Changed.' }));
    expect(itemFileName({ ...bare, record: '1' })).not.toBe(itemFileName({ ...bare, record: '1', title: 'Another' }));
  });
});
