import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { likelihood } from '../../../src/answer/evidence/weigh.ts';
import { FITTED } from '../../../src/answer/evidence/weights.ts';
import { ArchiveError } from '../../../src/errors.ts';
import { fitLines } from '../../../src/measure/fit/fit-lines.ts';

const TOWNS = ['Loos', 'Hask', 'Velden', 'Osterholm', 'Prenn', 'Tolvane'];
const linesOf = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
let folder = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-lines-'));
  file = join(folder, 'lines.jsonl');
  const articles = TOWNS.flatMap((town) => {
    const news = `The dam of ${town} broke on Monday, the mayor of the town said.`;
    const old = `While the dam of ${town} was loved, it was painted by many last season.`;
    return [1, 2].map((day) => ({
      _id: `${town}-${day}`,
      title: `Dam of ${town} broke`,
      text: `${news} ${old}`,
      metadata: { date: `2031-03-0${day + 3}` },
    }));
  });
  await mkdir(join(folder, 'towns'));
  await writeFile(join(folder, 'towns', 'corpus.jsonl'), linesOf(articles));
  const judged = TOWNS.flatMap((town) => {
    const line = { set: 'towns', of: `summary of ${town} dam`, article: `${town}-1`, end: 0, hash: '' };
    const second = `The dam of ${town} broke on Monday, the mayor of the town said. `.length;
    return [
      { ...line, start: 0, says: 'yyyy' },
      { ...line, start: second, says: 'nyyy' },
      { ...line, of: `timeline of ${town} dam`, start: 0, says: 'yyyn' },
    ];
  });
  await writeFile(file, linesOf(judged));
});
afterAll(() => rm(folder, { recursive: true }));

it('fits by what news is known on judged lines, and says how far with topics held out', async () => {
  let report = '';
  const { news, lines } = await fitLines(
    file,
    [join(folder, 'towns')],
    (text) => (report += text),
    () => {},
  );
  expect(lines).toBe(18);
  expect(news.weights.attributed).toBeGreaterThan(0);
  expect(news.weights.circumstances).toBeLessThan(0);
  expect(Object.keys(news.weights)).toEqual(Object.keys(FITTED.news.weights));
  const none = Object.fromEntries(Object.keys(news.weights).map((kind) => [kind, 0])) as typeof news.weights;
  expect(likelihood({ ...none, attributed: 1, dated: 1 }, news)).toBeGreaterThan(
    likelihood({ ...none, circumstances: 1, longBefore: 1 }, news),
  );
  expect(report).toContain('Lines held out: 1.000 of the likeliest 50 % are news\n');
  expect(report).toContain('All 18 lines: 0.667\n');
});

it('says which line is none', async () => {
  const wrong = join(folder, 'wrong.jsonl');
  await writeFile(wrong, '{"set":"towns","of":"a poem","article":"x","start":0,"says":"y"}\n');
  const fit = (path: string) =>
    fitLines(
      path,
      [folder],
      () => {},
      () => {},
    );
  await expect(fit(wrong)).rejects.toThrow(/wrong\.jsonl:1: not a judged line/u);
  await writeFile(wrong, '\n{"set":\n');
  await expect(fit(wrong)).rejects.toThrow(/wrong\.jsonl:2: not JSON/u);
  await expect(fit(join(folder, 'none.jsonl'))).rejects.toThrow(ArchiveError);
});
