import type { Edition, EditionSource } from '../answer/model/edition.ts';
import type { Log } from '../command/ports/log.ts';
import type { Timer } from '../command/ports/timer.ts';
import { SearchUnreachableError, UnavailableError } from '../errors.ts';
import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import type { Scoring } from '../search/engines/opensearch/search-body.ts';
import { type ClusterEdition, openClusterEdition } from './cluster-edition.ts';
import { buriedIn } from './documents.ts';
import { type EditionRecord, generationInForce, generationNames } from './generation.ts';

/** What following takes. */
export interface FollowOptions {
  readonly cluster: Cluster;
  /** As in `OpenClusterEdition`. */
  readonly opening: Cluster;
  readonly prefix: string;
  /** As in `OpenClusterEdition`. */
  readonly scoring?: Scoring | null;
  readonly timer: Timer;
  readonly log: Log;
}

/** How often it is looked whether another generation is in force, where nobody tells. The one before can be read for as long again as it takes to write one. */
const LOOK_MS = 5000;

/** Editions of a cluster, as an indexer puts them in force. */
export interface FollowedEditions extends EditionSource {
  readonly record: EditionRecord;
  /** Looks at once whether there is a newer one. @throws {SearchUnreachableError} */
  look(): Promise<void>;
  /** The same for whoever waits for nothing: something has changed. A look that had begun before is followed by another. */
  lookAgain(): void;
}

/**
 * Reads what is in force under a prefix, and goes on with what takes its place.
 *
 * @throws {SearchUnreachableError} When the cluster cannot be reached.
 * @throws {UnavailableError} When nothing is in force: nobody has written there yet.
 */
export async function followGenerations(options: FollowOptions): Promise<FollowedEditions> {
  const followed = new Followed(options);
  await followed.look();
  followed.begin();
  return followed;
}

class Followed implements FollowedEditions {
  readonly #options: FollowOptions;
  readonly #listeners = new Set<(edition: Edition) => void>();
  #edition: ClusterEdition | null = null;
  #looking: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #stop = (): void => {};
  #closed = false;

  constructor(options: FollowOptions) {
    this.#options = options;
  }

  readonly current = (): Edition => this.#known;

  get record(): EditionRecord {
    return this.#known.record;
  }

  get #known(): ClusterEdition {
    if (this.#edition === null) throw new UnavailableError(nothingIn(this.#options.prefix));
    return this.#edition;
  }

  onSwap(listener: (edition: Edition) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  begin(): void {
    if (this.#closed) return;
    this.#stop = this.#options.timer(LOOK_MS, () => {
      void this.#lookQuietly().finally(() => this.begin());
    });
  }

  lookAgain(): void {
    if (this.#looking === null) void this.#lookQuietly();
    else void (this.#next ??= this.#lookNext(this.#looking));
  }

  async #lookNext(before: Promise<void>): Promise<void> {
    await before.catch(() => {});
    this.#next = null;
    if (!this.#closed) await this.#lookQuietly();
  }

  /** What is in force stays until the cluster says otherwise. */
  async #lookQuietly(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.#options.log.debug({ err: error }, 'The cluster does not say what is in force.');
    }
  }

  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stop();
    this.#listeners.clear();
    await this.#next;
    await this.#looking?.catch(() => {});
  }

  /** Whether all of it can be searched, which the gateway remembers for whoever looks after the process. */
  async #probe(generation: number): Promise<void> {
    const { cluster, prefix } = this.#options;
    const { passages } = generationNames(prefix, generation);
    await cluster.call({ method: 'POST', path: `/${passages}/_search`, body: { size: 0, track_total_hits: false } });
  }

  /** What of the same generation is hidden now. */
  async #lookAtMarks(edition: ClusterEdition): Promise<void> {
    const { cluster, prefix } = this.#options;
    const { generation } = edition.record;
    await this.#probe(generation);
    const buried = await buriedIn(cluster, generationNames(prefix, generation).articles);
    const isKnown = buried.size === edition.buried.size && [...buried].every((id) => edition.buried.has(id));
    if (!isKnown) this.#edition = await edition.without(buried);
  }

  async #look(): Promise<void> {
    const { cluster, opening, prefix, scoring = null, log } = this.#options;
    // Until there is an edition nobody waits for an answer.
    const generation = await generationInForce(this.#edition === null ? opening : cluster, prefix);
    if (generation === null) throw new UnavailableError(nothingIn(prefix));
    if (generation === this.#edition?.record.generation) return this.#lookAtMarks(this.#edition);
    const onDamage = (id: string): void =>
      log.error(
        { id, generation },
        'An article is not what was written, or its passages are of another text: it is not shown.',
      );
    const opened = await openClusterEdition({ cluster, opening, prefix, generation, scoring, onDamage });
    if (opened === null) throw new SearchUnreachableError('the generation in force is gone already');
    await opened
      .warmUp()
      .catch((error: unknown) => log.debug({ err: error, generation }, 'An edition could not be warmed up.'));
    const isFirst = this.#edition === null;
    this.#edition = opened;
    if (isFirst || this.#closed) return;
    for (const listener of this.#listeners) listener(opened);
  }
}

function nothingIn(prefix: string): string {
  return `The search cluster holds no archive under ${prefix} yet: a process with DATELINE_ROLE=indexer or all writes it.`;
}
