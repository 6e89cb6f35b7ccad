import { type APIMessage, MessageFlags, MessageType } from 'discord.js';
import { isLoading } from '../../local-discord/guild/message-board.ts';
import { buttonsOf, faceOf } from '../../local-discord/people/components.ts';
import { wordsOf } from '../../local-discord/wire/message-words.ts';
import type { ScreenStyle } from '../../screen/styled-rows.ts';
import type { PromptWords } from './prompt-words.ts';
import { terminalMarkdown } from './terminal-markdown.ts';

/** A message as text: a note if it is private, its words, its files, its buttons with numbers. */
export function drawMessage(message: APIMessage, channel: string, words: PromptWords, style: ScreenStyle): string {
  if (message.type === MessageType.ChannelPinnedMessage) {
    return words.pinned(message.author.global_name ?? message.author.username, channel);
  }
  if (isLoading(message)) return words.thinking;
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const buttons = buttonsOf(message).map((button, index) =>
    button.disabled === true ? words.disabledButton(faceOf(button)) : words.button(index + 1, faceOf(button)),
  );
  const said = wordsOf(message);
  return [
    ...(ephemeral ? [words.onlyYou] : []),
    ...(said === '' ? [] : [terminalMarkdown(said, style)]),
    ...message.attachments.map(({ filename, size, url }) => words.file(filename, size, url)),
    ...(buttons.length > 0 ? [buttons.join('  ')] : []),
  ].join('\n');
}
