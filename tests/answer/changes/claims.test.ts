import { beforeAll, describe, expect, it } from 'vitest';
import { type Movement, movementsBetween, statementsIn } from '../../../src/answer/changes/claims.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Day } from '../../../src/corpus/day.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { type JudgedClaim, judgedClaims } from '../../support/judged-claims.ts';

const analyzer = createAnalyzer();
let articles: ReadonlyMap<string, Article>;
beforeAll(async () => {
  const { articles: read } = await readArchive(FICTIONAL_ARCHIVE);
  articles = new Map(read.map((article) => [article.id, article]));
});

function statements({ article: id, text }: JudgedClaim['first']) {
  const article = articles.get(id);
  const start = article?.body.indexOf(text) ?? -1;
  if (article === undefined || start < 0) throw new TypeError(`not in the archive: ${text}`);
  return statementsIn(article, { start, end: start + text.length }, analyzer);
}
const paired = ({ first, second }: JudgedClaim): Movement[] => movementsBetween(statements(first), statements(second));

/** The first of each two pairs was tuned on, the other held back. */
const halves = [
  ['tuned on', judgedClaims().filter((_, at) => at % 2 === 0)],
  ['held back', judgedClaims().filter((_, at) => at % 2 === 1)],
] as const;

describe('judged claims', () => {
  it.each(halves)('%s: at least 0.9 of what is paired has moved', (name, judged) => {
    const found = judged.filter((claim) => paired(claim).length > 0);
    const right = found.filter(({ moved }) => moved).length;
    const moved = judged.filter((claim) => claim.moved).length;
    const figures = {
      pairs: judged.length,
      found: found.length,
      precision: right / found.length,
      recall: right / moved,
    };
    process.stdout.write(`claims, ${name}: ${JSON.stringify(figures)}\n`);
    expect(figures.precision).toBeGreaterThanOrEqual(0.9);
    expect(figures.recall).toBeGreaterThanOrEqual(0.7);
  });

  it('names the values that moved', () => {
    for (const claim of judgedClaims()) {
      if (claim.values === undefined) continue;
      const shown = paired(claim).map(({ from, to }) =>
        [from, to].map(({ text, start, quantity }) => text.slice(quantity.start - start, quantity.end - start)),
      );
      const named = shown.some((values) => values.every((value, at) => value.startsWith(claim.values?.[at] ?? '?')));
      expect([claim.id, named || shown.length === 0]).toEqual([claim.id, true]);
    }
  });
});

const said = (id: string, day: string, body: string) => {
  const article: Article = {
    id,
    title: id,
    day: day as Day,
    dateSource: 'text',
    file: `${id}.txt`,
    language: 'en',
    body,
  };
  return statementsIn(article, { start: 0, end: body.length }, analyzer);
};

describe('movementsBetween', () => {
  const first = said('a', '2021-03-01', 'The new bridge at Velden will cost 6 million florins, the road office said.');

  it.each([
    ['another value', 'The bridge at Velden will cost 8 million florins.', 1],
    ['the same value', 'The bridge at Velden will cost 6 million florins.', 0],
    ['another place', 'The bridge at Loos will cost 8 million florins.', 0],
    ['another unit', 'The bridge at Velden will cost 300 jobs.', 0],
    ['another thing', 'The mayor of Velden earns 8 million florins.', 0],
    ['no name', 'The bridge will cost 8 million florins.', 0],
    ['only a difference', 'The bridge at Velden will cost 2 million florins more than planned.', 0],
    ['who said it in common', 'The herons ate 8 million florins, the road office of Velden said.', 0],
  ])('%s: %s', (_, later, count) => {
    expect(movementsBetween(first, said('b', '2021-04-01', later))).toHaveLength(count);
  });

  it('pairs what was done to people only where the same was done', () => {
    const dead = said('a', '2021-03-01', 'Nine people died on the ferry off Velden.');
    expect(movementsBetween(dead, said('b', '2021-03-02', 'Eleven people died on the ferry off Velden.'))).toHaveLength(
      1,
    );
    expect(movementsBetween(dead, said('b', '2021-03-02', '94 people were on the ferry off Velden.'))).toEqual([]);
  });
});

const pairs = (before: string, after: string, days: readonly [string, string] = ['2031-03-01', '2031-03-20']) =>
  movementsBetween(said('a', days[0], before), said('b', days[1], after)).length;

describe('what is not compared (surface 15)', () => {
  it.each([
    [
      'how far a thing moved',
      'The Hask index of Velden ended down 1.4 percent on Monday.',
      'The Hask index of Velden ended down 2.6 percent on Monday.',
    ],
    [
      'what is only supposed',
      'The mill of Velden could cost 40 million crowns to rebuild.',
      'The mill of Velden could cost 60 million crowns to rebuild.',
    ],
    [
      'figures that stand in a list',
      'The mill of Velden has the trust of 40 percent of men and 62 percent of women.',
      'The mill of Velden has the trust of 47 percent of men and 58 percent of women.',
    ],
    [
      'figures of other spans',
      'The ferry line of Velden made a profit of 12 million crowns in the first quarter.',
      'The ferry line of Velden made an annual profit of 31 million crowns.',
    ],
    [
      'what was rounded',
      'About 38,000 people live in the district of Velden.',
      'About 40,000 people live in the district of Velden.',
    ],
    [
      'figures of another year',
      'The district of Velden had 210 farms in 1998, the paper wrote.',
      'The district of Velden has 140 farms, the paper wrote.',
    ],
    [
      'what a thing comes after',
      'Heavy floods battered Velden on Monday, killing 31 people and ruining homes.',
      'The storm comes three months after heavy floods battered Velden, killing 64 people and ruining homes.',
    ],
    [
      'what is told of another time',
      'The mill of Velden laid off 40 weavers.',
      'Back in winter, the mill of Velden laid off 90 weavers.',
    ],
    [
      'what was done besides',
      'The mill of Velden recalled 4,000 looms for a fire risk.',
      'The mill of Velden also recalled 1,500 looms for a fire risk.',
    ],
    [
      'what happens whenever it does',
      'When the river reaches its low mark, the ford of Velden measures 40 metres at the mill.',
      'When the river reaches its low mark, the ford of Velden measures 44 metres at the mill.',
    ],
    [
      'what each match has of its own',
      'The striker Ada Brandt passed for 180 yards against the Herons.',
      'The striker Ada Brandt passed for 220 yards against the Herons.',
    ],
    [
      'figures of the year that was spoken of',
      'The ferry line of Velden made three trips on Sundays.',
      'The ferry line of Velden made six trips on Sundays that year.',
    ],
  ])('%s', (_, before, after) => {
    expect(pairs(before, after)).toBe(0);
  });

  it('but where it stands is, and what two years part is not', () => {
    const [before, after] = [
      'The mill of Velden will cost 40 million crowns to rebuild.',
      'The mill of Velden will cost 60 million crowns to rebuild.',
    ];
    expect(pairs(before, after)).toBe(1);
    expect(pairs(before, after, ['2029-01-01', '2031-03-20'])).toBe(0);
  });
});
