import { expect, it } from 'vitest';
import { MainStories } from '../../../src/answer/summary/main-stories.ts';
import { openingTellings, type Telling } from '../../../src/answer/summary/telling.ts';
import type { ArchivedArticle } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';

const analyzer = createAnalyzer();
const GIVEN = [
  ['2024-05-06', 'Council of Tolvane wants a toll', 'The council of Tolvane wants ships to pay a toll at the pier.'],
  ['2024-05-07', 'Ferry owners angry over toll at pier', 'Ferry owners said that a toll at the pier would ruin them.'],
  ['2024-05-09', 'Ferry owners block the strait', 'Angry ferry owners blocked the strait for two hours.'],
  ['2024-05-09', 'A heron nests on the town hall', 'Two chicks of a heron hatched above the clock.'],
  ['2024-05-10', 'Lantern deals in Hask', 'Lanterns of paper are sold at half price in Hask.'],
  ['2024-05-11', 'Lantern deals in Loos', 'Lanterns of paper are sold at half price in Loos.'],
] as const;

const tellings = GIVEN.flatMap(([day, title, body], at): Telling[] => {
  const article: ArchivedArticle = {
    id: `a${at}`,
    title,
    day: day as Day,
    dateSource: 'text',
    file: `a${at}.txt`,
    language: 'en',
    body,
    furniture: [],
    reports: [],
  };
  return openingTellings(article, 1, () => 0, analyzer);
});
const stories = new MainStories(tellings, analyzer);
const [council, angry, blockade, heron, deals] = tellings as [Telling, Telling, Telling, Telling, Telling];

it('takes articles for one story that share words, or whose story the same article reports', () => {
  expect(stories.areOne(council, angry)).toBe(true);
  expect(stories.areOne(angry, blockade)).toBe(true);
  expect(stories.areOne(council, blockade)).toBe(true);
  for (const other of [council, angry, blockade]) expect(stories.areOne(other, heron)).toBe(false);
});

it('weighs a story by its articles', () => {
  expect(stories.weightOf(angry)).toBeGreaterThan(stories.weightOf(council));
  expect(stories.weightOf(heron)).toBe(0);
});

it('gives no weight to pages that report nothing, however alike they are', () => {
  expect(stories.areOne(deals, tellings[5]!)).toBe(true);
  expect(stories.weightOf(deals)).toBe(0);
});

it('knows which articles a later day went on with', () => {
  expect([council, angry, blockade, heron].map((each) => stories.wentOn(each))).toEqual([true, true, false, false]);
});
