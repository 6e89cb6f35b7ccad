import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fitTellings } from '../../../src/measure/fit/fit-tellings.ts';

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
