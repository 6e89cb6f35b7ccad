import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';

import type { Newsroom } from '../../../src/answer/newsroom.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { ASKING, ClusterGateway } from '../../../src/cluster/gateway.ts';
import { hurriedNewsroom } from '../../../src/compose/cluster/hurried-newsroom.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { machineTimer } from '../../../src/compose/machine-timer.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { SearchUnreachableError } from '../../../src/errors.ts';
import { createNewsroom } from '../../../src/answer/create-newsroom.ts';
import { WHOLE_VIEW } from '../../../src/answer/model/view.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { connection, freshPrefix, openFrom, publishTo } from './live-cluster.ts';
import { quotesOf } from './same-quotes.ts';

const ARCHIVE = new URL('../../fixtures/archive', import.meta.url).pathname;
const SCRIPT = new URL('../../../scripts/cluster/cluster.sh', import.meta.url).pathname;
/** Discord gives up after so many milliseconds. */
const LONGEST_MS = 3000;
const QUESTIONS = 40;
/** So often somebody asks: a cluster that is let rest for some seconds is asked again within the test. */
const EACH_MS = 500;

const cluster = (...deed: string[]): void => void execFileSync('bash', [SCRIPT, ...deed], { stdio: 'ignore' });

const tell = (what: string, { answers, unreachable, longest }: Asked): void =>
  void process.stdout.write(
    `\n${what}: ${answers.length} answered, ${unreachable} told so, longest ${Math.round(longest)} ms\n`,
  );

/** What becomes of questions: of each the answer, or that the search could not be reached. */
interface Asked {
  readonly answers: readonly (readonly [question: string, answer: unknown])[];
  readonly unreachable: number;
  readonly longest: number;
}

describe('a cluster that loses nodes', () => {
  let newsroom: Newsroom;
  let questions: readonly string[];
  const known = new Map<string, unknown>();

  const ask = async (): Promise<Asked> => {
    const answers: (readonly [string, unknown])[] = [];
    let [unreachable, longest] = [0, 0];
    for (let at = 0; at < QUESTIONS; at++) {
      const question = questions[at % questions.length]!;
      const began = performance.now();
      try {
        answers.push([question, quotesOf(await newsroom.ask(requestOf(question)))]);
      } catch (error) {
        if (!(error instanceof SearchUnreachableError)) throw error;
        unreachable++;
      }
      const took = performance.now() - began;
      longest = Math.max(longest, took);
      await pause(EACH_MS - took);
    }
    return { answers, unreachable, longest };
  };
  const expectTrue = ({ answers, longest }: Asked): void => {
    for (const [question, answer] of answers) expect(answer).toEqual(known.get(question));
    expect(longest).toBeLessThan(LONGEST_MS);
  };
  /** @returns How many of a round's questions were told that the cluster cannot be reached. */
  const unreached = async (): Promise<number> => {
    const asked = await ask();
    expectTrue(asked);
    return asked.unreachable;
  };

  beforeAll(async () => {
    const { articles } = await readArchive(ARCHIVE);
    const here = buildEdition(articles);
    questions = articles.slice(0, 20).map(({ title }) => `What about ${title}?`.slice(0, 200));
    const analyzer = createAnalyzer();
    const prefix = freshPrefix();
    const analyze = (text: string, language: string) => analyzer.terms(text, language);
    await publishTo(prefix, { edition: here, analyze, shards: 3 });
    const gateway = new ClusterGateway({
      send: connection.send,
      clock: () => performance.now(),
      pause,
      patience: ASKING,
    });
    const there = await openFrom(prefix, { cluster: gateway });
    newsroom = hurriedNewsroom(createNewsroom({ edition: () => there, analyzer }), machineTimer).seenBy(WHOLE_VIEW);
    const home = createNewsroom({ edition: () => here, analyzer }).seenBy(WHOLE_VIEW);
    for (const question of questions) known.set(question, quotesOf(await home.ask(requestOf(question))));
  });

  // Nodes that have only just started take longer than members wait.
  it('answers all within some rounds while all nodes are there', async () => {
    await expect.poll(unreached, { timeout: 200_000 }).toBe(0);
  }, 240_000);

  it('answers as before while a node is hung, or says that it cannot be reached', async () => {
    cluster('hang', '3');
    const asked = await ask();
    cluster('wake', '3');
    tell('a node hangs', asked);
    expectTrue(asked);
    expect(asked.answers.length).toBeGreaterThan(0);
  });

  it('answers as before while a node is gone', async () => {
    cluster('kill', '3');
    const asked = await ask();
    tell('a node was killed', asked);
    expectTrue(asked);
    expect(asked.answers.length).toBeGreaterThan(0);
  });

  it('says that it cannot be reached when two of three nodes are gone, and never that nothing is there', async () => {
    cluster('kill', '2');
    const asked = await ask();
    tell('two of three nodes are gone', asked);
    expectTrue(asked);
    expect(asked.unreachable + asked.answers.length).toBe(QUESTIONS);
  });
});

function requestOf(question: string) {
  return { question, range: ALL_DAYS, order: 'best', today: '2024-06-01' as Day, limit: 10 } as const;
}
