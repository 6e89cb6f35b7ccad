import type { Command } from '../src/command/define-command.ts';
import archiveAdmin from './archive-admin.ts';
import archive from './archive.ts';
import article from './article.ts';
import ask from './ask.ts';
import pinAsSummary from './pin-as-summary.ts';
import pin from './pin.ts';
import reportWrongAnswer from './report-wrong-answer.ts';
import summary from './summary.ts';
import timeline from './timeline.ts';

/** Every command, in the order that help shows them. */
export const commands: readonly Command[] = [
  ask,
  article,
  summary,
  timeline,
  archive,
  pin,
  archiveAdmin,
  pinAsSummary,
  reportWrongAnswer,
];
