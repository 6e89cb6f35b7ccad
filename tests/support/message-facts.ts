import { type APIMessage, ComponentType, MessageFlags, MessageFlagsBitField } from 'discord.js';

import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { seenText } from './discord-markdown.ts';

/** The message of an outcome. @throws {TypeError} When there is none. */
export function messageOf({ message, failed }: Outcome): APIMessage {
  if (message === undefined) throw new TypeError(failed ?? 'no message');
  return message;
}

/** The text of an outcome's message as it is seen. @throws {TypeError} When there is none. */
export function told(outcome: Outcome): string {
  return seen(messageOf(outcome));
}

/** The text of a message as it is seen, of whatever it is made. */
export function seen(message: APIMessage): string {
  return seenText(wordsOf(message));
}

/** Whether one person alone sees the message. */
export function isPrivate({ flags }: APIMessage): boolean {
  return new MessageFlagsBitField(flags ?? 0).has(MessageFlags.Ephemeral);
}

/** What stands on the buttons of a message: the label, else the emoji. */
export function faces({ components = [] }: APIMessage): string[] {
  return components.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.flatMap((each) =>
          each.type === ComponentType.Button ? [('label' in each ? each.label : undefined) ?? emojiOf(each)] : [],
        )
      : [],
  );
}

function emojiOf(button: object): string {
  return 'emoji' in button ? ((button.emoji as { name?: string | null }).name ?? '') : '';
}
