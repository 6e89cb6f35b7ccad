import { admin } from './en/admin.ts';
import { answer } from './en/answer.ts';
import { archive } from './en/archive.ts';
import { article } from './en/article.ts';
import { changes } from './en/changes.ts';
import { check } from './en/check.ts';
import { commands } from './en/commands.ts';
import { formatDay, formatRange } from './en/days.ts';
import { discord } from './en/discord.ts';
import { describeQueryProblem } from './en/errors.ts';
import { feedback } from './en/feedback.ts';
import { moderatorCommands } from './en/moderator-commands.ts';
import { pins } from './en/pins.ts';
import { playground } from './en/playground.ts';
import { quote } from './en/quote.ts';
import { start } from './en/start.ts';
import { summary } from './en/summary.ts';
import { terminal } from './en/terminal.ts';
import { timeline } from './en/timeline.ts';

/** The English catalogue: one section a concern, each in a file of `en/`. */
export const english = {
  admin,
  answer,
  archive,
  article,
  changes,
  check,
  commands,
  describeQueryProblem,
  discord,
  formatDay,
  feedback,
  formatRange,
  moderatorCommands,
  pins,
  playground,
  quote,
  start,
  summary,
  terminal,
  timeline,
} as const;
