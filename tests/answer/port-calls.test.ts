import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { buildCompactEdition, buildEdition } from '../../src/compose/engines/build-edition.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import { ALL_DAYS, type Day } from '../../src/corpus/day.ts';
import type { PassageIndex, SearchRequest } from '../../src/search/passage-index.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { newsroomOver } from '../support/newsroom-over.ts';
import { counted } from './calls.ts';

const { articles } = await readArchive(FICTIONAL_ARCHIVE);
const today = '2025-01-01' as Day;
const hidden = new Set(['2023-10-09-sollow-wins', '2024-04-09-tansk-resigns']);
const aliases = [
  { word: 'HSB', meaning: 'Harbour Safety Board' },
  { word: 'the Gale', meaning: 'Maren Gale' },
];
const topic = { topic: 'Maren Gale', range: ALL_DAYS, today };

describe.each([
  ['MiniSearch', buildEdition(articles)],
  ['the compact engine', buildCompactEdition(articles)],
])('what is asked of %s', (_engine, edition) => {
  const callsOf = async (look: (newsroom: Newsroom) => Promise<unknown>): Promise<Record<string, number>> => {
    const { edition: watched, calls } = counted(edition);
    await look(newsroomOver(watched, { hidden, aliases }));
    return calls;
  };

  // The coverage is known without asking: docs of the port.
  it.each([
    ['a plain question', 'Who chairs the Harbour Safety Board?', today],
    ['a question of relative days', 'what happened at the harbour this week', '2024-04-10' as Day],
    ['a question in the present tense', 'who chairs the Harbour Safety Board now', '2024-05-01' as Day],
    ['a question with unknown words', 'did zorblatt or quxley chair the Harbour Safety Board', today],
    ['a question with exact words', 'what did the "Harbour Safety Board" say of the "Maren Gale"', today],
    ['a question with another name', 'who chairs the HSB since the loss of the Gale', today],
    ['a question with two other names', 'did the Harbour Safety Board blame the crew of the Maren Gale', today],
    ['a question of nothing that is there', 'zorblatt quxley', today],
  ])('%s makes one batch of searches and reads articles once', async (_kind, question, day) => {
    const request = { question, range: ALL_DAYS, order: 'best', today: day, limit: 25 } as const;
    const calls = await callsOf((newsroom) => newsroom.ask(request));
    expect(calls).toEqual({ coverage: 1, searchAll: 1, read: 1 });
  });

  it('a question with a misspelt name makes one batch more, unless its words are to be taken as they are', async () => {
    const request = { question: 'haldon brask', range: ALL_DAYS, order: 'best', today, limit: 25 } as const;
    expect(await callsOf((n) => n.ask(request))).toEqual({ coverage: 1, searchAll: 2, read: 1 });
    expect(await callsOf((n) => n.ask({ ...request, literal: true }))).toEqual({ coverage: 1, searchAll: 1, read: 1 });
  });

  it('near words are asked for once, however often and in whatever days a question is looked up', async () => {
    const asked: SearchRequest[] = [];
    const searchAll: PassageIndex['searchAll'] = (requests) => {
      asked.push(...requests);
      return edition.passages.searchAll(requests);
    };
    const topics: PassageIndex['topics'] = (...given) => edition.passages.topics(...given);
    const watched = { ...edition, passages: { searchAll, topics } };
    const request = { question: 'haldon brask in 2023', range: ALL_DAYS, order: 'best', today, limit: 25 } as const;
    const { spellings } = await newsroomOver(watched).ask(request);
    expect(spellings).toEqual([{ wrote: 'haldon', read: 'Halden' }]);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter(({ suggestions = 0 }) => suggestions > 0)).toEqual([asked[0]]);
  });

  it.each([
    ['what happened in March 2024', { coverage: 1, list: 1, read: 1 }],
    // The archive's newest day is asked for before the period is known.
    ["what's new", { coverage: 2, list: 1, read: 1 }],
    // Whether the function word is part of a name: every engine has the names in memory.
    ['summarise the Maren Gale', { coverage: 1, searchAll: 1, read: 1, topics: 2 }],
    ['summarise Maren Gale', { coverage: 1, searchAll: 1, read: 1 }],
    ['news about the Maren Gale', { coverage: 1, searchAll: 1, read: 1 }],
  ])('%s asks for no more than what takes its place', async (question, most) => {
    const request = { question, range: ALL_DAYS, order: 'best', today, limit: 25 } as const;
    expect(await callsOf((newsroom) => newsroom.ask(request))).toEqual(most);
  });

  it.each<[string, Record<string, number>, (newsroom: Newsroom) => Promise<unknown>]>([
    ['a topic’s summary', { searchAll: 1, read: 1, coverage: 1 }, (n) => n.summarizeTopic({ ...topic, lines: 5 })],
    ['a timeline', { searchAll: 1, read: 1, coverage: 1 }, (n) => n.timeline({ ...topic, order: 'oldest' })],
    ['the newest about a topic', { searchAll: 1, read: 1, coverage: 1 }, (n) => n.latestAbout('ferry', 3, today)],
    ['a period’s summary', { list: 1, read: 1, coverage: 1 }, (n) => n.summarizePeriod({ range: ALL_DAYS, lines: 5 })],
    // The article, and the other reports of its story.
    ['an article’s summary', { read: 2, coverage: 1 }, (n) => n.summarizeArticle('2023-04-12-dockers-walk-out', 3)],
    // The names, then the numbers, each looked up at once, and the texts with the numbers.
    [
      'changes',
      { list: 1, searchAll: 2, read: 2, coverage: 1 },
      (n) => n.changes({ since: '2024-03-01' as Day, topic: null, today }),
    ],
    // The words that are rarest are known after the first search.
    [
      'a check of a quote',
      { searchAll: 2, read: 1, coverage: 1 },
      (n) => n.checkQuote('the Harbour Safety Board said on Tuesday'),
    ],
    ['related articles', { read: 1, searchAll: 1, headers: 1 }, (n) => n.related('2023-04-12-dockers-walk-out', 5)],
    ['topics', { topics: 1, searchAll: 1 }, (n) => n.topics('', 25)],
    ['suggested articles', { titled: 1, searchAll: 1, headers: 1 }, (n) => n.suggestArticles('strike', 25)],
  ])('%s makes few calls', async (_kind, most, look) => {
    const calls = await callsOf(look);
    const beyond = Object.entries(calls).filter(([name, count]) => count > (most[name] ?? 0));
    expect(beyond).toEqual([]);
  });
});
