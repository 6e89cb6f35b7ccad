import type { ArticleStore } from '../../corpus/article-store.ts';
import { UnavailableError } from '../../errors.ts';
import { ServerTurns } from '../model/server-turns.ts';
import type { AllTelling, WatchKeeper } from '../ports/watch-keeper.ts';
import type { Digest } from '../stores/digest-store.ts';
import type { Watch } from '../stores/watch-store.ts';
import { tellingHealth } from './telling-health.ts';
import { takeStock } from './take-stock.ts';
import { type DigestParts, DigestSpeaker } from './digest-speaker.ts';
import { type SpeakerParts, WatchSpeaker } from './watch-speaker.ts';

/** What keeping watch takes. */
export interface WatchKeeperParts extends SpeakerParts, DigestParts {
  readonly board: DigestParts['board'];
  /** Whether a server's watches and digests are this process's to speak for. */
  readonly owns: (guildId: string) => boolean;
  /** Whether this process is the one that records what came in. */
  readonly leads: () => boolean;
  /** The articles of the edition in force. */
  readonly articles: () => ArticleStore;
}

/** Articles of another process that are waited for: the latest ones, and so long. */
const LOOKED_AT = 5000;
const WAIT_MS = 10 * 60_000;

/** Makes the keeper of the watches. */
export function createWatchKeeper(parts: WatchKeeperParts): WatchKeeper {
  return new Keeper(parts);
}

class Keeper implements WatchKeeper {
  readonly #parts: WatchKeeperParts;
  readonly #speaker: WatchSpeaker;
  readonly #digests: DigestSpeaker;
  readonly #turns = new ServerTurns();
  /** Looks at the archive are taken one after the other. */
  #look: Promise<void> = Promise.resolve();
  #stopped = false;
  /** The last turn of which this process has read all articles. */
  #complete: string | null = null;
  /** A turn of which some are lacking here, and since when that is known, in milliseconds since 1970. */
  #lacking: { readonly latest: string; readonly since: number } | null = null;

  constructor(parts: WatchKeeperParts) {
    this.#parts = parts;
    this.#speaker = new WatchSpeaker(parts);
    this.#digests = new DigestSpeaker(parts);
  }

  begin(): Promise<void> {
    return this.#takeStock(async () => (await this.#parts.arrivals.latest()) === null);
  }

  async lookAround(): Promise<void> {
    // Two that record at once could give one turn to different articles.
    await this.#takeStock(async () => this.#parts.leads() && (await this.#isWatched()));
    await this.catchUp();
  }

  catchUp(): Promise<void> {
    return this.#quietly(async () => {
      const { store, arrivals, owns } = this.#parts;
      const latest = (await arrivals.latest()) ?? '';
      const ours = (await store.all(null)).filter(({ guildId }) => owns(guildId));
      const behind = ours.filter(({ told, posting }) => posting !== null || told < latest);
      if (await this.#lacks(latest, behind)) return;
      await this.#turns.each(behind, (watch) => this.#quietly(() => this.#speak(watch)));
      const digests = (await this.#parts.digests.all(null)).filter(({ guildId }) => owns(guildId));
      await this.#turns.each(digests, (digest) => this.#quietly(() => this.#digest(digest)));
    });
  }

  forgetChannel(channelId: string): Promise<void> {
    return this.#quietly(async () => {
      for (const store of [this.#parts.store, this.#parts.digests]) {
        const here: readonly (Watch | Digest)[] = await store.all(null);
        await this.#turns.each(
          here.filter((each) => each.channelId === channelId),
          ({ id }) => store.remove(id),
        );
      }
    });
  }

  health(guildId: string | null): Promise<AllTelling> {
    const { view, timeZone, now } = this.#parts;
    const zoneOf = async (id: string): Promise<string> => (await view(id, null)).defaults.timeZone ?? timeZone;
    const refused = new Map([...this.#speaker.refused, ...this.#digests.refused]);
    return tellingHealth({ ...this.#parts, zoneOf, refused, now: now() }, guildId);
  }

  async idle(): Promise<void> {
    await this.#look;
    await this.#turns.idle();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.idle();
  }

  /**
   * Whether another process has recorded articles that this one has not read yet: to speak now would pass them over. Those
   * that never come are waited for only so long.
   */
  async #lacks(latest: string, behind: readonly Watch[]): Promise<boolean> {
    const { arrivals, articles, leads, now } = this.#parts;
    if (leads() || latest === this.#complete) return false;
    const told = behind.map((watch) => watch.told).toSorted();
    const ids = (await arrivals.after(this.#complete ?? told[0] ?? '')).map(({ articleId }) => articleId);
    const headers = await articles().headers(ids.slice(-LOOKED_AT));
    const since = this.#lacking?.latest === latest ? this.#lacking.since : now().getTime();
    const isWaiting = headers.includes(undefined) && now().getTime() - since < WAIT_MS;
    this.#lacking = isWaiting ? { latest, since } : null;
    if (!isWaiting) this.#complete = latest;
    return isWaiting;
  }

  async #isWatched(): Promise<boolean> {
    const { store, digests, arrivals } = this.#parts;
    if ((await arrivals.latest()) !== null) return true;
    return (await store.all(null)).length + (await digests.all(null)).length > 0;
  }

  /** As it is when its turn has come. */
  async #speak({ id }: Watch): Promise<void> {
    const current = await this.#parts.store.byId(id);
    if (current !== undefined) await this.#speaker.speak(current);
  }

  async #digest({ id }: Digest): Promise<void> {
    const current = await this.#parts.digests.byId(id);
    if (current !== undefined) await this.#digests.speak(current);
  }

  #takeStock(isWanted: () => Promise<boolean>): Promise<void> {
    // Those of now: when its turn has come there may be others.
    const articles = this.#parts.articles();
    const look = async (): Promise<void> => {
      if (await isWanted()) await takeStock(articles, this.#parts.arrivals);
    };
    this.#look = this.#look.then(() => this.#quietly(look));
    return this.#look;
  }

  /** Nobody waits for it. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    if (this.#stopped) return;
    await work().catch((error: unknown) => {
      // A database that is away is told of elsewhere, and comes back.
      const level = error instanceof UnavailableError ? 'debug' : 'error';
      this.#parts.log[level]({ err: error }, 'Watching the archive failed.');
    });
  }
}
