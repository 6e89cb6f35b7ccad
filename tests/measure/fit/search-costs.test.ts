import { describe, expect, it } from 'vitest';
import type { SummaryCosts } from '../../../src/answer/evidence/summary-costs.ts';
import { FITTED } from '../../../src/answer/evidence/weights.ts';
import { type CostedItem, type Judge, searchCosts } from '../../../src/measure/fit/search-costs.ts';

const start: SummaryCosts = { ...FITTED.costs, likeness: 4, entryLikeness: 4, story: 2, entry: 1, leastLine: -2 };
const kinds = ['topic', 'topic', 'topic', 'period', 'period', 'period', 'timeline', 'timeline'] as const;
const items = kinds.map((kind, at): CostedItem => ({ id: String(at), kind }));
const searched = (judge: Judge<CostedItem>) => searchCosts(items, start, judge, () => {});
/** 1 where a cost is what an item wants, less the farther it is from that. */
const near = (cost: number, wanted: number): number => 1 - Math.abs(cost - wanted);

describe('a search of costs', () => {
  it('finds what all items are told best under, each cost by the items that it bears on', async () => {
    const { costs, rows } = await searched(async ({ kind }, { likeness, entryLikeness, story, leastLine }) => {
      if (kind === 'timeline') return near(entryLikeness, 6);
      return near(likeness, 6) + (kind === 'topic' ? near(leastLine, -1) : near(story, 1));
    });
    expect(costs).toEqual({ ...start, likeness: 6, entryLikeness: 6, story: 1, leastLine: -1 });
    expect(rows.map(({ item, before, held, after }) => [item.kind, after > before, held === after])).toEqual(
      kinds.map((kind) => [kind, true, true]),
    );
  });

  it('takes no cost that the others’ items speak for and their own, held out, against', async () => {
    const wanted = new Map([
      ['3', 1],
      ['4', 3],
      ['5', 3],
    ]);
    const judge: Judge<CostedItem> = async ({ id, kind }, { story }) =>
      kind === 'period' ? near(story, wanted.get(id)!) * (id === '3' ? 2.5 : 1) : 0;
    const { costs, rows } = await searched(judge);
    expect(costs).toEqual(start);
    expect(rows.every(({ before, after }) => before === after)).toBe(true);
  });

  it('leaves costs alone for less than it is worth, and those that no fact speaks of', async () => {
    const { costs } = await searched(async (_, { likeness, long }) => 0.002 * (likeness / start.likeness) - long);
    expect(costs).toEqual(start);
  });

  it('judges no item twice under the same costs', async () => {
    const seen: string[] = [];
    await searched(async ({ id, kind }, costs) => {
      const {
        likeness,
        entryLikeness,
        again,
        straying,
        leastLine,
        story,
        report,
        overtaken,
        entry,
        sameDay,
        nextDay,
        chronicled,
        leastEntry,
      } = costs;
      const bearing = {
        topic: [likeness, again, straying, leastLine],
        period: [likeness, again, story, report, overtaken],
        timeline: [entryLikeness, entry, sameDay, nextDay, chronicled, leastEntry],
      };
      seen.push(`${id}: ${bearing[kind].join(' ')}`);
      return near(likeness, 6) + near(story, 1);
    });
    expect(new Set(seen).size).toBe(seen.length);
  });
});
