import { z } from 'zod';

import { NO_DEFAULTS, type GuildDefaults } from '../command/stores/guild-defaults.ts';
import { isTimeZone } from '../corpus/time-zones.ts';

const NAMES = z.array(z.string());
const DEFAULTS = z.object({
  private: z.boolean().catch(NO_DEFAULTS.private),
  lines: z.number().nullable().catch(NO_DEFAULTS.lines),
  reportChannelId: z.string().nullable().catch(NO_DEFAULTS.reportChannelId),
  logChannelId: z.string().nullable().catch(NO_DEFAULTS.logChannelId),
  answerChannelIds: NAMES.catch([...NO_DEFAULTS.answerChannelIds]),
  timeZone: z.string().refine(isTimeZone).nullable().catch(NO_DEFAULTS.timeZone),
  language: z.string().nullable().catch(NO_DEFAULTS.language),
  // Sources that cannot be read let nothing be seen, rather than everything.
  sources: NAMES.nullable().default(null).catch([]),
  threads: z.boolean().catch(NO_DEFAULTS.threads),
  quiet: z.string().nullable().catch(NO_DEFAULTS.quiet),
  most: z.number().nullable().catch(NO_DEFAULTS.most),
});

/** A server's settings out of values that anybody may have written: one that is none of its kind is as if it were not set. */
export function readDefaults(values: Readonly<Record<string, unknown>>): GuildDefaults {
  return DEFAULTS.parse(values);
}
