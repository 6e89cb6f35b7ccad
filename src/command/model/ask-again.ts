import type { Texts } from '../../texts/texts.ts';
import type { TargetMessage } from './context.ts';
import type { ModalReply } from '../message/reply.ts';

/** The command and its action that a question asked again goes to. */
export const ASK_AGAIN = { command: 'ask', action: 'again' } as const;

/** The question that a message of Dateline's is the answer to, as its buttons carry it; `null` for any other message. */
export function answeredQuestion(target: TargetMessage | null): string | null {
  const question = target?.own === true ? target.made?.state['question'] : undefined;
  return typeof question === 'string' ? question : null;
}

/** A form with the question of an answer of which a button is too old to go on with; `null` where no other carries it. */
export function askAgainForm(target: TargetMessage | null, texts: Texts): ModalReply | null {
  const question = answeredQuestion(target);
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
