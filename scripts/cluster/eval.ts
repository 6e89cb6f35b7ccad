// What a search cluster answers to judged questions beside this machine, scoring all passages and leaving blocks of them out:
// npm run eval:cluster -- FOLDER... [--most N]. Figures as `npm run eval` has them; CPU is the nodes', of a question.
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { seenEdition } from '../../src/answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { Edition } from '../../src/answer/model/edition.ts';
import { readArchive } from '../../src/archive/read/read-archive.ts';
import { openClusterEdition } from '../../src/cluster/cluster-edition.ts';
import { connectCluster } from '../../src/cluster/connect.ts';
import { ClusterGateway, WRITING } from '../../src/cluster/gateway.ts';
import { publish } from '../../src/cluster/publish/publish.ts';
import { buildCompactEdition } from '../../src/compose/engines/build-edition.ts';
import { figuresOf, latency } from '../../src/measure/eval/figures.ts';
import { type JudgedQuestion, readJudgedSet } from '../../src/measure/eval/judged-set.ts';
import { answerJudged, type Outcome } from '../../src/measure/eval/outcome.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';

const FIGURES = ['Hits@1', 'MRR@10', 'passage Hits@1', 'first quote settles', 'first unit settles', 'gate AUC'];
/** Questions put before the clock counts. */
const WARM_UP = 30;

const { values, positionals: folders } = parseArgs({ allowPositionals: true, options: { most: { type: 'string' } } });
const most = Number(values.most ?? Infinity);
const nodes = (process.env['DATELINE_TEST_CLUSTER'] ?? '').split(',').filter((node) => node !== '');
const connection = await connectCluster({ nodes, user: null, password: null, ca: null });
const { send } = connection;
const cluster = new ClusterGateway({ send, clock: () => performance.now(), pause, patience: WRITING });
const analyzer = createAnalyzer();

interface ProcessStats {
  readonly nodes: Readonly<
    Record<string, { readonly process: { readonly cpu: { readonly total_in_millis: number } } }>
  >;
}

/** Milliseconds of processor time that the nodes have taken so far. */
async function cpuOfNodes(): Promise<number> {
  const stats = await cluster.call<ProcessStats>({ method: 'GET', path: '/_nodes/stats/process' });
  return Object.values(stats?.nodes ?? {}).reduce((sum, { process: { cpu } }) => sum + cpu.total_in_millis, 0);
}

interface Asked {
  readonly outcomes: readonly Outcome[];
  /** Of the nodes, of a question, in milliseconds. */
  readonly cpu: number;
}

async function askAll(edition: Edition, questions: readonly JudgedQuestion[]): Promise<Asked> {
  const seen = seenEdition(edition, WHOLE_VIEW, analyzer);
  for (const question of questions.slice(-WARM_UP)) await answerJudged(seen, question, question.asked);
  const before = await cpuOfNodes();
  const outcomes: Outcome[] = [];
  for (const question of questions) outcomes.push(await answerJudged(seen, question, question.asked));
  return { outcomes, cpu: ((await cpuOfNodes()) - before) / questions.length };
}

/** What of an outcome is shown. */
const shownOf = ({ kind, quotes, titles, length }: Outcome): string => JSON.stringify([kind, quotes, titles, length]);

function row(name: string, { outcomes, cpu }: Asked, here: Asked): string {
  const figures = new Map(figuresOf(outcomes).map((figure) => [figure.name, figure.value.toFixed(3)]));
  const same = outcomes.filter((outcome, at) => shownOf(outcome) === shownOf(here.outcomes[at]!)).length;
  const cells = FIGURES.map((figure) => figures.get(figure) ?? '–');
  const { p50, p99 } = latency(outcomes);
  return `| ${[name, ...cells, `${same} of ${outcomes.length}`, p50.toFixed(0), p99.toFixed(0), cpu.toFixed(0)].join(' | ')} |`;
}

console.log(`| | ${FIGURES.join(' | ')} | answers the same | p50, ms | p99, ms | CPU, ms |`);
console.log(`|${' --- |'.repeat(FIGURES.length + 5)}`);
for (const folder of folders) {
  const { name, questions } = await readJudgedSet(folder);
  const asked = questions.slice(0, most);
  const { articles } = await readArchive(folder);
  const edition = buildCompactEdition(articles);
  const prefix = `eval-${name}`;
  const analyze = (text: string, language: string): readonly string[] => analyzer.terms(text, language);
  const record = await publish({ cluster, prefix, edition, shards: 1, key: 'eval', analyze, now: () => new Date() });
  const here = await askAll(edition, asked);
  console.log(row(`${name}, ${record.passages} passages, here`, here, here));
  for (const scoring of ['exact', 'pruned'] as const) {
    const { generation } = record;
    const there = await openClusterEdition({ cluster, prefix, generation, scoring, onDamage: () => {} });
    if (there !== null) console.log(row(`${name}, ${scoring}`, await askAll(there, asked), here));
  }
}
await connection.close();
