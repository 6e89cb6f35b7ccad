import type { APIApplicationCommandBasicOption } from 'discord.js';
import type { TypedValues } from './command-line.ts';
import { OPTION } from '../wire/wire-types.ts';
import type { DiscordWords } from '../wire/words.ts';

/** An option of an interaction, as Discord sends it. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/**
 * Makes of typed values what Discord's client sends, and refuses what it would not let a member send.
 *
 * @param focused - The option being typed in: then nothing is refused, and what does not fit stays away.
 * @returns The options in their declared order, or a sentence for the member.
 */
export function sentOptions(
  declared: readonly APIApplicationCommandBasicOption[],
  values: TypedValues,
  words: DiscordWords,
  focused?: string,
): readonly SentOption[] | string {
  const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) return words.unknownOption(unknown);
  const sent: SentOption[] = [];
  for (const option of declared) {
    const value = values[option.name];
    if (option.name === focused) {
      sent.push({ name: option.name, type: option.type, value: String(value ?? ''), focused: true });
      continue;
    }
    const checked = value === undefined || value === '' ? null : checkValue(option, value, words);
    if (typeof checked === 'string' && focused === undefined) return checked;
    if (checked === null) {
      if (option.required === true && focused === undefined) return words.required(option.name);
    } else if (typeof checked !== 'string') {
      sent.push({ name: option.name, type: option.type, value: checked.value });
    }
  }
  return sent;
}

/** What is wrong with a value, in Discord's words to the member; `null` if it can be sent. */
export function optionProblem(
  option: APIApplicationCommandBasicOption,
  value: string,
  words: DiscordWords,
): string | null {
  if (value === '') return option.required === true ? words.required(option.name) : null;
  const checked = checkValue(option, value, words);
  return typeof checked === 'string' ? checked : null;
}

type Value = string | number | boolean;

/** A value as it is sent, or a sentence for the member. */
type Checked = { readonly value: Value } | string;

function checkValue(option: APIApplicationCommandBasicOption, value: Value, words: DiscordWords): Checked {
  const { type, name } = option;
  if (type === OPTION.integer || type === OPTION.number) return checkNumber(option, Number(value), words);
  if (type === OPTION.string) return checkText(option, String(value), words);
  if (type !== OPTION.boolean) return { value };
  const flag = String(value).toLowerCase();
  return flag === 'true' || flag === 'false' ? { value: flag === 'true' } : words.notAFlag(name);
}

function checkNumber(option: APIApplicationCommandBasicOption, value: number, words: DiscordWords): Checked {
  const { name, choices, min_value: min, max_value: max } = option as NumberRules;
  const whole = option.type === OPTION.integer;
  if (!Number.isFinite(value) || (whole && !Number.isInteger(value))) return words.notANumber(name);
  if (choices && !choices.some((choice) => choice.value === value)) return words.notAChoice(name);
  if (min !== undefined && value < min) return words.tooSmall(name, min);
  return max !== undefined && value > max ? words.tooLarge(name, max) : { value };
}

function checkText(option: APIApplicationCommandBasicOption, value: string, words: DiscordWords): Checked {
  const { name, choices, min_length: min, max_length: max } = option as TextRules;
  if (choices) {
    return choices.find((choice) => choice.value === value || choice.name === value) ?? words.notAChoice(name);
  }
  if (min !== undefined && value.length < min) return words.tooShort(name, min);
  return max !== undefined && value.length > max ? words.tooLong(name, max) : { value };
}

interface NumberRules {
  readonly name: string;
  readonly choices?: readonly { readonly value: number }[];
  readonly min_value?: number;
  readonly max_value?: number;
}

interface TextRules {
  readonly name: string;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly min_length?: number;
  readonly max_length?: number;
}
