import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { Edition } from '../../../src/answer/model/edition.ts';
import type { Newsroom } from '../../../src/answer/newsroom.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { readJudgedSet } from '../../../src/measure/eval/judged-set.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import type { Cluster } from '../../../src/search/engines/opensearch/cluster.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';
import { freshPrefix, openFrom, publishTo, reader } from './live-cluster.ts';
import { quotesOf } from './same-quotes.ts';

const FIXTURES = new URL('../../fixtures', import.meta.url).pathname;
const JUDGED = new URL('../../../../shared/eval/rtqa22', import.meta.url).pathname;
const TODAY = '2024-06-01' as Day;
const questions = JSON.parse(readFileSync(`${FIXTURES}/questions.json`, 'utf8')) as readonly {
  readonly question: string;
}[];

/** The ways there and back of what is asked: calls that are under way together are one. */
function counting(cluster: Cluster): { readonly cluster: Cluster; readonly trips: () => number } {
  let [trips, underWay] = [0, 0];
  const call: Cluster['call'] = async (asked) => {
    if (underWay++ === 0) trips++;
    try {
      return await cluster.call(asked);
    } finally {
      underWay--;
    }
  };
  return {
    cluster: { call },
    trips: () => {
      const made = trips;
      trips = 0;
      return made;
    },
  };
}

async function onCluster(edition: Edition, cluster?: Cluster): Promise<Edition> {
  const analyzer = createAnalyzer();
  const prefix = freshPrefix();
  await publishTo(prefix, { edition, analyze: (text, language) => analyzer.terms(text, language) });
  return openFrom(prefix, cluster === undefined ? {} : { cluster });
}

const ask = (newsroom: Newsroom, question: string, today = TODAY) =>
  newsroom.ask({ question, range: ALL_DAYS, order: 'best', today, limit: 10 }).catch(String);

describe('answers from a cluster', () => {
  it('are those of this machine, in two ways there and back', async () => {
    const { articles } = await readArchive(`${FIXTURES}/archive`);
    const here = buildEdition(articles);
    const { cluster, trips } = counting(reader);
    const there = newsroomOver(await onCluster(here, cluster));
    trips();
    const made: number[] = [];
    let answered = 0;
    for (const { question } of questions) {
      const expected = await ask(newsroomOver(here), question);
      const actual = await ask(there, question);
      made.push(trips());
      expect(quotesOf(actual)).toEqual(quotesOf(expected));
      if (typeof actual === 'object' && actual.kind === 'answer') answered++;
    }
    process.stdout.write(
      `\n${made.length} questions, ${answered} answered; ways there and back of each: ${made.join(' ')}\n`,
    );
    expect(answered).toBeGreaterThan(5);
    expect(Math.max(...made)).toBeLessThanOrEqual(2);
  });

  it.skipIf(!existsSync(JUDGED))(
    'are those of this machine on a judged set',
    async () => {
      const { articles } = await readArchive(JUDGED);
      const judged = (await readJudgedSet(JUDGED)).questions;
      const here = buildEdition(articles);
      const there = newsroomOver(await onCluster(here));
      const differing: string[] = [];
      const asked = judged.slice(0, 100);
      for (const { id, text, asked: day } of asked) {
        const expected = await ask(newsroomOver(here), text, day ?? TODAY);
        const actual = await ask(there, text, day ?? TODAY);
        if (JSON.stringify(quotesOf(actual)) !== JSON.stringify(quotesOf(expected))) differing.push(id);
      }
      process.stdout.write(`\n${asked.length - differing.length} of ${asked.length} answers the same\n`);
      expect([asked.length, differing]).toEqual([100, []]);
    },
    600_000,
  );
});
