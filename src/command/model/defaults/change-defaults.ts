import { WHOLE_VIEW } from '../../../answer/model/view.ts';
import { sourceKey } from '../../../corpus/source-of.ts';
import { timeZoneNamed, timeZonesLike } from '../../../corpus/time-zones.ts';
import { QueryError } from '../../../errors.ts';
import type { GuildDefaults } from '../../stores/guild-defaults.ts';
import { readQuietHours } from '../quiet-hours.ts';
import type { CommandContext } from '../context.ts';
import type { RunInput } from '../define-command.ts';
import { type defaultsOptions, RESETTABLE } from './defaults-options.ts';
import { findSource } from '../find-source.ts';
import { requirePosting } from '../require-posting.ts';
import type { OptionValues } from '../options.ts';
import type { Services } from '../services.ts';

type Given = OptionValues<typeof defaultsOptions>;

/** What each name of a setting means in the store. */
const NAMES: Readonly<Record<Exclude<(typeof RESETTABLE)[number], 'all'>, keyof GuildDefaults>> = {
  replies: 'private',
  sentences: 'lines',
  reports: 'reportChannelId',
  log: 'logChannelId',
  channels: 'answerChannelIds',
  timezone: 'timeZone',
  language: 'language',
  sources: 'sources',
  threads: 'threads',
  quiet: 'quiet',
  most: 'most',
};
/** Longest list of channels, or of sources, that is kept. */
const MOST = 50;
const ZONES = 5;

/** Settings that were given anew, and those that were taken back. */
export interface DefaultsChange {
  readonly set: Partial<GuildDefaults>;
  readonly reset: readonly (keyof GuildDefaults)[];
}

/**
 * Reads what of a server's settings is to change.
 *
 * @throws {QueryError} `unknown-source`, `last-source`, `unknown-time-zone`, `bad-hours`, or `bot-not-permitted` where Dateline cannot post.
 */
export async function readDefaultsChange({
  options: given,
  services,
  context,
}: RunInput<typeof defaultsOptions>): Promise<DefaultsChange> {
  const { channel } = context;
  if (given.reports === 'here' || given.log === 'here' || given.channels === 'here') requirePosting(context);
  const here = (to: 'here' | 'off'): string | null => (to === 'here' ? (channel?.id ?? null) : null);
  const set: Partial<GuildDefaults> = {
    ...(given.replies !== undefined && { private: given.replies }),
    ...(given.sentences !== undefined && { lines: given.sentences }),
    ...(given.reports !== undefined && { reportChannelId: here(given.reports) }),
    ...(given.log !== undefined && { logChannelId: here(given.log) }),
    ...(given.channels !== undefined && { answerChannelIds: channelsAfter(given.channels, context) }),
    ...(given.timezone !== undefined && { timeZone: zoneOf(given.timezone) }),
    ...(given.language !== undefined && { language: given.language }),
    ...(await sourcesAfter(given, services, context)),
    ...(given.threads !== undefined && { threads: given.threads }),
    ...(given.quiet !== undefined && { quiet: readQuietHours(given.quiet) }),
    ...(given.most !== undefined && { most: given.most }),
  };
  const reset = given.reset === undefined ? [] : given.reset === 'all' ? Object.values(NAMES) : [NAMES[given.reset]];
  return { set, reset: reset.filter((name) => !Object.hasOwn(set, name)) };
}

function channelsAfter(
  given: NonNullable<Given['channels']>,
  { channel, defaults }: CommandContext,
): GuildDefaults['answerChannelIds'] {
  if (given === 'everywhere' || channel === null) return [];
  const others = defaults.answerChannelIds.filter((id) => id !== channel.id);
  return given === 'here' ? [...others, channel.id].slice(-MOST) : others;
}

function zoneOf(typed: string): string {
  const zone = timeZoneNamed(typed) ?? only(timeZonesLike(typed));
  if (zone !== null) return zone;
  const zones = timeZonesLike(typed).slice(0, ZONES);
  throw new QueryError({ code: 'unknown-time-zone', name: typed.slice(0, 100), zones });
}

/** "Berlin" is enough. */
function only(zones: readonly string[]): string | null {
  return zones.length === 1 ? zones[0]! : null;
}

async function sourcesAfter(
  { source, without, reset }: Given,
  { newsroom }: Services,
  { sources }: CommandContext,
): Promise<Pick<Partial<GuildDefaults>, 'sources'>> {
  if (source === undefined && without === undefined) return {};
  const before = reset === 'sources' || reset === 'all' ? [] : (sources ?? []);
  const added = source === undefined ? [] : [await findSource(source, newsroom.seenBy(WHOLE_VIEW))];
  const taken = without === undefined ? null : sourceKey(without);
  if (taken !== null && !before.some((name) => sourceKey(name) === taken))
    throw new QueryError({ code: 'unknown-source', name: without!.slice(0, 100), sources: before.slice(0, MOST) });
  const kept = before.filter((name) => sourceKey(name) !== taken && !added.includes(name));
  const after = [...kept, ...added].slice(-MOST);
  if (after.length === 0) throw new QueryError({ code: 'last-source' });
  return { sources: after };
}
