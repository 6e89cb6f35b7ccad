import type { Texts } from '../../texts/texts.ts';
import type { Button } from '../message/reply.ts';

/** The button under whatever a watch says that ends it; of the command `watch`. */
export function stopButton(watch: string, { watches }: Texts): Button {
  return { label: watches.buttons.stop, emoji: '🔕', style: 'secondary', action: 'stop', state: { watch } };
}
