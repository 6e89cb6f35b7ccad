import type { Edition } from '../answer/model/edition.ts';
import { ArticleSets } from '../search/engines/opensearch/article-sets.ts';
import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import { OpenSearchIndex } from '../search/engines/opensearch/opensearch-index.ts';
import type { Scoring } from '../search/engines/opensearch/search-body.ts';
import { Topics } from '../search/terms/topics.ts';
import { Vocabulary } from '../search/terms/vocabulary.ts';
import { ClusterArticles } from './cluster-articles.ts';
import { buriedIn } from './documents.ts';
import { type EditionRecord, generationNames, readRecord } from './generation.ts';
import { WordCounts } from './word-counts.ts';

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
  onDamage,
}: OpenClusterEdition): Promise<ClusterEdition | null> {
  const record = await readRecord(opening, prefix, generation);
  if (record === null) return null;
  const names = generationNames(prefix, generation);
  const counts = await WordCounts.read(opening, names.edition, record.parts);
  if (counts === null) return null;
  const sets = new ArticleSets(cluster, names.edition);
  const { onRevision, isRevision } = rememberRevisions();
  const vocabulary = new Vocabulary([counts.counted('words')]);
  const topics = new Topics([counts.counted('names')]);
  const { languages, passages } = record;
  const without = async (buried: ReadonlySet<string>): Promise<ClusterEdition> => {
    const articles = new ClusterArticles({ cluster, name: names.articles, sets, isRevision, onDamage });
    await articles.prepare(opening);
    const index = new OpenSearchIndex({
      cluster,
      sets,
      buried,
      onRevision,
      vocabulary,
      topics,
      passages,
      name: names.passages,
      scoring: scoring ?? (passages > SCORED_WHOLE ? 'pruned' : 'exact'),
    });
    return { articles, passages: index, languages, record, buried, without };
  };
  return without(await buriedIn(opening, names.articles));
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
