import { WHOLE_VIEW } from '../../../answer/model/view.ts';
import { timeZonesLike } from '../../../corpus/time-zones.ts';
import { CATALOGUES } from '../../../texts/texts-for.ts';
import { sourcesLike } from '../find-source.ts';
import { choice, flag, integer, type Suggest, text } from '../options.ts';

const MAX_CHOICES = 25;
/** Longest name of a time zone. */
const MAX_ZONE = 60;

const suggestZones: Suggest = async (typed) =>
  timeZonesLike(typed)
    .slice(0, MAX_CHOICES)
    .map((name) => ({ name, value: name }));
/** Of the whole archive: what is not seen yet may be chosen. */
const suggestAllSources: Suggest = (typed, context) =>
  sourcesLike(typed, context.services.newsroom.seenBy(WHOLE_VIEW), context);
const suggestChosenSources: Suggest = async (typed, { sources }) =>
  (sources ?? [])
    .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MAX_CHOICES)
    .map((name) => ({ name, value: name }));

const LANGUAGES = Object.keys(CATALOGUES);
/** What each language calls itself. */
const LANGUAGE_NAMES = Object.fromEntries(
  LANGUAGES.map((code) => [code, Intl.DisplayNames.supportedLocalesOf(code).length === 0 ? code : nameOf(code)]),
);

function nameOf(code: string): string {
  return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
}

/** Settings that can be taken back by name, and all of them. */
export const RESETTABLE = [
  'all',
  'replies',
  'sentences',
  'reports',
  'log',
  'channels',
  'timezone',
  'language',
  'sources',
  'threads',
  'quiet',
  'most',
] as const;

/** The options of `/archive-admin defaults`. */
export const defaultsOptions = {
  replies: flag((t) => t.admin.command.private),
  sentences: integer((t) => t.admin.command.lines, { min: 3, max: 10 }),
  reports: choice<'here' | 'off'>(
    (t) => t.admin.command.reports,
    ['here', 'off'],
    (t) => t.admin.command.reportsTo,
  ),
  log: choice<'here' | 'off'>(
    (t) => t.admin.command.log,
    ['here', 'off'],
    (t) => t.admin.command.logTo,
  ),
  channels: choice<'here' | 'not-here' | 'everywhere'>(
    (t) => t.admin.command.channels,
    ['here', 'not-here', 'everywhere'],
    (t) => t.admin.command.channelsChosen,
  ),
  timezone: text((t) => t.admin.command.timezone, { maxLength: MAX_ZONE, suggest: suggestZones }),
  language: choice<string>(
    (t) => t.admin.command.language,
    LANGUAGES,
    () => LANGUAGE_NAMES,
  ),
  source: text((t) => t.admin.command.source, { maxLength: 200, suggest: suggestAllSources }),
  without: text((t) => t.admin.command.without, { maxLength: 200, suggest: suggestChosenSources }),
  threads: flag((t) => t.admin.command.threads),
  quiet: text((t) => t.admin.command.quiet, { maxLength: 30 }),
  most: integer((t) => t.admin.command.most, { min: 1, max: 48 }),
  reset: choice<(typeof RESETTABLE)[number]>(
    (t) => t.admin.command.reset,
    RESETTABLE,
    (t) => t.admin.command.resets,
  ),
} as const;
