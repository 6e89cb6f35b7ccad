import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';

import type { ButtonStates } from '../../command/stores/button-states.ts';
import { layoutPage, type PageLine } from '../../command/message/layout.ts';
import type { Button, FileReply, Line, MessageReply } from '../../command/message/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import { encodeCustomId } from './custom-id.ts';
import { cutText } from './cut-text.ts';
import { LIMITS } from '../../discord-facts/limits.ts';
import { fitsComponents, fitsMessage, renderLines } from './render-lines.ts';

type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** A message as it is sent: plain content without previews, and never a ping. */
export interface RenderedMessage {
  readonly content: string;
  readonly components: ButtonRow[];
  readonly flags: MessageFlags.SuppressEmbeds;
  readonly allowedMentions: { readonly parse: [] };
}

/** A message made of components alone, which holds twice as much text in the same markup. One that is stays so. */
export interface ComponentsMessage {
  readonly content?: never;
  readonly components: (APITextDisplayComponent | ButtonRow)[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: [] };
}

/** A message with a file to save. */
export interface RenderedFile extends RenderedMessage {
  readonly files: { readonly attachment: Buffer; readonly name: string }[];
}

/** A message of any kind. */
export type Rendered = RenderedMessage | ComponentsMessage | RenderedFile;

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
  return { ...plainMessage(page.lines), components: await rowsOf(page.buttons, command, states) };
}

/** Draws the page of a reply as a pin: made of components alone, so that ten lines with title and day stand in one message. */
export async function renderPin(
  reply: MessageReply,
  command: string,
  states: ButtonStates,
  texts: Texts,
): Promise<ComponentsMessage> {
  const page = layoutPage(reply, fitsComponents, texts.discord.cut);
  return inComponents({ ...plainMessage(page.lines), components: await rowsOf(page.buttons, command, states) });
}

/** The same message made of components alone, as what takes the place of such a message must be. */
export function inComponents(message: RenderedMessage | ComponentsMessage): ComponentsMessage {
  if (message.content === undefined) return message;
  const { content, components, allowedMentions } = message;
  const text: APITextDisplayComponent = { type: ComponentType.TextDisplay, content };
  return { components: [text, ...components], flags: MessageFlags.IsComponentsV2, allowedMentions };
}

/** Draws one sentence of ours, such as what went wrong. */
export function renderNotice(text: string, texts: Texts): RenderedMessage {
  return renderWords([{ kind: 'plain', runs: [{ text }] }], texts);
}

/** Draws the line about a file, and the file. */
export function renderFile({ lines, name, content }: FileReply, texts: Texts): RenderedFile {
  return { ...renderWords(lines, texts), files: [{ attachment: Buffer.from(content), name }] };
}

function renderWords(heading: readonly Line[], texts: Texts): RenderedMessage {
  const nothing = { blocks: [], footer: [], buttons: [], first: 0, data: null };
  const reply: MessageReply = { kind: 'message', visibility: 'private', heading, ...nothing };
  return plainMessage(layoutPage(reply, fitsMessage, texts.discord.cut).lines);
}

function plainMessage(lines: readonly PageLine[]): RenderedMessage {
  const content = renderLines(lines);
  return {
    content: content.trim() === '' ? NOTHING : content,
    components: [],
    flags: MessageFlags.SuppressEmbeds,
    allowedMentions: { parse: [] },
  };
}

/**
 * Buttons in as few rows as hold them, all about as long, so that none is left alone with a row; each with an id of its
 * own. More than a message holds are left out.
 */
async function rowsOf(buttons: readonly Button[], command: string, states: ButtonStates): Promise<ButtonRow[]> {
  const { buttonsInRow, rows: maxRows } = LIMITS.component;
  const rows: ButtonRow[] = [];
  const kept = buttons.slice(0, buttonsInRow * maxRows);
  const ids = await uniqueIds(kept, command, states);
  const inRow = Math.ceil(kept.length / Math.ceil(kept.length / buttonsInRow));
  for (const [index, button] of kept.entries()) {
    const component: APIButtonComponentWithCustomId = {
      type: ComponentType.Button,
      style: STYLES[button.style],
      custom_id: ids[index]!,
      ...(button.label !== '' && { label: cutText(button.label, LIMITS.component.buttonLabel) }),
      ...(button.emoji !== undefined && { emoji: { name: button.emoji } }),
    };
    if (index % inRow === 0) rows.push({ type: ComponentType.ActionRow, components: [] });
    rows.at(-1)?.components.push(component);
  }
  return rows;
}

async function uniqueIds(buttons: readonly Button[], command: string, states: ButtonStates): Promise<string[]> {
  const idOf = ({ action, state }: Button, copy = 0): Promise<string> =>
    encodeCustomId({ command, action, state }, states, copy);
  // Together, so that what they carry is written in one go.
  const ids = await Promise.all(buttons.map((button) => idOf(button)));
  const taken = new Set<string>();
  for (const [at, button] of buttons.entries()) {
    for (let copy = 1; taken.has(ids[at]!); copy += 1) ids[at] = await idOf(button, copy);
    taken.add(ids[at]!);
  }
  return ids;
}
