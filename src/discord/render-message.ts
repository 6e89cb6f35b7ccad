import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';

import type { ButtonStates } from '../command/button-states.ts';
import { layoutPage, type PageLine } from '../command/layout.ts';
import type { Button, FileReply, MessageReply, RawOptions } from '../command/reply.ts';
import type { Texts } from '../texts/texts.ts';
import { encodeCustomId } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { fitsMessage, renderLines } from './render-lines.ts';

/** A message as it is sent: plain content without previews, and never a ping. */
export interface RenderedMessage {
  readonly content: string;
  readonly components: APIActionRowComponent<APIButtonComponentWithCustomId>[];
  readonly flags: MessageFlags.SuppressEmbeds;
  readonly allowedMentions: { readonly parse: [] };
}

/** What the content of a message without words is, since Discord takes no empty one. */
const NOTHING = '\u200b';

const STYLES: Record<Button['style'], APIButtonComponentWithCustomId['style']> = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
};

/**
 * Draws the page of a reply that it asks for.
 *
 * @param command - Name of the command that replied: its actions are what the buttons mean.
 */
export async function renderMessage(
  reply: MessageReply,
  command: string,
  states: ButtonStates,
  texts: Texts,
): Promise<RenderedMessage> {
  const page = layoutPage(reply, fitsMessage, texts.discord.cut);
  return { ...renderNotice(page.lines), components: await rowsOf(page.buttons, command, states) };
}

/** Draws lines that must fit into one message; what is over is cut as on a page. */
export function renderNotice(lines: readonly PageLine[]): RenderedMessage {
  const whole = renderLines(lines);
  const content = whole.trim() === '' ? NOTHING : whole;
  return { content, components: [], flags: MessageFlags.SuppressEmbeds, allowedMentions: { parse: [] } };
}

/** Draws the line about a file, and the file. */
export function renderFile(
  reply: FileReply,
  texts: Texts,
): RenderedMessage & { readonly files: { readonly attachment: Buffer; readonly name: string }[] } {
  const page = layoutPage(
    { ...reply, kind: 'message', heading: reply.lines, blocks: [], first: 0, footer: [], buttons: [], data: null },
    fitsMessage,
    texts.discord.cut,
  );
  return { ...renderNotice(page.lines), files: [{ attachment: Buffer.from(reply.content), name: reply.name }] };
}

/** Buttons in rows of five, each with an id of its own; more than a message holds are left out. */
async function rowsOf(
  buttons: readonly Button[],
  command: string,
  states: ButtonStates,
): Promise<RenderedMessage['components']> {
  const { buttonsInRow, rows: maxRows } = LIMITS.message;
  const ids = new Set<string>();
  const rows: RenderedMessage['components'] = [];
  for (const [index, button] of buttons.slice(0, buttonsInRow * maxRows).entries()) {
    const custom_id = await uniqueId(button.action, button.state, command, states, ids);
    const component: APIButtonComponentWithCustomId = {
      type: ComponentType.Button,
      style: STYLES[button.style],
      custom_id,
      label: Array.from(button.label).slice(0, LIMITS.message.buttonLabel).join(''),
      ...(button.emoji !== undefined && { emoji: { name: button.emoji } }),
    };
    if (index % buttonsInRow === 0) rows.push({ type: ComponentType.ActionRow, components: [] });
    rows.at(-1)?.components.push(component);
  }
  return rows;
}

async function uniqueId(
  action: string,
  state: RawOptions,
  command: string,
  states: ButtonStates,
  taken: Set<string>,
): Promise<string> {
  for (let copy = 0; ; copy += 1) {
    const id = await encodeCustomId({ command, action, state }, states, copy);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
