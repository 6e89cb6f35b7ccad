// Measures a search cluster: npm run bench:cluster -- [--passages 100000,1000000]. scripts/cluster/bench.sh starts it.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCluster } from '../../../src/compose/cluster/open-cluster.ts';
import { syntheticArticles } from '../../../src/measure/bench/archive/synthetic-archive.ts';
import { writeArchive } from '../../../src/measure/bench/archive/write-archive.ts';
import { questionsOf } from '../../../src/measure/bench/question-terms.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { askCluster, type AskedCluster } from './ask-cluster.ts';
import { type Capacity, capacityFor, type Measured } from './capacity.ts';
import { ARRIVALS, type Indexed, indexArchive, type Spent } from './index-archive.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000,1000000' },
    /** Addresses of the nodes, and their processes on this machine, with commas. */
    urls: { type: 'string', default: '' },
    pids: { type: 'string', default: '' },
  },
});
const numbers = (text: string): number[] => text.split(',').map(Number);
const sizes = numbers(values.passages).toSorted((a, b) => a - b);
const nodes = values.urls.split(',');
const pids = numbers(values.pids);
const LARGER = [10_000_000, 100_000_000];
const QUESTIONS = 200;
const WARM_UP = 50;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What was measured at one size. */
interface Sized {
  readonly articles: number;
  readonly passages: number;
  readonly indexed: Indexed;
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly exact: AskedCluster;
  readonly pruned: AskedCluster;
}

const KINDS = ['passages', 'articles', 'edition'] as const;
type Kind = (typeof KINDS)[number];

const measured: Sized[] = [];
for (const size of sizes) {
  measured.push(await measureAt(size));
  // The next size may take an hour.
  report(measured);
}

async function measureAt(size: number): Promise<Sized> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-bench-cluster-'));
  const prefix = `bench-${size}`;
  try {
    const seeds = join(root, 'seeds');
    const archive = await writeArchive(syntheticArticles(), size, { seeds, last: seeds });
    const { articles, passages } = archive;
    say(`${passages} passages of ${articles} articles are read and written; load ${loadavg()[0]!.toFixed(1)}`);
    const plan = { nodes, pids, prefix };
    const onProgress = (done: number, all: number): void =>
      say(`  ${done} of ${all} articles; load ${loadavg()[0]!.toFixed(1)}`);
    const indexed = await indexArchive({ ...plan, folder: seeds, dataFolder: join(root, 'data'), onProgress });
    const bytes = await bytesOf(prefix);
    const { warmUp, whole } = questionsOf(archive, createAnalyzer());
    const asked = { ...plan, warmUp: warmUp.slice(0, WARM_UP), questions: whole.slice(0, QUESTIONS) };
    say(`${QUESTIONS} questions are put, twice; load ${loadavg()[0]!.toFixed(1)}`);
    const exact = await askCluster({ ...asked, scoring: 'exact' });
    const pruned = await askCluster({ ...asked, scoring: 'pruned' });
    return { articles, passages, indexed, bytes, exact, pruned };
  } finally {
    await withWriting((call) => call({ method: 'DELETE', path: `/${prefix}*` }));
    await rm(root, { recursive: true, force: true });
  }
}

type Writing = Awaited<ReturnType<typeof openCluster>>['writing'];

async function withWriting<Result>(work: (call: Writing['call']) => Promise<Result>): Promise<Result> {
  const cluster = await openCluster({ nodes, user: null, password: null, ca: null, prefix: 'bench', role: 'all' });
  try {
    return await work((asked) => cluster.writing.call(asked));
  } finally {
    await cluster.close();
  }
}

/** Bytes of the generation in force, without copies. */
async function bytesOf(prefix: string): Promise<Sized['bytes']> {
  const stats = await withWriting((call) => call<Stats>({ method: 'GET', path: `/${prefix}-*/_stats/store` }));
  const indices = Object.entries(stats?.indices ?? {});
  const latest = (kind: Kind): number =>
    indices
      .filter(([name]) => name.startsWith(`${prefix}-${kind}-`))
      .toSorted(byGeneration)
      .at(-1)?.[1].primaries.store.size_in_bytes ?? 0;
  return { passages: latest('passages'), articles: latest('articles'), edition: latest('edition') };
}

interface Stats {
  readonly indices: Readonly<
    Record<string, { readonly primaries: { readonly store: { readonly size_in_bytes: number } } }>
  >;
}

function byGeneration([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a.slice(a.lastIndexOf('-') + 1)) - Number(b.slice(b.lastIndexOf('-') + 1));
}

