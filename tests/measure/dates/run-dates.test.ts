import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/errors.ts';
import { runDates } from '../../../src/measure/dates/run-dates.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-pages-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const page = (head: string): string => `<html><head>${head}</head><body><h1>No bread</h1><p>Text.</p></body></html>`;

const measure = async (labels: string, misses = false): Promise<string> => {
  await writeFile(join(folder, 'labels.json'), labels);
  let written = '';
  await runDates({ pages: folder, labels: [join(folder, 'labels.json')], misses }, (text) => {
    written += text;
  });
  return written;
};

const label = (file: string, date = '"2021-11-16"'): string =>
  `"https://a.example/${file}": {"file": "${file}", "date": ${date}}`;

describe('runDates', () => {
  it('counts what is right, wrong and none, and where it stood', async () => {
    await mkdir(join(folder, 'inner'));
    await writeFile(join(folder, 'right.html'), page('<meta name="date" content="2021-11-16">'));
    await writeFile(
      join(folder, 'inner', 'wrong.html'),
      page('<link rel="canonical" href="https://a.example/2021/11/17/">'),
    );
    await writeFile(join(folder, 'none.html'), page(''));
    const files = ['right.html', 'wrong.html', 'none.html', 'gone.html'].map((file) => label(file));
    const report = await measure(`{${[...files, label('unlabelled.html', 'NaN')].join(',')}}`, true);
    expect(report).toMatch(/^all +3 +0\.333 +0\.333 +0\.333/mu);
    expect(report).toMatch(/^text +1 +0$/mu);
    expect(report).toMatch(/^address +0 +1$/mu);
    // Of the two only one is of the half that may be looked at.
    expect(report.match(/labelled 2021-11-16/gu)).toHaveLength(1);
  });

  it('says what it cannot read', async () => {
    await expect(measure('[')).rejects.toThrow(ArchiveError);
  });
});
