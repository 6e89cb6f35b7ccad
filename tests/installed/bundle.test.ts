import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { checkArchive } from '../../src/archive/read/check-archive.ts';
import { BUILT_HASH, hashCode } from '../../src/archive/snapshot/snapshot-key.ts';
import type { Day } from '../../src/corpus/day.ts';
import { type InstalledProgram, installProgram } from '../support/installed-program.ts';

let program: InstalledProgram;
beforeAll(async () => {
  program = await installProgram();
});
afterAll(() => program.remove());

it('names the sources that it was built from, as snapshots are known by them', async () => {
  expect(await readFile(join(program.folder, 'dist/src', BUILT_HASH), 'utf8')).toBe(hashCode());
});

it('tells in its source maps where an error came from', async () => {
  const built = pathToFileURL(join(program.folder, 'dist/src/bench-peers.js')).href;
  const fail = `import { questionsOf } from '${built}'; try { questionsOf({}); } catch (error) { console.log(error.stack); }`;
  const args = ['--enable-source-maps', '--input-type=module', '-e', fail];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toMatch(/at questionsOf \(.*src\/measure\/bench\/question-terms\.ts:\d+:\d+\)/u);
});

/** An article in each format whose reader is made of packages. */
const FORMATS: Readonly<Record<string, string | Uint8Array>> = {
  'yaml.md': '---\ntitle: The ferry\ndate: 2024-03-02\n---\nThe ferry to Hask sails again.\n',
  'toml.md': '+++\ntitle = "The quay"\ndate = 2024-03-03\n+++\nThe quay at Sollow is closed.\n',
  'page.html': `<!doctype html><html><head><title>The bridge</title><meta property="article:published_time" content="2024-03-04"></head>
    <body><article><h1>The bridge</h1><p>${'The old bridge over the Brenn was opened for carts &amp; walkers. '.repeat(8)}</p></article></body></html>`,
  'feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><item><title>The dam</title><guid>dam</guid>
    <pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;The dam at Maren holds.&lt;/p&gt;</description></item></channel></rss>`,
  'table.csv': 'id,title,text,date\n1,The tide,"The tide was high, and late.",2024-03-06\n',
  'broken.csv': 'id,title,text,date\n1,"The tide,The tide was high.,2024-03-06\n',
  'records.jsonl':
    '{"_id":"lamp","title":"The lamp","text":"<p>The lamp is lit.</p>","metadata":{"date":"2024-03-07"}}\n',
  // "Über die Brücke fährt seit März niemand." as Windows wrote it.
  'old.txt': Buffer.from(
    'Die Br\xfccke\n8. M\xe4rz 2024\n\n\xdcber die Br\xfccke f\xe4hrt seit M\xe4rz niemand.\n',
    'latin1',
  ),
};

it('reads what the sources read, with the packages that are built in', async () => {
  const folder = join(program.folder, 'formats');
  await mkdir(folder);
  for (const [name, content] of Object.entries(FORMATS)) await writeFile(join(folder, name), content);
  const main = join(program.folder, 'dist/src/main.js');
  const read = await promisify(execFile)(process.execPath, [main, 'check', folder, '--json']).catch(
    (failed: { readonly stdout: string }) => failed,
  );
  const report = JSON.parse(read.stdout) as { readonly articles: number };
  expect(report).toEqual(JSON.parse(JSON.stringify(await checkArchive(folder, { today: '2030-01-01' as Day }))));
  expect(report.articles).toBe(Object.keys(FORMATS).length - 1);
});
