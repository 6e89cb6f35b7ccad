import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constant, constantFrom, oneof, record, string } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeTexts, planTexts } from '../../../../src/archive/snapshot/texts/merge-texts.ts';
import { OpenTexts } from '../../../../src/archive/snapshot/texts/open-texts.ts';
import type { StoredTexts, TextPlace } from '../../../../src/archive/snapshot/texts/stored-texts.ts';
import { TextPool } from '../../../../src/archive/snapshot/texts/text-pool.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-texts-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the text files of a snapshot', () => {
  const step = oneof(
    record({ session: constantFrom('a', 'b'), texts: array(string({ unit: 'grapheme', maxLength: 40 })) }),
    constant('merge' as const),
  );

  it('give every text back, whoever wrote it and whatever was merged', async () => {
    let number = 0;
    await assert(
      asyncProperty(array(step), async (steps) => {
        const written: { readonly text: string; readonly place: TextPlace }[] = [];
        let files: readonly StoredTexts[] = [];
        const left: number[] = [];
        for (const each of steps) {
          const fresh = `${each === 'merge' ? 'm' : each.session}-${++number}.bin`;
          if (each === 'merge') {
            files = await mergeTexts(folder, `texts-${fresh}`, files);
            left.push(files.length - planTexts(files));
            continue;
          }
          const pool = new TextPool(folder, each.session, `texts-${fresh}`, files);
          for (const text of each.texts) written.push({ text, place: pool.add(Buffer.from(text)) });
          for (const { text, place } of written) expect(pool.read(place)).toBe(text);
          files = pool.finish();
          pool.close();
        }
        const open = (await OpenTexts.open(folder, files))!;
        for (const { text, place } of written) expect(await open.read(place)).toBe(text);
        await open.close();
        // What was merged is not merged again.
        expect(left.filter((many) => many > 0)).toEqual([]);
      }),
    );
  });

  it('are none when one of them is missing or cut off', async () => {
    const pool = new TextPool(folder, 'a', 'texts-a-1.bin', []);
    pool.add(Buffer.from('The river crest came.'));
    const files = pool.finish();
    pool.close();
    expect(await OpenTexts.open(folder, [...files, { name: 'texts-b-1.bin', bytes: 0 }])).toBeNull();
    await truncate(join(folder, 'texts-a-1.bin'), 4);
    expect(await OpenTexts.open(folder, files)).toBeNull();
  });

  it.each([
    { sizes: [], merged: [] },
    { sizes: [4, 1], merged: [] },
    { sizes: [16, 4, 1], merged: [16, 4, 1] },
    { sizes: [100, 20, 4, 1], merged: [] },
    { sizes: [100, 1, 30], merged: [100, 1, 30] },
    { sizes: [100, 3, 3], merged: [3, 3] },
  ])('of $sizes bytes: $merged become one', ({ sizes, merged }) => {
    const files = sizes.map((bytes, at) => ({ name: `${at}`, bytes }));
    expect(sizes.slice(planTexts(files))).toEqual(merged);
  });
});
