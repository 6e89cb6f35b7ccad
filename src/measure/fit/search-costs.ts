import type { SummaryCosts } from '../../answer/evidence/summary-costs.ts';
import type { JudgedItem } from '../summaries/judged-item.ts';

type Cost = keyof SummaryCosts;

/** An item as far as a search looks at it. */
export type CostedItem = Pick<JudgedItem, 'id' | 'kind'>;

/** How good what an item shows is under some costs: larger is better. */
export type Judge<Item extends CostedItem> = (item: Item, costs: SummaryCosts) => Promise<number>;

/** How well an item is told under the costs that the search began with, under those found without it, and under those taken in the end. */
export interface HeldOut<Item extends CostedItem> {
  readonly item: Item;
  readonly before: number;
  readonly held: number;
  readonly after: number;
}

/** The costs that judged facts say something of, and whose items they bear on. That a line is long, or no news, no fact punishes. */
const BEARS_ON: Partial<Record<Cost, readonly JudgedItem['kind'][]>> = {
  likeness: ['topic', 'period'],
  entryLikeness: ['timeline'],
  again: ['topic', 'period'],
  straying: ['topic'],
  leastLine: ['topic'],
  story: ['period'],
  report: ['period'],
  overtaken: ['period'],
  entry: ['timeline'],
  sameDay: ['timeline'],
  nextDay: ['timeline'],
  chronicled: ['timeline'],
  leastEntry: ['timeline'],
};
/** What is tried in place of a cost: so much of it. */
const STEPS = [0.5, 0.75, 1.25, 1.5] as const;
const ROUNDS = 2;
/** A change that brings less for each item that it bears on is not made: few items decide. */
const WORTH_IT = 0.003;

/**
 * Searches the costs under which items are told best, one cost after the other, beginning with those given, and again with each item held
 * out. A cost is taken only where the items that it bears on are told better when they are held out, by as much as a change must bring.
 *
 * @param progress - Told of each item that is held out.
 */
export async function searchCosts<Item extends CostedItem>(
  items: readonly Item[],
  start: SummaryCosts,
  judged: Judge<Item>,
  progress: (item: Item) => void,
): Promise<{ readonly costs: SummaryCosts; readonly rows: readonly HeldOut<Item>[] }> {
  const judge = remembered(judged);
  const found = await search(items, start, judge);
  const shown: { readonly item: Item; readonly before: number; readonly held: number }[] = [];
  for (const item of items) {
    progress(item);
    const others = items.filter((each) => each !== item);
    const held = await judge(item, await search(others, start, judge));
    shown.push({ item, before: await judge(item, start), held });
  }
  const costs = { ...start };
  for (const [cost, kinds] of bearings()) {
    const own = shown.filter(({ item }) => kinds.includes(item.kind));
    const gained = own.reduce((sum, { before, held }) => sum + held - before, 0);
    if (gained > WORTH_IT * own.length) costs[cost] = found[cost];
  }
  const rows = await Promise.all(shown.map(async (each) => ({ ...each, after: await judge(each.item, costs) })));
  return { costs, rows };
}

/** Goes from cost to cost while something is gained. */
async function search<Item extends CostedItem>(
  items: readonly Item[],
  start: SummaryCosts,
  judge: Judge<Item>,
): Promise<SummaryCosts> {
  let costs = start;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = costs;
    for (const [cost, kinds] of bearings()) {
      const own = items.filter(({ kind }) => kinds.includes(kind));
      let best = { costs, total: (await totalOf(own, costs, judge)) + WORTH_IT * own.length };
      for (const step of STEPS) {
        const tried = { ...costs, [cost]: start[cost] * step };
        const total = await totalOf(own, tried, judge);
        if (total > best.total) best = { costs: tried, total };
      }
      ({ costs } = best);
    }
    if (costs === before) break;
  }
  return costs;
}

function bearings(): [Cost, readonly JudgedItem['kind'][]][] {
  return Object.entries(BEARS_ON) as [Cost, readonly JudgedItem['kind'][]][];
}

async function totalOf<Item extends CostedItem>(
  items: readonly Item[],
  costs: SummaryCosts,
  judge: Judge<Item>,
): Promise<number> {
  let total = 0;
  for (const item of items) total += await judge(item, costs);
  return total;
}

/** Judges what was judged before out of memory: costs that do not bear on an item do not matter. */
function remembered<Item extends CostedItem>(judge: Judge<Item>): Judge<Item> {
  const known = new Map<string, Promise<number>>();
  return (item, costs) => {
    const own = bearings().flatMap(([cost, kinds]) => (kinds.includes(item.kind) ? [costs[cost]] : []));
    const key = `${item.id} ${own.join(' ')}`;
    const worth = known.get(key) ?? judge(item, costs);
    known.set(key, worth);
    return worth;
  };
}
