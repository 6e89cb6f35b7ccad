// LanceDB's native full text search: indexes the passages of a file ("place TAB terms" a line), then answers questions from
// its input (terms, one question a line) with one line of JSON each. Called with the folder it is installed in, that file,
// and a folder for its database.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { measure, measureThrice } from '../../dist/src/bench-peers.js';

const LIMIT = 10;
const ROWS_AT_ONCE = 20_000;

const [installed, passages, database] = process.argv.slice(2);
const lancedb = createRequire(join(installed, 'package.json'))('@lancedb/lancedb');

const { result: table, cpuMs, wallMs } = await measure(build);
process.stdout.write(`${JSON.stringify({ buildMs: Math.round(wallMs), buildCpuMs: Math.round(cpuMs) })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const { result, first, took } = await measureThrice(() => ask(line));
  const found = result.map(({ place, _score: score }) => ({ place, score }));
  process.stdout.write(`${JSON.stringify({ first, took, found })}\n`);
}

async function build() {
  const connection = await lancedb.connect(database);
  let made = null;
  let rows = [];
  const write = async () => {
    if (made === null) made = await connection.createTable('passages', rows);
    else await made.add(rows);
    rows = [];
  };
  for await (const line of createInterface({ input: createReadStream(passages) })) {
    const tab = line.indexOf('\t');
    rows.push({ place: line.slice(0, tab), terms: line.slice(tab + 1) });
    if (rows.length === ROWS_AT_ONCE) await write();
  }
  if (rows.length > 0) await write();
  await made.optimize();
  // The terms are ready: nothing is to be done to them but to part them.
  const asTheyAre = {
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    maxTokenLength: 1000,
  };
  const config = lancedb.Index.fts({ baseTokenizer: 'whitespace', withPosition: false, ...asTheyAre });
  await made.createIndex('terms', { config });
  await made.waitForIndex(['terms_idx'], 600);
  return made;
}

function ask(line) {
  const match = new lancedb.MatchQuery(line, 'terms');
  return table.query().fullTextSearch(match).select(['place', '_score']).limit(LIMIT).toArray();
}
