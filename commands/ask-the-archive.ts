import { answeredQuestion } from '../src/command/model/ask-again.ts';
import { defineMenu } from '../src/command/model/define-command.ts';
import { questionIn } from '../src/command/model/message-text.ts';
import { privateNote } from '../src/command/message/private-note.ts';
import ask from './ask.ts';

/**
 * **Ask the archive**: puts a message to the archive as a question; of an answer of Dateline's, the question that it
 * answers. A message of Dateline's that carries none is no question.
 */
export default defineMenu({
  name: 'Ask the archive',
  visibility: 'private',
  actions: ask.actions,
  run: async ({ services, context }) => {
    const { target, texts } = context;
    const question = target?.own === true ? answeredQuestion(target) : questionIn(target?.content ?? '');
    if (question === null) return privateNote([target?.own === true ? texts.answer.noQuestion : texts.quote.noText]);
    return ask.run({ options: { question, private: true }, services, context });
  },
});
