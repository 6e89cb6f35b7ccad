import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/ask/answer.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import type { Newsroom } from '../../../src/answer/newsroom.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';
import { fixtureArticles, TODAY } from '../../ranking/fixture-archive.ts';

let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = newsroomOver(buildEdition(await fixtureArticles()));
});

const put = (question: string, over: { today?: Day; range?: typeof ALL_DAYS } = {}): Promise<Answer> =>
  newsroom.ask({ question, range: ALL_DAYS, order: 'best', today: TODAY, limit: 25, ...over });

const days = ({ passages }: Answer): string[] => passages.map(({ article }) => article.day ?? '');
const byDay = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

describe('a question that is answered elsewhere', () => {
  it.each<[question: string, route: Answer['route'], since: string | null, until: string | null]>([
    ['what happened in March 2024', 'period', '2024-03-01', '2024-03-31'],
    ['What happened in march 2024?', 'period', '2024-03-01', '2024-03-31'],
    ['summary of March 2024', 'period', '2024-03-01', '2024-03-31'],
    ['what were the biggest stories of 2023', 'period', '2023-01-01', '2023-12-31'],
    ['Was geschah im März 2024?', 'period', '2024-03-01', '2024-03-31'],
    ['was ist im März 2024 passiert', 'period', '2024-03-01', '2024-03-31'],
    ['что произошло в марте 2024 года', 'period', '2024-03-01', '2024-03-31'],
    ['что случилось в марте 2024 года?', 'period', '2024-03-01', '2024-03-31'],
    ['summarise the port strike', 'topic', null, null],
    ['tl;dr maren gale', 'topic', null, null],
    ['summarise the sea wall in 2024', 'topic', '2024-01-01', '2024-12-31'],
    ['Fasse das Hafenfest zusammen', 'topic', null, null],
    ['news about Frey', 'newest', null, null],
    ['новости о Maren Gale', 'newest', null, null],
    ['Gibt es Neues zum Hafenfest', 'newest', null, null],
  ])('%s → %s', async (question, route, since, until) => {
    const answer = await put(question);
    expect(answer).toMatchObject({ kind: 'answer', route, range: { since, until }, question });
    expect(answer.passages.length).toBeGreaterThan(0);
  });

  it.each([
    ['what happened to the ferry'],
    ['what happened in Tolvane in March 2024'],
    ['summary judgment in the Frey case'],
    ['who resigned in April 2024'],
    ['Wer trat im April 2024 zurück?'],
    ['кто подал в отставку в апреле 2024 года'],
  ])('is none: %s', async (question) => {
    expect((await put(question)).route).toBeNull();
  });

  it('shows lines of the summary as units, word for word, in the order of their days', async () => {
    const answer = await put('what happened in March 2024');
    const summary = await newsroom.summarizePeriod({ range: answer.range, lines: 5 });
    expect(answer.passages.map(({ quote }) => quote.text)).toEqual(summary.lines.map(({ text }) => text));
    const bodies = new Map(
      (await newsroom.articles.read(answer.passages.map(({ article }) => article.id))).map((each) => [
        each!.id,
        each!.body,
      ]),
    );
    for (const { article, quote } of answer.passages) {
      expect(bodies.get(article.id)!.slice(quote.start, quote.end)).toBe(quote.text);
    }
    expect(days(answer)).toEqual(days(answer).toSorted(byDay));
  });

  it('says that a period has no articles, and shows the nearest month that has', async () => {
    const before = await put('what happened in March 2019');
    expect(before).toMatchObject({ kind: 'maybe', route: 'period', confidence: 0 });
    expect(before.time).toMatchObject({ range: { since: '2019-03-01', until: '2019-03-31' }, kept: false });
    // The nearest month that has articles.
    expect(before.range).toEqual({ since: '2023-01-01', until: '2023-01-31' });
    expect(before.passages.length).toBeGreaterThan(0);
    expect(before.coverage).toMatchObject({ from: '2023-01-11', to: '2024-12-18' });
    expect((await put('what happened last week')).time?.range).toEqual({ since: '2024-12-23', until: '2024-12-29' });
  });

  it.each(['what happened this week', "what's new", 'latest news', 'Was gibt es Neues?', 'что нового'])(
    'counts from the newest article, and says so: %s',
    async (question) => {
      const answer = await put(question, { today: '2026-02-01' as Day });
      expect(answer).toMatchObject({ kind: 'answer', route: 'period', countedFrom: '2024-12-18' });
      expect(days(answer)).toContain('2024-12-18');
    },
  );

  it('takes the time of the options, within which a time in words stays', async () => {
    const range = { since: '2024-03-01' as Day, until: '2024-03-31' as Day };
    expect(await put('what happened', { range })).toMatchObject({ route: 'period', range });
    const narrowed = await put('what happened in 2024', { range });
    expect(narrowed.range).toEqual(range);
    await expect(put('what happened')).rejects.toMatchObject({ code: 'no-words' });
  });

  it('shows the newest on a matter first, each of them about it', async () => {
    const answer = await put('latest on the sea wall');
    expect(answer.route).toBe('newest');
    expect(days(answer)).toEqual(days(answer).toSorted(byDay).toReversed());
    expect(days(answer)[0]).toBe('2024-12-11');
    expect(
      answer.passages.every(({ article, lead, quote }) =>
        /wall/iu.test(article.title + (lead?.text ?? '') + quote.text),
      ),
    ).toBe(true);
  });

  it.each(['any news on the lottery', 'summarise the world cup in Qatar', 'tl;dr bitcoin'])(
    'has nothing of what the archive never speaks of: %s',
    async (question) => {
      expect(await put(question)).toMatchObject({ kind: 'no-answer', route: null, passages: [] });
    },
  );

  it('looks up a misspelt topic under its near spelling', async () => {
    const answer = await put('summarise the maren gael');
    expect(answer.kind).not.toBe('no-answer');
    expect(answer.spellings).toEqual([{ wrote: 'gael', read: 'Gale' }]);
  });
});

describe('a name and nothing else', () => {
  it('is answered by the most telling unit, then the newest', async () => {
    const answer = await put('maren gale');
    expect(answer).toMatchObject({ kind: 'answer', route: null });
    expect(days(answer).slice(0, 2)).toEqual(['2024-03-11', '2024-11-13']);
  });
});

describe('a question for a time', () => {
  it('tells the days of what its quotes tell, one of them among the first three', async () => {
    const { passages } = await put('when did the Maren Gale capsize');
    expect(passages.slice(0, 3).map(({ happened }) => happened)).toContainEqual({
      since: '2024-03-11',
      until: '2024-03-11',
    });
    const { passages: others } = await put('how many people died on the Maren Gale');
    expect(others.every(({ happened }) => happened === null)).toBe(true);
  });
});
