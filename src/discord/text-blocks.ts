import { ComponentType } from 'discord.js';

/** A component of any kind, as far as its words go. */
interface Worded {
  readonly type?: unknown;
  readonly content?: unknown;
  readonly components?: unknown;
}

/** What the text blocks among components say, nested ones too, in reading order. */
export function textBlocks(components: readonly object[]): string[] {
  return components.flatMap(({ type, content, components: inner }: Worded) => {
    if (type === ComponentType.TextDisplay && typeof content === 'string') return [content];
    return Array.isArray(inner) ? textBlocks(inner as object[]) : [];
  });
}
