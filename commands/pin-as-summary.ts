import { defineMenu } from '../src/command/model/define-command.ts';
import type { Recipe } from '../src/command/ports/pin-board.ts';
import { pinActions } from '../src/command/pins/pin-actions.ts';
import { previewPin } from '../src/command/pins/preview-pin.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import type { RawOptions } from '../src/command/message/reply.ts';

/** **Pin as summary**: on an answer of Dateline's, offers to pin a summary of what it is about, as a new message. */
export default defineMenu({
  name: 'Pin as summary',
  defaultPermission: 'PinMessages',
  permission: 'PinMessages',
  visibility: 'private',
  actions: pinActions,
  run: async ({ services, context }) => {
    const made = context.target?.own === true ? context.target.made : null;
    const recipe = made === null ? null : recipeOf(made.state);
    if (recipe === null) return privateNote([context.texts.pins.onlyOwn]);
    return previewPin({ ...recipe, reply: await services.remake(recipe, context) }, services, context);
  },
});

/** What summary stands for a message, by what its buttons carry: a question or topic, an article, or a period. */
function recipeOf({ question, topic, title, period, since, until, source, lines }: RawOptions): Recipe | null {
  const about = topic ?? question;
  if (about !== undefined)
    return { command: 'summary', subcommand: 'topic', options: { topic: about, since, until, source, lines } };
  if (title !== undefined) return { command: 'summary', subcommand: 'article', options: { title, lines } };
  if (period !== undefined) return { command: 'summary', subcommand: 'period', options: { period, source, lines } };
  return null;
}
