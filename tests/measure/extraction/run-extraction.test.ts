import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/errors.ts';
import { runExtraction } from '../../../src/measure/extraction/run-extraction.ts';

const TEXT = 'The river rose over its banks in the night, and the people of three villages left their houses for good.';

const page = (body: string): Buffer => gzipSync(`<html><head><title>Flood</title></head><body>${body}</body></html>`);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marked-'));
  await mkdir(join(folder, 'html'));
  await writeFile(join(folder, 'html', '2a.html.gz'), page(`<p>${TEXT}</p>`));
  await writeFile(join(folder, 'html', 'ba.html.gz'), page(''));
  const truth = { '2a': { articleBody: TEXT }, ba: { articleBody: TEXT }, cc: { articleBody: 'Not among the pages.' } };
  await writeFile(join(folder, 'ground-truth.json'), JSON.stringify(truth));
});
afterEach(() => rm(folder, { recursive: true }));

const run = async (predictions: string | null, pages = false): Promise<string> => {
  let written = '';
  await runExtraction({ folder, predictions, pages }, (text) => (written += text));
  return written;
};

describe('runExtraction', () => {
  it('parts pages by the first digit of their name and tells pages of which nothing was read', async () => {
    const lines = (await run(null)).trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^tuned +1 1\.0000 +1\.0000 +1\.0000 +0 /u);
    expect(lines[2]).toMatch(/^held out +1 +NaN +NaN +0\.0000 +1 /u);
    expect(lines[3]).toMatch(/^all +2 0\.6667 +1\.0000 +0\.5000 +1 /u);
  });

  it('tells of each page that may be tuned on', async () => {
    const lines = (await run(null, true)).trim().split('\n').slice(4);
    expect(lines.map((line) => line.slice(0, 2))).toEqual(['2a']);
  });

  it("writes what was read in the form of the benchmark's outputs", async () => {
    await run(join(folder, 'out.json'));
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toEqual({
      '2a': { articleBody: TEXT },
      ba: { articleBody: '' },
    });
  });

  it('refuses another folder', async () => {
    await expect(runExtraction({ folder: tmpdir(), predictions: null, pages: false }, () => {})).rejects.toThrow(
      ArchiveError,
    );
  });
});
