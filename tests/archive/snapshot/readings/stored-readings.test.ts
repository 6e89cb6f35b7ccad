import { mkdir, mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, nat, option, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskArticleStore } from '../../../../src/archive/snapshot/disk-article-store.ts';
import { loadSnapshot } from '../../../../src/archive/snapshot/load-snapshot.ts';
import { type Manifest, readManifest } from '../../../../src/archive/snapshot/manifest.ts';
import { mergeSnapshot } from '../../../../src/archive/snapshot/merge-snapshot.ts';
import { planReadings } from '../../../../src/archive/snapshot/readings/merge-readings.ts';
import { StoredArticles } from '../../../../src/archive/snapshot/stored-articles.ts';
import { updateSnapshot } from '../../../../src/archive/snapshot/update-snapshot.ts';
import { EMBEDDED } from '../../../../src/compose/engines/embedded.ts';
import type { Day } from '../../../../src/corpus/day.ts';
import { SentenceReader } from '../../../../src/passages/sentence-reader.ts';
import { createAnalyzer } from '../../../../src/search/analyzer/analyzer.ts';
import { TextReading } from '../../../../src/search/readings/article-reading.ts';
import { everythingRead } from '../../../search/readings/everything-read.ts';

const analyzer = createAnalyzer();

describe('the readings of a snapshot', () => {
  let root: string;
  let number = 0;

  const put = async (name: string, head: string, body: string): Promise<void> =>
    writeFile(join(root, 'seeds', `${name}.md`), `---\n${head}\n---\n${body}\n`);
  const request = (readingsFrom: number) => ({
    folder: join(root, 'seeds'),
    dataFolder: join(root, 'data'),
    today: '2024-06-01' as Day,
    session: 's',
    number: ++number,
    readingsFrom,
    everything: false,
  });
  const update = async (readingsFrom = 1): Promise<void> => {
    await updateSnapshot(request(readingsFrom), EMBEDDED.stored);
  };
  const merge = (): Promise<Manifest | null> => mergeSnapshot(request(1), EMBEDDED.stored);

  /** Ids of the articles of which a reading is kept. Each is what is read of the text. */
  const kept = async (): Promise<string[]> => {
    const snapshot = await loadSnapshot(join(root, 'data'), (await readManifest(join(root, 'data')))!);
    const { arrays, texts, readings } = snapshot!;
    const stored = new StoredArticles(arrays);
    const store = new DiskArticleStore(stored, texts.read, () => expect.unreachable(), readings);
    const ids = Array.from(stored.days, (_, place) => stored.idAt(place));
    const found = (await store.read(ids)).flatMap((article) => {
      const reading = store.readingOf(article!, analyzer);
      if (reading === null) return [];
      const text = new TextReading(article!, analyzer, new SentenceReader());
      expect(everythingRead(reading, article!, analyzer)).toEqual(everythingRead(text, article!, analyzer));
      return [article!.id];
    });
    await snapshot!.close();
    return found.toSorted();
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-readings-'));
    await mkdir(join(root, 'seeds'));
  });

  afterEach(async () => rm(root, { recursive: true, force: true }));

  it('are those of the texts after any edits, updates and merges', async () => {
    const line = 'Kept whole by the readers of the Halden Courier';
    const bodies = [
      'The river crest reached Halden on Monday. “Homes were left,” Mr. Berg said. Well-to-do COVID-19 cease-fire.',
      'Der Deich in Halden hielt am Montag nicht stand. Frau Müller-Lüdenscheidt sprach von 1.200,50 Euro Schaden.',
      'Река поднялась в Халдене в понедельник. Во-первых, сказал мэр, дома были покинуты.',
    ];
    const step = record({
      name: constantFrom('p', 'q', 'r', 's', 't', 'u'),
      body: option(nat(2)),
      title: constantFrom('Crest', 'Überfluss', 'Река'),
      times: nat(8),
      after: constantFrom('', `\n\n${line}`),
    });
    const batch = record({ steps: array(step, { minLength: 1, maxLength: 4 }), from: constantFrom(1, 1000, Infinity) });
    let compared = 0;
    await assert(
      asyncProperty(array(batch, { minLength: 1, maxLength: 5 }), async (batches) => {
        for (const folder of ['seeds', 'data']) await rm(join(root, folder), { recursive: true, force: true });
        await mkdir(join(root, 'seeds'));
        await put('always', 'title: Always\ndate: 2024-03-01', `${bodies[0]!}\n\n${line}`);
        for (const { steps, from } of batches) {
          for (const { name, body, title, times, after } of steps) {
            if (body === null) await rm(join(root, 'seeds', `${name}.md`), { force: true });
            else {
              const text = Array.from({ length: 1 + times }, (_, at) => bodies[(body + at) % 3]!).join('\n\n');
              await put(name, `title: ${title}\ndate: 2024-03-02`, text + after);
            }
          }
          await update(from);
          compared += (await kept()).length;
        }
        await merge();
        compared += (await kept()).length;
      }),
      { numRuns: 8 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('are made by a merge of what had none, and of others without reading their texts again', async () => {
    await put('a', 'title: Crest\ndate: 2024-03-02', 'The river crest came. It went.');
    await update();
    await put('b', 'title: Vote\ndate: 2024-03-03', 'The harbour vote passed on Monday, and it passed well.');
    await update(Infinity);
    expect(await kept()).toEqual(['a']);
    const manifest = await merge();
    expect(manifest!.readings).toHaveLength(1);
    expect(await kept()).toEqual(['a', 'b']);
    expect(await merge()).toBeNull();
  });

  it('are not taken for those of an article whose title is another', async () => {
    await put('a', 'title: Crest\ndate: 2024-03-02', 'The river crest came. It went.');
    await update();
    await put('a', 'title: Another crest\ndate: 2024-03-02', 'The river crest came. It went.');
    await update(Infinity);
    expect(await kept()).toEqual([]);
  });

  it('that are damaged are read from the text', async () => {
    await put('a', 'title: Crest\ndate: 2024-03-02', 'The river crest came. It went.');
    await update();
    const [{ records }] = (await readManifest(join(root, 'data')))!.readings as [Manifest['readings'][number]];
    const file = await openFile(join(root, 'data', records.name), 'r+');
    await file.write(Buffer.from('x'), 0, 1, 3);
    await file.close();
    expect(await kept()).toEqual([]);
  });
});

const file = (covers: number): Manifest['readings'][number] => ({
  table: { name: 't', bytes: 0, check: 0 },
  records: { name: 'r', bytes: 0 },
  covers,
});

it('plans as few files as segments are: each of four times as much text as all after it', () => {
  expect(planReadings([file(100)], 105, 10)).toBeNull();
  expect(planReadings([file(100)], 110, 10)).toBe(1);
  expect(planReadings([file(100)], 130, 10)).toBe(0);
  expect(planReadings([file(1000), file(200), file(20)], 1230, 10)).toBe(2);
  expect(planReadings([], 10, 10)).toBe(0);
});
