import type { APIButtonComponentWithCustomId, APIMessage, APIStringSelectComponent } from 'discord.js';
import { asFields, type Fields } from '../wire/fields.ts';
import { BUTTON, COMPONENT } from '../wire/wire-types.ts';

/** Every component of a message, rows and nested ones too, in reading order. */
function componentsOf(message: APIMessage): readonly Fields[] {
  const flat = (component: unknown): Fields[] => {
    const fields = asFields(component);
    const inner: readonly unknown[] = Array.isArray(fields['components']) ? fields['components'] : [];
    return [fields, ...inner.flatMap(flat), ...(fields['accessory'] === undefined ? [] : flat(fields['accessory']))];
  };
  return (message.components ?? []).flatMap(flat);
}

/** A message's buttons that do something, in reading order (links left out). */
export function buttonsOf(message: APIMessage): readonly APIButtonComponentWithCustomId[] {
  return componentsOf(message).filter(
    ({ type, style }) => type === COMPONENT.button && style !== BUTTON.link && style !== BUTTON.premium,
  ) as unknown as APIButtonComponentWithCustomId[];
}

/** A button's face: its emoji, its label, or both with a blank between. */
export function faceOf({ emoji, label }: APIButtonComponentWithCustomId): string {
  return [emoji?.name, label].filter((part) => part !== undefined && part !== null).join(' ');
}

/** A message's select menus with choices of their own. */
export function selectsOf(message: APIMessage): readonly APIStringSelectComponent[] {
  return componentsOf(message).filter(
    ({ type }) => type === COMPONENT.stringSelect,
  ) as unknown as APIStringSelectComponent[];
}