function report(all: readonly Sized[]): void {
  const rows: readonly (readonly [string, (each: Sized) => number | string])[] = [
    ['passages', ({ passages }) => passages],
    ['articles', ({ articles }) => articles],
    ['reading the folder, s', ({ indexed }) => indexed.read.wallMs / 1000],
    ['  CPU of the indexer, s', ({ indexed }) => indexed.read.indexerMs / 1000],
    ['writing the cluster, s', ({ indexed }) => indexed.written.wallMs / 1000],
    ['  passages a second', ({ passages, indexed }) => (passages * 1000) / indexed.written.wallMs],
    ['  CPU of the indexer, s', ({ indexed }) => indexed.written.indexerMs / 1000],
    ['  CPU of the nodes, s', ({ indexed }) => indexed.written.nodesMs / 1000],
    [`one more article, s: first · last of ${ARRIVALS}`, ({ indexed }) => ofUpdates(indexed, 'wallMs')],
    ['  CPU of the indexer, s', ({ indexed }) => ofUpdates(indexed, 'indexerMs')],
    ['  CPU of the nodes, s', ({ indexed }) => ofUpdates(indexed, 'nodesMs')],
    ['memory of the indexer, MB: has read', ({ indexed }) => indexed.held / 1e6],
    ['  at most', ({ indexed }) => indexed.largest / 1e6],
    ...KINDS.map((kind) => [`bytes a passage: ${kind}`, (each: Sized) => each.bytes[kind] / each.passages] as const),
    ...(['exact', 'pruned'] as const).flatMap((scoring) => askedRows(scoring)),
  ];
  say('');
  for (const [name, of] of rows) say(name.padEnd(40) + all.map((each) => figure(of(each)).padStart(14)).join(''));
  say(`\n${nodes.length} nodes, ${availableParallelism()} cores, ${QUESTIONS} whole questions one after the other`);
  reportCapacity(all.map(asMeasured));
}

function ofUpdates({ updates }: Indexed, what: keyof Spent): string {
  return [updates[0]!, updates.at(-1)!].map((each) => figure(each[what] / 1000)).join(' · ');
}

function askedRows(scoring: 'exact' | 'pruned'): readonly (readonly [string, (each: Sized) => number | string])[] {
  return [
    [`${scoring}: CPU of the nodes a question, ms`, (each) => each[scoring].nodesMs],
    ['  CPU of who asks, ms', (each) => each[scoring].ownMs],
    ['  by the clock, ms: p50', (each) => each[scoring].p50],
    ['  p99', (each) => each[scoring].p99],
    ['  answered · told so', (each) => `${each[scoring].answered} · ${each[scoring].unreachable}`],
  ];
}

function asMeasured({ passages, bytes, exact, pruned, indexed }: Sized): Measured {
  return {
    passages,
    bytes: KINDS.reduce((sum, kind) => sum + bytes[kind], 0),
    exactMs: exact.nodesMs,
    prunedMs: pruned.nodesMs,
    indexingMs: indexed.read.wallMs + indexed.written.wallMs,
    indexerBytes: indexed.largest,
  };
}

function reportCapacity(sized: readonly Measured[]): void {
  const rows: readonly (readonly [string, (each: Capacity) => number])[] = [
    ['passages', ({ passages }) => passages],
    ['disk with one copy, GB', ({ bytes }) => bytes / 1e9],
    ['exact: CPU a question, s', ({ exact }) => exact.cpuMs / 1000],
    ['  cores that take 350 ms', ({ exact }) => exact.cores],
    ['  questions a second at half load', ({ exact }) => exact.perSecond],
    ['pruned: CPU a question, s', ({ pruned }) => pruned.cpuMs / 1000],
    ['  cores that take 350 ms', ({ pruned }) => pruned.cores],
    ['  questions a second at half load', ({ pruned }) => pruned.perSecond],
    ['reading and writing all, hours', ({ indexingMs }) => indexingMs / 3_600_000],
    ['memory of the indexer, GB', ({ indexerBytes }) => indexerBytes / 1e9],
  ];
  const larger = LARGER.map((passages) => capacityFor(passages, sized));
  say(
    '\nComputed: each figure goes on in a straight line through the two largest sizes (through 0 where there is one).',
  );
  for (const [name, of] of rows) say(name.padEnd(40) + larger.map((each) => figure(of(each)).padStart(14)).join(''));
}

function figure(value: number | string): string {
  if (typeof value === 'string') return value;
  return value >= 1000 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3);
}
