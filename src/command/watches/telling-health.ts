import { type Day, dayIn } from '../../corpus/day.ts';
import { localTimeIn } from '../../corpus/local-time.ts';
import type { Services } from '../model/services.ts';
import type { Refusal } from '../ports/message-board.ts';
import type { Digest } from '../stores/digest-store.ts';
import type { Watch } from '../stores/watch-store.ts';
import { dueDay } from './digest-due.ts';

/** One that cannot speak: why, and whose it is. */
export interface Silenced<Item extends Watch | Digest> {
  readonly item: Item;
  readonly why: Refusal;
}

/** How what speaks of its own accord fares. */
export interface TellingHealth<Item extends Watch | Digest> {
  readonly all: readonly Item[];
  /** Those that have not yet told what has come in, or are due. */
  readonly waiting: number;
  /** The latest day, where the server is, on which one of them spoke. */
  readonly last: Day | null;
  /** Those that Discord did not let speak at the last try of this process. */
  readonly silenced: readonly Silenced<Item>[];
}

/** Looks how the watches and digests of a server fare, members' own included; of every server when `guildId` is `null`. */
export async function tellingHealth(
  { stores, watches: keeper, timeZoneOf }: Pick<Services, 'stores' | 'watches' | 'timeZoneOf'>,
  guildId: string | null,
  now: Date,
): Promise<{ readonly watches: TellingHealth<Watch>; readonly digests: TellingHealth<Digest> }> {
  const [watches, digests, latest] = await Promise.all([
    stores.watches.all(guildId),
    stores.digests.all(guildId),
    stores.arrivals.latest(),
  ]);
  const zones = new Map<string, string>();
  for (const id of new Set([...watches, ...digests].map((each) => each.guildId)))
    zones.set(id, timeZoneOf(await stores.defaults.in(id)));
  const zoneOf = ({ guildId: id }: Watch | Digest): string => zones.get(id)!;
  const isDue = (each: Digest): boolean => dueDay(each, localTimeIn(zoneOf(each), now)) > each.last;
  const spoke = watches.flatMap((each) => each.posts.slice(-1).map((at) => dayIn(zoneOf(each), new Date(at))));
  const posted = digests.flatMap(({ messageId, last }) => (messageId === null ? [] : [last]));
  const silenced = <Item extends Watch | Digest>(all: readonly Item[]): Silenced<Item>[] =>
    all.flatMap((item) => {
      const why = keeper.refusals().get(item.id);
      return why === undefined ? [] : [{ item, why }];
    });
  return {
    watches: {
      all: watches,
      waiting: watches.filter(({ told, posting }) => posting !== null || told < (latest ?? '')).length,
      last: latestOf(spoke),
      silenced: silenced(watches),
    },
    digests: {
      all: digests,
      waiting: digests.filter((each) => each.posting !== null || isDue(each)).length,
      last: latestOf(posted),
      silenced: silenced(digests),
    },
  };
}

function latestOf(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
