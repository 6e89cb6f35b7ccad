import { describe, expect, it } from 'vitest';
import { buildCompactEdition, buildEdition } from '../../../src/compose/engines/build-edition.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const article = (id: string, body: string): Article => ({
  id,
  title: `Title ${id}`,
  day: '2024-01-01' as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
});

const ARTICLES = [
  article('bloc', 'The European Union opened a grain market in Ellin. Farmers from the valley came.'),
  article('apart', 'The union of miners opened a hall in Ellin, and a European band played there.'),
  article('short', 'Ministers said the EU closed its office in Osterholm after a fire.'),
  article('health', 'The World Health Organization sent vaccines to Velden in spring.'),
  article('states', 'The United States lent Velden two ships for the winter.'),
  article('us', 'They told us that Velden lent a ship to nobody, and to us least of all.'),
];
const ALIASES = [
  { word: 'EU', meaning: 'European Union' },
  { word: 'WHO', meaning: 'World Health Organization' },
  { word: 'US', meaning: 'United States' },
];

describe.each([
  ['MiniSearch', buildEdition(ARTICLES)],
  ['the compact engine', buildCompactEdition(ARTICLES)],
])('a question in other words, over %s', (_engine, edition) => {
  const first = async (question: string, aliases = ALIASES): Promise<string | undefined> => {
    const asked = { question, range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 10 } as const;
    const { passages } = await newsroomOver(edition, { aliases }).ask(asked);
    return passages[0]?.article.id;
  };

  it.each([
    // The words in a row, not the words anywhere.
    ['what did the EU open in Ellin', 'bloc'],
    ['what did the european union close in Osterholm', 'short'],
    ['what did the European Union open in Ellin', 'bloc'],
    // Names that are ordinary words are looked up by their other names alone.
    ['what did the WHO send to Velden', 'health'],
    ['what did the US lend Velden', 'states'],
    ['what did the United States lend Velden', 'states'],
    // In quotation marks words are themselves.
    ['what did the "EU" do', 'short'],
  ])('%s', async (question, id) => {
    expect(await first(question)).toBe(id);
  });

  it('sets off the whole name, and does not call the short one unknown', async () => {
    const request = { range: ALL_DAYS, order: 'best', today: '2025-01-01' as Day, limit: 10 } as const;
    const others = ARTICLES.filter(({ id }) => id !== 'short');
    const newsroom = newsroomOver(buildEdition(others), { aliases: ALIASES });
    const { passages, unknownTerms } = await newsroom.ask({ ...request, question: 'what did the EU open' });
    const [shown] = passages;
    const body = ARTICLES[0]?.body ?? '';
    expect(shown?.highlights.map(({ start, end }) => body.slice(start, end))).toContain('European Union');
    expect(unknownTerms).toEqual([]);
  });

  it('never takes a passage for a name because its words stand apart', async () => {
    const request = { topic: 'EU', range: ALL_DAYS, today: '2025-01-01' as Day } as const;
    const newsroom = newsroomOver(edition, { aliases: ALIASES });
    const { lines } = await newsroom.summarizeTopic({ ...request, lines: 10 });
    expect(new Set(lines.map((line) => line.article.id))).toEqual(new Set(['bloc', 'short']));
    const { entries } = await newsroom.timeline({ ...request, order: 'oldest' });
    expect(new Set(entries.map((entry) => entry.article.id))).toEqual(new Set(['bloc', 'short']));
    const changes = await newsroom.changes({ since: '2023-01-01' as Day, topic: 'EU', today: request.today });
    expect(changes.articles.map((each) => each.article.id).toSorted()).toEqual(['bloc', 'short']);
  });
});
