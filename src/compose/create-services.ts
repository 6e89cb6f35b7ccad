import { type View, WHOLE_VIEW } from '../answer/model/view.ts';
import type { WholeNewsroom } from '../answer/newsroom.ts';
import type { Archive } from '../archive/live/archive.ts';
import type { ArchiveDesk } from '../command/ports/archive-desk.ts';
import type { CommandContext } from '../command/model/context.ts';
import type { Command } from '../command/model/define-command.ts';
import { guildDay } from '../command/model/defaults/guild-day.ts';
import { type GuildView, readGuildView } from '../command/model/guild-settings.ts';
import type { Log } from '../command/ports/log.ts';
import { createPinKeeper } from '../command/pins/pin-keeper.ts';
import { createWatchKeeper, type WatchKeeperParts } from '../command/watches/watch-keeper.ts';
import { createRemake } from '../command/pins/remake.ts';
import { tellActions } from '../command/model/tell-actions.ts';
import type { Services } from '../command/model/services.ts';
import type { Pin } from '../command/stores/pin-store.ts';
import type { Stores } from '../command/stores/stores.ts';
import type { Timer } from '../command/ports/timer.ts';
import type { Day } from '../corpus/day.ts';
import { sourceKey } from '../corpus/source-of.ts';
import type { DiscordPorts } from '../discord/start-bot.ts';
import { InvariantError } from '../errors.ts';
import { guildTexts } from '../command/model/guild-texts.ts';
import type { Texts } from '../texts/texts.ts';
import { textsFor as textsOfAll } from '../texts/texts-for.ts';

/** What the services are made of. */
export interface ServiceParts {
  readonly commands: readonly Command[];
  readonly newsroom: WholeNewsroom;
  readonly stores: Stores;
  readonly desk: ArchiveDesk;
  readonly ports: DiscordPorts;
  readonly now: () => Date;
  readonly dayOf: (instant: Date) => Day;
  readonly timeZone: string;
  readonly timer: Timer;
  /** Whether this process does what one alone may do. */
  readonly leads: () => boolean;
  /** Least time between two edits of a pin, in milliseconds. */
  readonly pauseMs?: number;
  /** The words of a language or locale, where they are not those of all the catalogues. */
  readonly textsFor?: (locale: string | null) => Texts;
  readonly log: Log;
}

/** Puts the services together that commands work with. */
export function createServices({ commands, newsroom, stores, desk, ports, ...parts }: ServiceParts): Services {
  const { now, dayOf, timeZone, leads, log } = parts;
  const { textsFor = textsOfAll } = parts;
  const textsOf = guildTexts({ defaults: stores.defaults, localeOf: ports.localeOf, textsFor });
  const timeZoneOf: Services['timeZoneOf'] = (defaults) => defaults.timeZone ?? timeZone;
  const actions = tellActions({ stores, notices: ports.notices, textsOf, log });
  const outside = { newsroom, stores: { ...stores, actions }, desk, ...ports, timeZoneOf };
  const remake = createRemake(commands, { ...outside, ...NO_PINNING });
  const keeper = createPinKeeper({
    ...parts,
    store: stores.pins,
    board: ports.pins,
    make: async (pin) => {
      const view = await readGuildView(outside, pin.guildId);
      const day = (instant: Date): Day => guildDay(view.defaults, instant, dayOf);
      return remake(pin, { ...pinContext(pin, now(), day, textsFor(pin.language)), ...view });
    },
    holds: async (articleId) => (await newsroom.seenBy(WHOLE_VIEW).articles.headers([articleId]))[0] !== undefined,
    textsFor,
    owns: ports.owns,
  });
  const watches = createWatchKeeper({
    store: stores.watches,
    digests: stores.digests,
    arrivals: stores.arrivals,
    messages: ports.messages,
    board: ports.pins,
    owns: ports.owns,
    leads,
    articles: () => desk.articles(),
    view: viewOfSource(outside),
    textsOf,
    timeZone,
    now,
    log,
  });
  return { ...outside, remake, keeper, watches };
}

/** A server's view of the archive, of one source alone where one is named. */
function viewOfSource(outside: Pick<Services, 'newsroom' | 'stores'>): WatchKeeperParts['view'] {
  return async (guildId, source) => {
    const view = await readGuildView(outside, guildId);
    return source === null ? view : { ...view, newsroom: outside.newsroom.seenBy(ofSource(view, source)) };
  };
}

/** A view of one source, if it is among those that are seen. */
function ofSource({ hidden, aliases, sources }: View, source: string): View {
  const isSeen = sources === null || sources.some((name) => sourceKey(name) === sourceKey(source));
  return { hidden, aliases, sources: isSeen ? [source] : [] };
}

const noPinning = (): never => {
  throw new InvariantError('A reply that is made again keeps nothing.');
};

/** What a command has of pins and watches while its reply is made again: nothing, since it only reads. */
const NO_PINNING: Pick<Services, 'remake' | 'keeper' | 'watches'> = {
  watches: {
    begin: noPinning,
    lookAround: noPinning,
    catchUp: noPinning,
    forgetChannel: noPinning,
    health: noPinning,
    idle: noPinning,
    stop: noPinning,
  },
  remake: noPinning,
  keeper: {
    refreshAll: noPinning,
    refreshNow: noPinning,
    redraw: noPinning,
    purge: noPinning,
    release: noPinning,
    look: noPinning,
    catchUp: noPinning,
    idle: noPinning,
    place: noPinning,
    forgetChannel: noPinning,
    stop: noPinning,
  },
};

/** A pin asks for nobody: it may do nothing but read. */
function pinContext(
  { guildId, channelId }: Pin,
  now: Date,
  dayOf: (instant: Date) => Day,
  texts: Texts,
): Omit<CommandContext, keyof GuildView> {
  return {
    actor: { id: 'dateline', name: 'Dateline' },
    permissions: new Set(),
    botPermissions: new Set(),
    guild: { id: guildId, name: '' },
    channel: { id: channelId, name: '' },
    target: null,
    whole: false,
    texts,
    forAll: texts,
    now,
    today: dayOf(now),
  };
}

/** The upkeep of an open archive. */
export function archiveDesk(
  archive: Archive,
  {
    folder,
    adminGuild,
    now,
    feeds = async () => [],
    search = null,
  }: {
    readonly folder: string;
    readonly adminGuild: string | null;
    readonly now: () => Date;
    readonly feeds?: ArchiveDesk['feeds'];
    readonly search?: ArchiveDesk['search'];
  },
): ArchiveDesk {
  let indexedAt = now();
  archive.onSwap(() => {
    indexedAt = now();
  });
  return {
    condition: () => ({ ...archive.status, folder, indexedAt, problems: archive.problems }),
    feeds,
    search,
    articles: () => archive.current().articles,
    reindex: () => archive.reindex(),
    isAdminGuild: (guildId) => guildId !== null && guildId === adminGuild,
  };
}
