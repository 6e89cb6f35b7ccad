import type { Texts } from '../../texts/texts.ts';
import type { TargetMessage } from './context.ts';
import { answeredQuestion } from './message-text.ts';
import type { ModalReply } from '../message/reply.ts';

/** The command and its action that a question asked again goes to. */
export const ASK_AGAIN = { command: 'ask', action: 'again' } as const;

/** A form with the question of an answer that is too old to go on with; `null` where the message does not show one. */
export function askAgainForm(target: TargetMessage | null, texts: Texts): ModalReply | null {
  if (target?.own !== true) return null;
  const question = answeredQuestion(target.content, texts);
  if (question === null) return null;
  const { title, label } = texts.answer.again;
  return {
    kind: 'modal',
    title,
    action: ASK_AGAIN.action,
    state: {},
    fields: [{ name: 'question', label, value: question, multiline: true, minLength: 3, maxLength: 300 }],
  };
}
