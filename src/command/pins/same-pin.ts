import { plain } from '../message/lines.ts';
import { messageUrl, type PlacedMessage, type Recipe } from '../ports/pin-board.ts';
import { privateNote } from '../message/private-note.ts';
import type { MessageReply, RawOptions } from '../message/reply.ts';
import type { Pin } from '../stores/pin-store.ts';
import type { Texts } from '../../texts/texts.ts';
import { writeRecipe } from './recipe-state.ts';

/** Whether a live pin is of the same kind and subject as what is to be pinned, in the same channel. */
export function isSamePin(
  { command, subcommand, options }: Recipe,
  { channelId }: Pick<PlacedMessage, 'channelId'>,
  pin: Pin,
): boolean {
  return (
    pin.channelId === channelId &&
    pin.command === command &&
    pin.subcommand === subcommand &&
    subjectOf(pin.options) === subjectOf(options)
  );
}

/** What a pin is about, of which days and source, in small letters; however many lines it has. */
function subjectOf({ topic, title, period, source, since, until }: RawOptions): string {
  const folded = [topic, title, period, source].map((about) =>
    String(about ?? '')
      .trim()
      .replaceAll(/\s+/gu, ' ')
      .toLowerCase(),
  );
  return JSON.stringify([...folded, since ?? null, until ?? null]);
}

/** Says that the same is pinned already, and offers to update that one, or to see what another one would look like. */
export function offerUpdate(recipe: Recipe, there: Pin, { pins }: Texts): MessageReply {
  return privateNote([plain(pins.already, messageUrl(there))], { kind: 'already-pinned', messageId: there.messageId }, [
    { label: pins.updateThat, emoji: '🔄', style: 'primary', action: 'updatePin', state: { pin: there.messageId } },
    {
      label: pins.pinAgain,
      emoji: '📌',
      style: 'secondary',
      action: 'pinTwice',
      state: { recipe: writeRecipe(recipe) },
    },
  ]);
}
