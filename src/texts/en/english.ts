import { admin } from './admin.ts';
import { answer } from './answer.ts';
import { archive } from './archive.ts';
import { article } from './article.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { formatDay, formatRange } from './days.ts';
import { discord } from './discord.ts';
import { doctor } from './doctor.ts';
import { describeQueryProblem } from './errors.ts';
import { feedback } from './feedback.ts';
import { options } from './options.ts';
import { pins } from './pins.ts';
import { playground } from './playground.ts';
import { quote } from './quote.ts';
import { start } from './start.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';
import { timeline } from './timeline.ts';

/** The English catalogue: one section a concern, each in a file of its own. */
export const english = {
  admin,
  answer,
  archive,
  article,
  changes,
  check,
  describeQueryProblem,
  discord,
  doctor,
  formatDay,
  feedback,
  formatRange,
  /**
   * Names of commands, menus, subcommands and options in this language, by their registered ones; those left out stay as
   * registered. Slash names: 1-32 lower-case letters, digits, `-` and `_`; menu names: 1-32 characters.
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
} as const;
