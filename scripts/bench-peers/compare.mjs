// Asks Dateline, LanceDB, Lucene and, if wanted, plain MiniSearch the same questions in turn, each in a process of its own,
// and prints what each took. Called by bench-peers.sh.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import {
  askInTurn,
  createAnalyzer,
  FreshProcess,
  questionsOf,
  readIndexed,
  syntheticArticles,
  writeArchive,
} from '../../dist/src/bench-peers.js';
import { startPeer } from './line-process.mjs';
import { peerTable } from './peer-table.mjs';

/** So often every question to warm up with is put to each engine: a Java machine compiles after thousands of calls. */
const WARM_UPS = 10;
const BUDGET_MS = 3_600_000;
const ALL_DAYS = { since: null, until: null };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { lancedb: { type: 'string' }, lucene: { type: 'string' }, minisearch: { type: 'boolean' } },
});
const [passages, root] = positionals;
const seeds = join(root, 'seeds');
const passagesFile = join(root, 'passages.tsv');
await mkdir(root, { recursive: true });
const analyzer = createAnalyzer();
const archive = await writeArchive(syntheticArticles(), Number(passages), { seeds, last: seeds });
const questions = questionsOf(archive, analyzer);
await writePassages();
console.log(`${archive.passages} passages, ${questions.asked.length} questions, top 10`);

const engines = await startEngines();
await warmUp();
await compare('raw question', questions.raw);
await compare('stop words removed', questions.telling);
for (const { end } of engines) await end();

/** Writes each passage's title, subhead and text as the terms that Dateline finds in them. */
async function writePassages() {
  const file = createWriteStream(passagesFile);
  for (const { article, passages: own } of await readIndexed(seeds)) {
    for (const { start, text, subhead } of own) {
      const context = subhead === null ? '' : article.body.slice(subhead.start, subhead.end);
      const terms = [article.title, context, text].flatMap((field) => analyzer.terms(field, 'en'));
      if (!file.write(`${article.id}:${start}\t${terms.join(' ')}\n`)) {
        await new Promise((resolve) => file.once('drain', resolve));
      }
    }
  }
  await new Promise((resolve) => file.end(resolve));
}

/** Builds all indexes, one after the other. Dateline comes first: the others are compared with it. */
async function startEngines() {
  const started = [];
  const dateline = new FreshProcess('dateline');
  const [terms] = questions.telling;
  const built = await dateline.call('open', { folder: seeds, dataFolder: join(root, 'data'), terms });
  console.log(
    `Dateline, from files to snapshot: ${seconds(built.cpuMs)} s CPU, ${seconds(built.wallMs)} s by the clock`,
  );
  // Opened again: a process that has built an index is not as one that serves it.
  await dateline.end();
  const serving = new FreshProcess('dateline');
  await serving.call('open', { folder: seeds, dataFolder: join(root, 'data'), terms });
  started.push(engineOf('Dateline', serving));
  if (options.lancedb !== undefined) {
    const script = fileURLToPath(new URL('./lancedb.mjs', import.meta.url));
    const args = [script, options.lancedb, passagesFile, join(root, 'lancedb')];
    const peer = await startPeer(process.execPath, args);
    const { buildCpuMs, buildMs } = peer.built;
    console.log(`LanceDB, from ready terms: ${seconds(buildCpuMs)} s CPU, ${seconds(buildMs)} s by the clock`);
    started.push({ name: 'LanceDB', ...peer });
  }
  if (options.lucene !== undefined) {
    const peer = await startPeer('java', ['-cp', options.lucene, 'Lucene', passagesFile, join(root, 'lucene')]);
    console.log(`Lucene, from ready terms: ${seconds(peer.built.buildMs)} s by the clock`);
    started.push({ name: 'Lucene', ...peer });
  }
  if (options.minisearch === true) {
    const plain = new FreshProcess('minisearch');
    const took = await plain.call('build', { folder: seeds, tokenizer: 'analyzer' });
    console.log(`MiniSearch, addAll: ${seconds(took.cpuMs)} s CPU, ${seconds(took.wallMs)} s by the clock`);
    started.push(engineOf('MiniSearch', plain));
  }
  return started;
}

function engineOf(name, fresh) {
  return { name, ask: (request) => fresh.call('find', request), end: () => fresh.end() };
}

async function warmUp() {
  for (const { name, ask } of engines) {
    // Plain MiniSearch may need seconds for a question, and has compiled itself while building.
    const rounds = name === 'MiniSearch' ? 1 : WARM_UPS;
    for (let round = 0; round < rounds; round++) {
      for (const terms of questions.warmUpTerms) await ask({ terms, range: ALL_DAYS });
    }
  }
}

/** Asks one kind of question, and prints what it took. */
async function compare(kind, asked) {
  const found = engines.map(() => []);
  const listening = engines.map(({ ask }, number) => async (request) => {
    const answer = await ask(request);
    found[number].push(answer.found);
    return answer;
  });
  const { times } = await askInTurn(listening, { questions: asked, range: ALL_DAYS, budgetMs: BUDGET_MS });
  const names = engines.map(({ name }) => name);
  for (const [which, way] of [
    ['took', 'median of three in a row'],
    ['first', 'the first time'],
  ]) {
    const took = times.map((each) => each.map((time) => time[which]));
    console.log(`\n${kind}, ${way}: ms, and Dateline's ratio to it`);
    for (const line of peerTable({ names, took, found })) console.log(line);
  }
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toPrecision(3);
}
