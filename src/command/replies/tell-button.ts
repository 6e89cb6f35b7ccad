import type { Button, RawOptions } from '../message/reply.ts';
import type { Texts } from '../../texts/texts.ts';

/**
 * The button that lets whoever presses it be told when something new comes in.
 *
 * @param about - The topic or the question.
 */
export function tellButton(about: string, { since, until, source }: RawOptions, { watches }: Texts): Button {
  const state = { about, since, until, source };
  return { label: watches.buttons.tell, emoji: watches.bell, style: 'secondary', action: 'tell', state };
}
