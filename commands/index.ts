import type { Command } from '../src/command/model/define-command.ts';
import archiveAdmin from './archive-admin.ts';
import archive from './archive.ts';
import article from './article.ts';
import askTheArchive from './ask-the-archive.ts';
import ask from './ask.ts';
import checkThisQuote from './check-this-quote.ts';
import changes from './changes.ts';
import digest from './digest.ts';
import pinAsSummary from './pin-as-summary.ts';
import pin from './pin.ts';
import quote from './quote.ts';
import reportWrongAnswer from './report-wrong-answer.ts';
import summary from './summary.ts';
import timeline from './timeline.ts';
import watch from './watch.ts';

/** Every command, in the order that help shows them. */
export const commands: readonly Command[] = [
  ask,
  article,
  summary,
  timeline,
  quote,
  changes,
  watch,
  archive,
  pin,
  digest,
  archiveAdmin,
  askTheArchive,
  checkThisQuote,
  pinAsSummary,
  reportWrongAnswer,
];
