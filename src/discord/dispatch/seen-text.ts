import type { Message, TopLevelComponent } from 'discord.js';

import { readableLines } from '../../command/model/message-text.ts';
import { textBlocks } from '../text-blocks.ts';

/**
 * The words that members see of a message: what was written; without words in that, as where it is a link alone, what was
 * forwarded; else what its embeds and text blocks say.
 */
export function seenText(message: Message): string {
  const { content, embeds, components, messageSnapshots } = message;
  const forwarded = [...messageSnapshots.values()].map((snapshot) =>
    firstWithWords([snapshot.content ?? '', ...partsOf(snapshot.embeds ?? [], snapshot.components ?? [])]),
  );
  return firstWithWords([content, forwarded.join('\n'), partsOf(embeds, components).join('\n')]);
}

function firstWithWords(texts: readonly string[]): string {
  return texts.find((text) => readableLines(text).some((line) => /[\p{L}\p{N}]/u.test(line))) ?? texts[0] ?? '';
}

/** What embeds and text blocks say, in reading order. */
function partsOf(embeds: Message['embeds'], components: readonly TopLevelComponent[]): string[] {
  const ofEmbeds = embeds.flatMap(({ author, title, description, fields, footer }) => [
    author?.name,
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  const said = ofEmbeds.filter((text) => text !== undefined && text !== null && text !== '') as string[];
  return said.length > 0 ? [said.join('\n')] : textBlocks(components);
}
