import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FITTED } from '../../../src/answer/evidence/weights.ts';
import { fitCosts } from '../../../src/measure/fit/fit-costs.ts';
import { fitTellings } from '../../../src/measure/fit/fit-tellings.ts';
import { fitTimelines } from '../../../src/measure/fit/fit-timelines.ts';

const TOWNS = ['Loos', 'Hask', 'Velden'];
const lines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const item = (town: string) => ({
  id: town,
  set: 'towns',
  kind: 'topic',
  topic: `${town} dam`,
  nuggets: [{ fact: 'It broke', weight: 2, strings: [['dam', 'broke']] }],
});
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-'));
  const articles = TOWNS.flatMap((town, at) =>
    [1, 2, 3].map((day) => ({
      _id: `${town}-${day}`,
      title: `Dam of ${town} broke`,
      text: `The dam of ${town} broke and flooded the lower part of the town on day ${day}.\n\nIn ${town} they bake bread. Will ${town} ever sleep again?`,
      metadata: { date: `2031-0${1 + at}-0${day}` },
    })),
  );
  await mkdir(join(folder, 'towns'));
  await writeFile(join(folder, 'towns', 'corpus.jsonl'), lines(articles));
  await writeFile(join(folder, 'items.jsonl'), lines(TOWNS.map(item)));
});
afterAll(() => rm(folder, { recursive: true }));

it('fits weights by which the sentences that tell facts are the likeliest, and says how far with each item held out', async () => {
  let report = '';
  const write = (text: string): void => {
    report += text;
  };
  const { tellings, items } = await fitTellings(join(folder, 'items.jsonl'), [join(folder, 'towns')], write, () => {});
  expect(items).toBe(3);
  expect(tellings.weights.headline).toBeGreaterThan(0);
  expect(tellings.weights.asks).toBeLessThan(0);
  expect(report.split('\n').filter((line) => line.includes('tell a fact'))).toHaveLength(3);
  expect(report).toMatch(/^Held out, all items: 0\.\d{3}$/mu);
});

it('searches what lines cost each other from what it is given, and says how well each kind is told, held out too', async () => {
  let report = '';
  const write = (text: string): void => {
    report += text;
  };
  const held: string[] = [];
  const file = join(folder, 'items.jsonl');
  const costs = await fitCosts(file, [join(folder, 'towns')], FITTED, write, (text) => held.push(text));
  expect(Object.keys(costs)).toEqual(Object.keys(FITTED.costs));
  expect(costs).toMatchObject({ long: FITTED.costs.long, entry: FITTED.costs.entry });
  expect(report).toMatch(/^Costs, topic, 3 items: \d\.\d{3} before, \d\.\d{3} held out, \d\.\d{3} after\n$/u);
  expect(held.slice(1)).toEqual(TOWNS.map((town) => `costs without ${town}\n`));
});

it('fits what place in time adds on timelines, near what was thought before, and says what that brings held out', async () => {
  const timelines = TOWNS.map((town, at) => ({
    ...item(town),
    kind: 'timeline',
    nuggets: [{ fact: 'It broke', weight: 2, strings: [['dam', 'broke']], day: `2031-0${1 + at}-01` }],
  }));
  await writeFile(join(folder, 'timelines.jsonl'), lines(timelines));
  let report = '';
  const write = (text: string): void => {
    report += text;
  };
  const { weights } = await fitTimelines(
    join(folder, 'timelines.jsonl'),
    [join(folder, 'towns')],
    FITTED.tellings,
    write,
    () => {},
  );
  expect(weights.told).toBeGreaterThan(weights.ahead);
  expect(report).toMatch(/^Timelines held out, before: \d\.\d{3} .*\nTimelines held out, fitted: \d\.\d{3} /u);
});
