import type { Texts } from '../texts.ts';
import { formatDay, formatRange } from './days.ts';
import { discord } from './discord.ts';
import { describeQueryProblem } from './errors.ts';
import { answer } from './members/answer.ts';
import { archive } from './members/archive.ts';
import { article } from './members/article.ts';
import { changes } from './members/changes.ts';
import { feedback } from './members/feedback.ts';
import { options } from './members/options.ts';
import { quote } from './members/quote.ts';
import { summary } from './members/summary.ts';
import { timeline } from './members/timeline.ts';
import { watches } from './members/watches.ts';
import { admin } from './moderators/admin.ts';
import { digests } from './moderators/digests.ts';
import { telling } from './moderators/telling.ts';
import { pins } from './moderators/pins.ts';
import { names } from './names.ts';
import { check } from './operators/check.ts';
import { doctor } from './operators/doctor.ts';
import { feeds } from './operators/feeds.ts';
import { start } from './operators/start.ts';
import { terminal } from './operators/terminal.ts';
import { playground } from './playground/playground.ts';

/** The German catalogue: as people talk on a German server, with "du". */
export const german: Texts = {
  language: 'de',
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
  names,
  options,
  pins,
  playground,
  quote,
  start,
  summary,
  terminal,
  timeline,
  watches,
};
