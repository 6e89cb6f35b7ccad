import type { Edition } from '../answer/model/edition.ts';
import { ALL_DAYS } from '../corpus/day.ts';
import { ArticleSets } from '../search/engines/opensearch/article-sets.ts';
import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import { OpenSearchIndex } from '../search/engines/opensearch/opensearch-index.ts';
import type { Scoring } from '../search/engines/opensearch/search-body.ts';
import type { CountedStrings } from '../search/terms/counted-strings.ts';
import { StringTable } from '../search/terms/string-table.ts';
import { Topics } from '../search/terms/topics.ts';
import { Vocabulary } from '../search/terms/vocabulary.ts';
import { ClusterArticles } from './cluster-articles.ts';
import { buriedIn } from './documents.ts';
import { type EditionRecord, generationNames, readRecord } from './generation.ts';
import { WordCounts } from './word-counts.ts';

/** What is asked for before an edition is. */
const WARMING_WORDS = 6;
const WARMING_HITS = 200;
const COPIES = 2;
const NONE: ReadonlySet<string> = new Set();

/** Hits whose revision is remembered until their articles are read. */
const REMEMBERED = 50_000;

/** How an edition is opened. */
export interface OpenClusterEdition {
  readonly cluster: Cluster;
  /** The same cluster, asked with more patience for what is the same for every question; `cluster` where that is left out. */
  readonly opening?: Cluster;
  readonly prefix: string;
  readonly generation: number;
  /** `null` for what its size asks for. */
  readonly scoring: Scoring | null;
  /** As in `IndexParts`. */
  readonly nodeMs?: number;
  /** Told of an article that is dropped: see `ClusterArticles`. */
  readonly onDamage: (id: string) => void;
}

/** An edition that a cluster holds. */
export interface ClusterEdition extends Edition {
  readonly record: EditionRecord;
  /** Ids of its articles that are hidden, as far as it was known when it was opened. */
  readonly buried: ReadonlySet<string>;
  /** The same where others are hidden. */
  without(buried: ReadonlySet<string>): Promise<ClusterEdition>;
  /** Has the nodes load what a question needs, before somebody waits for it. */
  warmUp(): Promise<void>;
}

/** More passages than this are not all scored: that takes a second and more of a cluster's time. */
const SCORED_WHOLE = 1_000_000;

/**
 * Opens a generation for reading. What is the same for every question is asked for now.
 *
 * @returns `null` when it is gone.
 */
export async function openClusterEdition({
  cluster,
  opening = cluster,
  prefix,
  generation,
  scoring,
  nodeMs,
  onDamage,
}: OpenClusterEdition): Promise<ClusterEdition | null> {
  const record = await readRecord(opening, prefix, generation);
  if (record === null) return null;
  const names = generationNames(prefix, generation);
  const counts = await WordCounts.read(opening, names.edition, record.parts);
  if (counts === null) return null;
  const sets = new ArticleSets(cluster, names.edition);
  const { onRevision, isRevision } = rememberRevisions();
  const words = counts.counted('words');
  const vocabulary = new Vocabulary([words]);
  const topics = new Topics([counts.counted('names')]);
  const { languages, passages } = record;
  const articlesBy = (by: Cluster, buried: ReadonlySet<string>): ClusterArticles =>
    new ClusterArticles({ cluster: by, name: names.articles, sets, buried, isRevision, onDamage });
  const chosen = scoring ?? (passages > SCORED_WHOLE ? 'pruned' : 'exact');
  const searched = { sets, onRevision, vocabulary, topics, passages, name: names.passages, scoring: chosen, nodeMs };
  const indexBy = (by: Cluster, buried: ReadonlySet<string>): OpenSearchIndex =>
    new OpenSearchIndex({ ...searched, cluster: by, buried });
  const warmUp = (): Promise<void> => warm(indexBy(opening, NONE), articlesBy(opening, NONE), words);
  const without = async (buried: ReadonlySet<string>): Promise<ClusterEdition> => {
    const articles = articlesBy(cluster, buried);
    await articles.prepare(opening);
    return { articles, passages: indexBy(cluster, buried), languages, record, buried, without, warmUp };
  };
  return without(await buriedIn(opening, names.articles));
}

/** Asks twice, as there may be two copies, for what most passages hold, and reads what is found. */
async function warm(index: OpenSearchIndex, articles: ClusterArticles, words: CountedStrings): Promise<void> {
  const terms = mostFrequent(words, WARMING_WORDS).map((word) => ({ word, forms: [{ term: word, weight: 1 }] }));
  for (let copy = 0; copy < COPIES; copy++) {
    const [found] = await index.searchAll([{ terms, range: ALL_DAYS, hidden: NONE, limit: WARMING_HITS }]);
    await articles.read([...new Set(found?.hits.map(({ articleId }) => articleId))]);
  }
}

/** The strings that were counted most often, in lower case, as terms mostly are. */
function mostFrequent({ strings, counts }: CountedStrings, most: number): string[] {
  const best: number[] = [];
  for (const [place, count] of counts.entries()) {
    const rank = best.findIndex((other) => count > counts[other]!);
    if (rank < 0 && best.length === most) continue;
    best.splice(rank < 0 ? best.length : rank, 0, place);
    best.length = Math.min(best.length, most);
  }
  const table = new StringTable(strings);
  return [...new Set(best.map((place) => table.at(place).toLowerCase()))];
}

/** Whether an article is of the revision that its hits were of, for as long as these are remembered. */
function rememberRevisions(): {
  readonly onRevision: (articleId: string, revision: string) => void;
  readonly isRevision: (articleId: string, revision: string) => boolean;
} {
  const revisions = new Map<string, string>();
  return {
    onRevision: (articleId, revision) => {
      revisions.delete(articleId);
      revisions.set(articleId, revision);
      const [oldest] = revisions.keys();
      if (revisions.size > REMEMBERED && oldest !== undefined) revisions.delete(oldest);
    },
    isRevision: (articleId, revision) => (revisions.get(articleId) ?? revision) === revision,
  };
}
