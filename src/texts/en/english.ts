import { admin } from './moderators/admin.ts';
import { answer } from './members/answer.ts';
import { archive } from './members/archive.ts';
import { article } from './members/article.ts';
import { changes } from './members/changes.ts';
import { check } from './operators/check.ts';
import { formatDay, formatRange } from './days.ts';
import { discord } from './discord.ts';
import { doctor } from './operators/doctor.ts';
import { describeQueryProblem } from './errors.ts';
import { feeds } from './operators/feeds.ts';
import { feedback } from './members/feedback.ts';
import { options } from './members/options.ts';
import { digests } from './moderators/digests.ts';
import { telling } from './moderators/telling.ts';
import { pins } from './moderators/pins.ts';
import { playground } from './playground/playground.ts';
import { quote } from './members/quote.ts';
import { start } from './operators/start.ts';
import { summary } from './members/summary.ts';
import { terminal } from './operators/terminal.ts';
import { timeline } from './members/timeline.ts';
import { watches } from './members/watches.ts';

/** The English catalogue: one section a concern, each in a file of its own. */
export const english = {
  /** Its code (ISO 639-1). */
  language: 'en',
  admin,
  answer,
  archive,
  article,
  changes,
  check,
  describeQueryProblem,
  digests,
  telling,
  discord,
  doctor,
  formatDay,
  feedback,
  feeds,
  formatRange,
  /**
   * Names of commands, menus, subcommands and options in this language, by their registered ones, or by the whole path
   * (`pin refresh`) where one is called otherwise there; those left out stay as registered. Slash names: 1-32 lower-case
   * letters, digits, `-` and `_`; menu names: 1-32 characters.
   */
  names: {} as Readonly<Record<string, string>>,
  options,
  pins,
  playground,
  quote,
  start,
  summary,
  terminal,
  timeline,
  watches,
} as const;
