import type { CommandContext } from '../command/model/context.ts';
import type { Action, Actions, Callable } from '../command/model/define-command.ts';
import { layoutPage, type Page } from '../command/message/layout.ts';
import { parseOptions } from '../command/model/parse-options.ts';
import type { Button, MessageReply, RawOptions, Reply } from '../command/message/reply.ts';
import type { Services } from '../command/model/services.ts';
import { QueryError } from '../errors.ts';
import type { ScreenStyle } from '../screen/styled-rows.ts';
import { drawText } from './draw-text.ts';

/** One call of a command from the command line. */
export interface TerminalCall {
  readonly callable: Callable;
  readonly actions: Actions;
  readonly raw: RawOptions;
  readonly services: Services;
  readonly context: CommandContext;
  readonly style: ScreenStyle;
  readonly json: boolean;
  /** Page to show, from 1. */
  readonly page: number | null;
  /** Buttons to press one after the other, by their numbers as listed. */
  readonly presses: readonly number[];
}

/** Rows of a page: about what a terminal shows at once. */
const PAGE_ROWS = 60;

/**
 * Runs a command, presses the buttons asked for, and draws what comes of it.
 *
 * @returns What to print.
 * @throws {QueryError} For input that a person can mend.
 */
export async function runCallable(call: TerminalCall): Promise<string> {
  const { callable, actions, context, services } = call;
  let reply = await callable.run({
    options: parseOptions(callable.options, call.raw, context.today),
    services,
    context,
  });
  for (const number of call.presses) reply = (await press(reply, number, call, actions)) ?? reply;
  if (call.json) return JSON.stringify(reply.kind === 'message' ? reply.data : reply, null, 2);
  return draw(call.page === null || reply.kind !== 'message' ? reply : atPage(reply, call.page, call.style), call);
}

/** The reply at the page with that number. @throws {QueryError} Where it has fewer. */
function atPage(reply: MessageReply, number: number, style: ScreenStyle): MessageReply {
  const asked = { ...reply, page: number };
  // Behind its last page a reply shows that page again.
  if (number === 1 || pageOf(asked, style).first > pageOf({ ...reply, page: number - 1 }, style).first) return asked;
  let max = 1;
  while (pageOf({ ...reply, page: max }, style).next !== null) max += 1;
  throw new QueryError({ code: 'bad-number', option: 'page', min: 1, max });
}

/**
 * Presses the button with that number on the reply's page.
 *
 * @returns `null` where what was pressed shows nothing.
 * @throws {QueryError} Where there is no such button.
 */
async function press(reply: Reply, number: number, call: TerminalCall, actions: Actions): Promise<Reply | null> {
  const { services, context, style } = call;
  const buttons = reply.kind === 'message' ? buttonsOf(pageOf(reply, style), call) : [];
  if (buttons.length === 0) throw new QueryError({ code: 'no-buttons' });
  const button = buttons[number - 1];
  const action = button && actions[button.action];
  if (!button || !action) throw new QueryError({ code: 'bad-number', option: 'press', min: 1, max: buttons.length });
  return action.run({ options: parseOptions(action.state, button.state, context.today), services, context });
}

function draw(reply: Reply, call: TerminalCall): string {
  const { context, style } = call;
  const { terminal } = context.texts;
  if (reply.kind === 'modal') return reply.title;
  if (reply.kind === 'file') return reply.content;
  const page = pageOf(reply, style);
  const parts = [drawText(page.lines, style)];
  if (reply.visibility === 'private')
    parts.unshift(drawText([{ kind: 'small', runs: [{ text: terminal.privateMark }] }], style));
  const buttons = buttonsOf(page, call).map((button, at) => `[${at + 1}] ${button.label}`);
  if (buttons.length > 0) {
    const text = terminal.buttons(buttons.join('  '));
    parts.push(drawText([{ kind: 'small', runs: [{ text }] }], style));
  }
  return parts.join('\n');
}

function pageOf(reply: MessageReply, style: ScreenStyle): Page {
  return layoutPage(reply, (lines) => drawText(lines, style).split('\n').length <= PAGE_ROWS);
}

/** Buttons that do something here: a message cannot be deleted from a terminal, nor pinned. */
function buttonsOf(page: Page, { actions, context }: TerminalCall): Button[] {
  const works = (action: Action | undefined): boolean =>
    action !== undefined &&
    action.result !== 'delete' &&
    action.result !== 'public' &&
    action.opens !== 'form' &&
    (action.permission === undefined || context.permissions.has(action.permission));
  return page.buttons.filter((button) => works(actions[button.action]));
}
