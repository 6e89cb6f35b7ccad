import { generationInForce, readRecord } from '../../cluster/generation.ts';
import type { Config } from '../../config.ts';
import { ConfigError, SearchRefusedError } from '../../errors.ts';
import { english } from '../../texts/en/english.ts';
import { refusalOf } from '../cluster/refusal.ts';
import { bad, type Finding, good } from './finding.ts';

const { doctor: words } = english;

/** Whether the search cluster can be reached, has copies of everything, and holds an archive; nothing where there is none. */
export async function examineSearch({ search }: Config): Promise<Finding[]> {
  if (search === null) return [];
  const { openCluster } = await import('../cluster/open-cluster.ts');
  try {
    const cluster = await openCluster(search);
    const { asking } = cluster;
    try {
      const { prefix } = search;
      const generation = await generationInForce(asking, prefix);
      const record = generation === null ? null : await readRecord(asking, prefix, generation);
      if (record === null) return [bad(words.searchEmpty(prefix), words.searchEmptyAdvice)];
      const health = await asking.call<Health>({ method: 'GET', path: `/_cluster/health/${prefix}-*` });
      const { number_of_nodes: nodes = 0, status = '' } = health ?? {};
      const holds = good(words.search(nodes, record.articles, record.passages));
      return status === 'green' ? [holds] : [holds, bad(words.searchLame(status), words.searchLameAdvice)];
    } finally {
      await cluster.close();
    }
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map((problem) => bad(problem, words.searchRefusedAdvice.certificate));
    if (error instanceof SearchRefusedError) {
      const { text, advice } = refusalOf(error);
      return [bad(text, advice)];
    }
    return [bad(words.searchAway(error instanceof Error ? error.message : String(error)), words.searchAwayAdvice)];
  }
}

interface Health {
  readonly status: string;
  readonly number_of_nodes: number;
}
