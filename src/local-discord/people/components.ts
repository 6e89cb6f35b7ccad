import type { APIButtonComponentWithCustomId, APIMessage, APIStringSelectComponent } from 'discord.js';
import { componentsOf } from '../wire/message-words.ts';
import { BUTTON, COMPONENT } from '../wire/wire-types.ts';

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
