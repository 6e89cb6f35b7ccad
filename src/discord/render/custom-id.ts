import { STATE_KEY_LENGTH, type ButtonStates } from '../../command/stores/button-states.ts';
import type { RawOptions } from '../../command/message/reply.ts';
import { InvariantError } from '../../errors.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

/** What a press of a button, or a submitted form, asks for. Its state is as untrusted as anything typed. */
export interface Press {
  /** Name of the command whose action it is. */
  readonly command: string;
  readonly action: string;
  readonly state: RawOptions;
}

/** The form of custom ids; raised when an older one can no longer be read. */
const VERSION = '1';
/** Marks a payload that is a key into the button states. No option's name begins with it. */
const KEY_SIGN = '#';
const KEY = new RegExp(`^${KEY_SIGN}([\\w-]{${STATE_KEY_LENGTH}})$`, 'u');
/** `1:command:action:payload`; a number behind the version only tells equal buttons of one message apart. */
const CUSTOM_ID = new RegExp(`^${VERSION}(?:\\.\\d+)?:([^:]{1,32}):(\\w{1,32}):([^]*)$`, 'u');

/**
 * Writes a press as a `custom_id` of at most 100 characters: its state itself where that is short enough, so that the
 * button outlives any restart, else a key into `states`.
 *
 * @param copy - 0, or a number that no equal button of the message has.
 */
export async function encodeCustomId(press: Press, states: ButtonStates, copy = 0): Promise<string> {
  const head = `${VERSION}${copy > 0 ? `.${copy}` : ''}:${press.command}:${press.action}:`;
  const state = encodeState(press.state);
  const inline = head + state;
  const id = inline.length <= LIMITS.component.customId ? inline : `${head}${KEY_SIGN}${await states.put(state)}`;
  if (id.length > LIMITS.component.customId || !CUSTOM_ID.test(id)) {
    throw new InvariantError(`"${press.command}" "${press.action}" cannot be written as a custom id.`);
  }
  return id;
}

/** What a `custom_id` says without its state being looked up; `null` for one that was never ours, or is of another version. */
export function readCustomId(
  id: string,
): { readonly command: string; readonly action: string; readonly payload: string } | null {
  const [, command, action, payload] = CUSTOM_ID.exec(id) ?? [];
  return command === undefined || action === undefined || payload === undefined ? null : { command, action, payload };
}

/** Reads a `custom_id`; `null` for one that was never ours, is of another version, or whose state was given up. */
export async function decodeCustomId(id: string, states: ButtonStates): Promise<Press | null> {
  const read = readCustomId(id);
  if (read === null) return null;
  const { command, action, payload } = read;
  const key = KEY.exec(payload)?.[1];
  const state = key === undefined ? payload : await states.get(key);
  return state === null ? null : { command, action, state: decodeState(state) };
}

const escapePart = (part: string): string => part.replaceAll(/[%&=]/gu, (sign) => encodeURIComponent(sign));
const unescapePart = (part: string): string =>
  part.replaceAll(/%(25|26|3D)/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

function encodeState(state: RawOptions): string {
  return Object.entries(state)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${escapePart(name)}=${escapePart(String(value))}`]))
    .join('&');
}

/** Values come back as text: the declared options turn them into what they are. */
function decodeState(text: string): RawOptions {
  const entries = text
    .split('&')
    .map((pair) => [pair, pair.indexOf('=')] as const)
    .filter(([, at]) => at > 0)
    .map(([pair, at]) => [unescapePart(pair.slice(0, at)), unescapePart(pair.slice(at + 1))] as const);
  return Object.fromEntries(entries);
}
