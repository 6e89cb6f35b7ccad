import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/answer/model/edition.ts';
import { seenEdition } from '../../../src/answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { timelineTellings } from '../../../src/answer/timeline/tellings-in-time.ts';
import type { Timeline, TimelineRequest } from '../../../src/answer/timeline/timeline.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { QueryError } from '../../../src/errors.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { MiniSearchIndex } from '../../../src/search/engines/minisearch/minisearch-index.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const analyzer = createAnalyzer();
const article = (id: string, day: string | null, title: string, body: string): Article => ({
  id,
  title,
  day: day as Day | null,
  dateSource: day === null ? null : 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

/** 2021-03-03 is a Wednesday. */
const ARTICLES = [
  article(
    'shut',
    '2021-03-03',
    'Velden bridge shut',
    'The Velden bridge was shut on Monday after divers found a crack of 40 centimetres in its third pier. The Velden bridge will be inspected on 24 March 2021.',
  ),
  article(
    'shut-courier',
    '2021-03-04',
    'Crack shuts Velden bridge',
    'The Velden bridge was shut on Monday after divers found a crack of 40 centimetres in its third pier.',
  ),
  article(
    'cost',
    '2021-04-11',
    'Mending the Velden bridge to cost six million',
    'Mending the Velden bridge will cost six million crowns, the road office said on Friday.',
  ),
  article(
    'open',
    '2021-09-20',
    'Velden bridge open again',
    'Carts crossed the Velden bridge again on Saturday. The Velden bridge was built in 1911 by a firm from Loos, the road office said.',
  ),
  article('undated', null, 'Notes', 'The Velden bridge was opened by monks, with a lamp on each arch.'),
  article('herons', '2021-05-05', 'Herons', 'Nine herons were counted in the marsh on Tuesday.'),
];

function editionOf(articles: readonly Article[]): Edition {
  const indexed = articles.map((each) => ({ article: each, passages: splitPassages(each) }));
  const index = MiniSearchIndex.of(indexed, (text, language) => analyzer.terms(text, language));
  return { articles: new MemoryArticleStore(articles), passages: index, languages: ['en'] };
}

const edition = editionOf(ARTICLES);
const seen = newsroomOver(edition);
const timeline = (asked: TimelineRequest): Promise<Timeline> => seen.timeline(asked);
const request = {
  topic: 'Velden bridge',
  range: ALL_DAYS,
  order: 'oldest',
  today: '2022-06-01' as Day,
} as const;
const textsOf = async (articles: readonly Article[]): Promise<string[]> =>
  (await newsroomOver(editionOf(articles)).timeline(request)).entries.map(({ text }) => text);
const rows = ({ entries }: Timeline) =>
  entries.map(({ when, dated, article: { id }, reports }) => `${when.since}–${when.until} ${dated} ${id} +${reports}`);

const LINE = [
  '1911-01-01–1911-12-31 told open +0',
  '2021-03-01–2021-03-01 told shut +1',
  '2021-03-24–2021-03-24 ahead shut +0',
  '2021-04-09–2021-04-09 reported cost +0',
  '2021-09-18–2021-09-18 told open +0',
  'null–null undated undated +0',
];

describe('timeline', () => {
  it('puts each sentence on the day it tells of, else on that of the telling, folds reports, and puts undated ones last', async () => {
    expect(rows(await timeline(request))).toEqual(LINE);
  });

  it('tells of what is to come, but of no hours and programmes', async () => {
    const texts = await textsOf([
      article(
        'vote',
        '2021-06-01',
        'Vote on the Velden bridge',
        'The council will vote on the Velden bridge on 24 June 2021, it said.',
      ),
      article(
        'hours',
        '2021-06-01',
        'Is the Velden bridge open on Lantern Day? See hours',
        'The Velden bridge will be closed to carts on 11 June 2021, the road office of Hask said.',
      ),
    ]);
    expect(texts).toEqual(['The council will vote on the Velden bridge on 24 June 2021, it said.']);
  });

  it('tells what a chronology tells, under the days that its lines begin with, as far as they are past', async () => {
    const lines = [
      'How the bridge came to be shut.',
      'March 1: Crack found under Velden bridge',
      'Divers found it on Tuesday.',
      'May 3',
      'The Velden bridge is closed to carts.',
      'Then it rained on Monday.',
      'June 21: Masons reach the third pier of the Velden bridge',
      'July 9: Velden bridge opens again',
    ];
    const chronology = article('chronology', '2021-06-30', 'A timeline of the Velden bridge', lines.join('\n\n'));
    const { entries } = await newsroomOver(editionOf([chronology])).timeline(request);
    expect(
      entries.map(({ when, dated, lead, text, dates }) => [when.since, when.until, dated, lead?.text, text, dates]),
    ).toEqual([
      ['2021-03-01', '2021-03-01', 'told', undefined, lines[1], []],
      ['2021-05-03', '2021-05-03', 'told', lines[3], lines[4], []],
      ['2021-06-21', '2021-06-21', 'told', undefined, lines[6], []],
    ]);
  });

  it('looks at a hundred days of a chronology, those that speak of the topic first', async () => {
    const names = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
    const dayIn = (at: number): string =>
      `${names[Math.floor(at / 25) % 12]} ${(at % 25) + 1}, ${2000 + Math.floor(at / 300)}`;
    const lines = Array.from(
      { length: 400 },
      (_, at) => `${dayIn(at)}: ${at < 350 ? 'Rain fell' : 'Velden bridge mended'} at ${at}`,
    );
    const long = article('long', '2021-03-03', 'A timeline of the Velden bridge', lines.join('\n\n'));
    const { tellings } = await timelineTellings(seenEdition(editionOf([long]), WHOLE_VIEW, analyzer), request);
    const told = tellings.map(({ entry: { text } }) => text);
    expect(told).toHaveLength(100);
    expect(told.slice(0, 50)).toEqual(lines.slice(350));
  });

  it('runs the other way, undated ones still last', async () => {
    const newest = await timeline({ ...request, order: 'newest' });
    expect(rows(newest)).toEqual([...LINE.slice(0, -1).toReversed(), ...LINE.slice(-1)]);
  });

  it('keeps to the days of what is told, not of the articles', async () => {
    const march = { since: '2021-03-01' as Day, until: '2021-03-02' as Day };
    expect(rows(await timeline({ ...request, range: march }))).toEqual([LINE[1]]);
    expect(rows(await timeline({ ...request, topic: 'Velden bridge in April 2021' }))).toEqual([LINE[3]]);
  });

  it('keeps off what is hidden', async () => {
    const hidden = await newsroomOver(edition, { hidden: new Set(['shut', 'open']) }).timeline(request);
    expect(hidden.entries.map(({ article: { id } }) => id)).toEqual(['shut-courier', 'cost', 'undated']);
  });

  it('looks a topic up by its other names too', async () => {
    const aliases = [{ word: 'Old Span', meaning: 'Velden bridge' }];
    expect(rows(await newsroomOver(edition, { aliases }).timeline({ ...request, topic: 'Old Span' }))).toEqual(LINE);
  });

  it('has nothing about what the archive does not have, and asks for a word', async () => {
    expect((await timeline({ ...request, topic: 'Atlantis' })).entries).toEqual([]);
    await expect(timeline({ ...request, topic: 'who is the' })).rejects.toThrow(QueryError);
  });

  it('quotes exact slices, each of them once', async () => {
    const texts = fc.array(
      fc.record({
        day: fc.constantFrom('2021-03-01', '2021-03-02', '2021-03-09', null),
        body: fc
          .array(
            fc.constantFrom(
              'The Velden bridge was shut on Monday.',
              'Velden bridge! It rained in Velden.',
              '“The Velden bridge,” 😀 he said.\n\n',
              'On 3 May 2020 the Velden bridge fell.',
            ),
            { minLength: 1, maxLength: 4 },
          )
          .map((sentences) => sentences.join(' ')),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const articles = given.map(({ day, body }, at) => article(`a${at}`, day, 'Velden bridge', body));
        const { entries } = await newsroomOver(editionOf(articles)).timeline(request);
        for (const {
          article: { id },
          start,
          end,
          text,
        } of entries) {
          expect(articles.find((each) => each.id === id)?.body.slice(start, end)).toBe(text);
        }
        const places = entries.map((entry) => `${entry.article.id} ${entry.start}`);
        expect(new Set(places).size).toBe(places.length);
        expect(entries.every(({ reports }) => reports < articles.length)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('begins with what most articles tell, in the order of its days, and goes on with the rest in theirs (surface 14)', async () => {
    const subjects = 'loaf pump harp sail kiln oven well yard gate lamp tram dock'.split(' ');
    const told = subjects.flatMap((subject, at) =>
      Array.from({ length: at % 4 === 3 ? 1 : 3 }, (_, nth) =>
        article(
          `${subject}-${nth}`,
          `2021-0${1 + (at % 8)}-1${nth}`,
          `Velden bridge ${subject} ${subject}s`,
          `The Velden bridge got a ${subject} of the ${subject} makers on ${7 + at} ${at % 8 === 0 ? 'January' : 'March'} 202${at % 2} as its ${subject}.`,
        ),
      ),
    );
    const { entries, main } = await newsroomOver(editionOf(told)).timeline(request);
    expect(main).toBe(10);
    const days = entries.map(({ when }) => when.since ?? '');
    for (const part of [days.slice(0, main), days.slice(main)]) {
      expect(part).toEqual(part.toSorted((a, b) => a.localeCompare(b)));
    }
    const least = Math.min(...entries.slice(0, main - 1).map(({ reports }) => reports));
    expect(entries.slice(main).every(({ reports }) => reports <= least + 1)).toBe(true);
  });

  it('tells of more days rather than more of one (surface 14)', async () => {
    const parts = 'arch rail lamp sail kiln oven well yard gate pump harp tram'.split(' ');
    const told = parts.map((part, at) =>
      article(
        `a${at}`,
        '2021-03-03',
        `Velden bridge: ${part}`,
        `The Velden bridge lost its ${part} to the ${part} thieves on Monday.`,
      ),
    );
    told.push(article('later', '2021-05-05', 'Velden bridge', 'The Velden bridge got new paint.'));
    const { entries, main } = await newsroomOver(editionOf(told)).timeline(request);
    expect(entries.slice(0, main).map(({ article: { id } }) => id)).toContain('later');
  });

  it.each([
    ['otherDay', 'The previous day, the Velden bridge lost a lamp to a lorry.'],
    ['otherDay', 'The Velden bridge lost the poem that would be famous to a lorry in 1871.'],
    ['ownDay', 'The Velden bridge will lose its lamp, the road office said on Wednesday.'],
    ['told', 'The Velden bridge lost a lamp to a lorry on Wednesday.'],
  ] as const)('sees how a sentence stands in time: %s (%s)', async (kind, sentence) => {
    const one = seenEdition(editionOf([article('a', '2021-03-03', 'Velden bridge', sentence)]), WHOLE_VIEW, analyzer);
    const { tellings } = await timelineTellings(one, request);
    expect(tellings.map(({ inTime }) => inTime[kind])).toEqual([1]);
  });

  it('tells what says no day of its own in a text written on for days only where there is nothing else', async () => {
    const rewritten = article(
      'rewritten',
      '2021-03-03',
      'Velden bridge',
      'The Velden bridge has been closed to lorries of 40 tonnes. On Monday, March 8, 2021, the Velden bridge lost its lamp.',
    );
    const { entries } = await newsroomOver(editionOf([...ARTICLES, rewritten])).timeline(request);
    expect(entries.map(({ text }) => text)).not.toContain('The Velden bridge has been closed to lorries of 40 tonnes.');
  });

  it('tells what names another day than it would stand under only where there is nothing else', async () => {
    const lost = 'The previous day, the Velden bridge lost its lamp to a lorry, the road office said.';
    const other = article('lost', '2021-06-03', 'Velden bridge loses its lamp', lost);
    expect(await textsOf([other])).toEqual([lost]);
    expect(await textsOf([...ARTICLES, other])).not.toContain(lost);
  });

  it('tells nothing from far down in an article that says no day of its own (surface 14)', async () => {
    const filler = 'Osterholm has a market on the square. '.repeat(8);
    const odd = [
      article('open', '2021-06-06', 'Lorries', `Lorries use the Velden bridge. ${filler}The Velden bridge burned.`),
    ];
    expect(rows(await newsroomOver(editionOf(odd)).timeline(request))).toEqual([
      '2021-06-06–2021-06-06 reported open +0',
    ]);
  });
});
