import { type Day, dayIn } from '../../corpus/day.ts';
import { localTimeIn } from '../../corpus/local-time.ts';
import type { Refusal } from '../ports/message-board.ts';
import type { AllTelling, Silenced } from '../ports/watch-keeper.ts';
import type { ArrivalStore } from '../stores/arrival-store.ts';
import type { Digest, DigestStore } from '../stores/digest-store.ts';
import type { Watch, WatchStore } from '../stores/watch-store.ts';
import { dueDay } from './digest-due.ts';

/** What is looked at. */
export interface HealthParts {
  readonly store: WatchStore;
  readonly digests: DigestStore;
  readonly arrivals: ArrivalStore;
  readonly zoneOf: (guildId: string) => Promise<string>;
  /** Those that could not speak at the last try, by id, and why. */
  readonly refused: ReadonlyMap<string, Refusal>;
  readonly now: Date;
}

/** Looks how the watches and digests of a server fare; of every server when `guildId` is `null`. */
export async function tellingHealth(parts: HealthParts, guildId: string | null): Promise<AllTelling> {
  const { store, digests, arrivals, now } = parts;
  const [watches, all, latest] = await Promise.all([store.all(guildId), digests.all(guildId), arrivals.latest()]);
  const zones = new Map<string, string>();
  for (const id of new Set([...watches, ...all].map((each) => each.guildId))) zones.set(id, await parts.zoneOf(id));
  const zoneOf = (each: Watch | Digest): string => zones.get(each.guildId)!;
  const isDue = (each: Digest): boolean => dueDay(each, localTimeIn(zoneOf(each), now)) > each.last;
  const spoke = watches.flatMap((each) => each.posts.slice(-1).map((at) => dayIn(zoneOf(each), new Date(at))));
  const posted = all.flatMap(({ messageId, last }) => (messageId === null ? [] : [last]));
  return {
    watches: {
      all: watches,
      waiting: watches.filter(({ told, posting }) => posting !== null || told < (latest ?? '')).length,
      last: latestOf(spoke),
      silenced: silencedOf(watches, parts.refused),
    },
    digests: {
      all,
      waiting: all.filter((each) => each.posting !== null || isDue(each)).length,
      last: latestOf(posted),
      silenced: silencedOf(all, parts.refused),
    },
  };
}

function silencedOf<Item extends Watch | Digest>(
  all: readonly Item[],
  refused: ReadonlyMap<string, Refusal>,
): Silenced<Item>[] {
  return all.flatMap((item) => {
    const why = refused.get(item.id);
    return why === undefined ? [] : [{ item, why }];
  });
}

function latestOf(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
