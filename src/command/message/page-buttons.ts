import type { Texts } from '../../texts/texts.ts';
import type { Button, RawOptions } from './reply.ts';

/**
 * The buttons that show the page before and the page after.
 *
 * @param action - The action of the command that shows a page; it finds `first` in its state.
 */
export function pageButtons(action: string, state: RawOptions, { answer: { buttons } }: Texts): Button[] {
  return [
    { label: buttons.previous, emoji: '◀', style: 'secondary', action, state, page: 'previous' },
    { label: buttons.next, emoji: '▶', style: 'secondary', action, state, page: 'next' },
  ];
}
