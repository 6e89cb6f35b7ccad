import { defineMenu } from '../src/command/model/define-command.ts';
import { questionIn } from '../src/command/model/message-text.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import { english } from '../src/texts/english.ts';
import ask from './ask.ts';

/** **Ask the archive**: puts a message to the archive as a question; of an answer of Dateline's, its question. */
export default defineMenu({
  name: english.commands.askTheArchive,
  visibility: 'private',
  actions: ask.actions,
  run: async ({ services, context }) => {
    const question = context.target === null ? null : questionIn(context.target, context.texts);
    if (question === null) return privateNote([context.texts.quote.noText]);
    return ask.run({ options: { question, private: true }, services, context });
  },
});
