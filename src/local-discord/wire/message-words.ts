import type { APIMessage } from 'discord.js';
import { asFields, asText, type Fields } from './fields.ts';
import { COMPONENT } from './wire-types.ts';

/** Every component of a message, rows and nested ones too, in reading order. */
export function componentsOf(message: Pick<APIMessage, 'components'>): readonly Fields[] {
  const flat = (component: unknown): Fields[] => {
    const fields = asFields(component);
    const inner: readonly unknown[] = Array.isArray(fields['components']) ? fields['components'] : [];
    return [fields, ...inner.flatMap(flat), ...(fields['accessory'] === undefined ? [] : flat(fields['accessory']))];
  };
  return (message.components ?? []).flatMap(flat);
}

/** What a message says: its content, and the texts among its components in reading order. */
export function wordsOf(message: Pick<APIMessage, 'content' | 'components'>): string {
  const texts = componentsOf(message).flatMap(({ type, content }) =>
    type === COMPONENT.textDisplay ? [asText(content)] : [],
  );
  return [message.content, ...texts].filter((text) => text !== '').join('\n');
}
