import type { AskRequest } from '../../../src/answer/ask/answer.ts';
import { createNewsroom } from '../../../src/answer/create-newsroom.ts';
import type { Newsroom } from '../../../src/answer/newsroom.ts';
import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { openClusterEdition } from '../../../src/cluster/cluster-edition.ts';
import { generationInForce } from '../../../src/cluster/generation.ts';
import { hurriedNewsroom } from '../../../src/compose/cluster/hurried-newsroom.ts';
import { openCluster } from '../../../src/compose/cluster/open-cluster.ts';
import { machineTimer } from '../../../src/compose/machine-timer.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { SearchUnreachableError } from '../../../src/errors.ts';
import { measure } from '../../../src/measure/bench/measure.ts';
import { percentile } from '../../../src/measure/percentile.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import type { Scoring } from '../../../src/search/engines/opensearch/search-body.ts';
import { cpuMsOf } from './processes.ts';

/** What is asked, and of whom. */
export interface AskPlan {
  readonly nodes: readonly string[];
  readonly pids: readonly number[];
  readonly prefix: string;
  readonly scoring: Scoring;
  readonly warmUp: readonly string[];
  readonly questions: readonly string[];
}

/** What questions took, one after the other. Times in milliseconds. */
export interface AskedCluster {
  /** Processor time a question: of the nodes, and of the process that asks; with all patience. */
  readonly nodesMs: number;
  readonly ownMs: number;
  /** By the clock, with a bot's patience; so are the counts. */
  readonly p50: number;
  readonly p99: number;
  /** How many got an answer, and how many were told that the search cannot be reached in time. */
  readonly answered: number;
  readonly unreachable: number;
}

const TODAY = '2024-06-01' as Day;

function onDamage(id: string): never {
  throw new Error(`${id} is not what was written`);
}

/** A node may take so long where it is only counted what it takes, in milliseconds. */
const PATIENT_MS = 60_000;

/** Nodes compile what they do often, for minutes: a round that takes this share of the one before, or more, is taken for settled. */
const SETTLED = 0.95;
const MOST_ROUNDS = 8;

/**
 * Asks whole questions with all patience, as a question that is cut off takes less than it would, round after round until the
 * nodes take hardly less than before; then as a bot asks them, with its patience.
 */
export async function askCluster(plan: AskPlan): Promise<AskedCluster> {
  let patient = await askWith(plan, true);
  for (let rounds = 1; rounds < MOST_ROUNDS; rounds++) {
    const before = patient.nodesMs;
    patient = await askWith(plan, true);
    if (patient.nodesMs >= SETTLED * before) break;
  }
  const { p50, p99, answered, unreachable } = await askWith(plan, false);
  return { ...patient, p50, p99, answered, unreachable };
}

async function askWith(plan: AskPlan, isPatient: boolean): Promise<AskedCluster> {
  const { nodes, pids, prefix, scoring, warmUp, questions } = plan;
  const cluster = await openCluster({ nodes, user: null, password: null, ca: null, prefix, role: 'bot' });
  try {
    const { opening, writing, asking } = cluster;
    const generation = (await generationInForce(opening, prefix)) ?? 0;
    const how = { ...(isPatient ? { cluster: writing, nodeMs: PATIENT_MS } : { cluster: asking }), opening };
    const edition = await openClusterEdition({ ...how, prefix, generation, scoring, onDamage });
    if (edition === null) throw new Error(`nothing is in force under ${prefix}`);
    const whole = createNewsroom({ edition: () => edition, analyzer: createAnalyzer() });
    const ask = asker((isPatient ? whole : hurriedNewsroom(whole, machineTimer)).seenBy(WHOLE_VIEW));
    for (const question of warmUp) await ask(question);
    const before = cpuMsOf(pids);
    const took: Awaited<ReturnType<typeof measure<Awaited<ReturnType<typeof ask>>>>>[] = [];
    for (const question of questions) took.push(await measure(() => ask(question)));
    const wall = took.map(({ wallMs }) => wallMs);
    const count = (kind: string): number => took.filter(({ result }) => result === kind).length;
    return {
      nodesMs: (cpuMsOf(pids) - before) / questions.length,
      ownMs: took.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / questions.length,
      p50: percentile(wall, 0.5),
      p99: percentile(wall, 0.99),
      answered: count('answered'),
      unreachable: count('unreachable'),
    };
  } finally {
    await cluster.close();
  }
}

function asker(newsroom: Newsroom): (question: string) => Promise<'answered' | 'nothing' | 'unreachable'> {
  return async (question) => {
    const request: AskRequest = { question, range: ALL_DAYS, order: 'best', today: TODAY, limit: 4 };
    try {
      return (await newsroom.ask(request)).kind === 'answer' ? 'answered' : 'nothing';
    } catch (error) {
      if (error instanceof SearchUnreachableError) return 'unreachable';
      throw error;
    }
  };
}
