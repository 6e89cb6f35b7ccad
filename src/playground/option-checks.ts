import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { playground } from '../texts/en/playground.ts';
import type { TypedValues } from './command-line.ts';

const words = playground.discord;

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
    const checked = value === undefined || value === '' ? null : checkValue(option, value);
    if (typeof checked === 'string' && focused === undefined) return checked;
    if (checked === null) {
      if (option.required === true && focused === undefined) return words.required(option.name);
    } else if (typeof checked !== 'string') {
      sent.push({ name: option.name, type: option.type, value: checked.value });
    }
  }
  return sent;
}

function checkValue(
  option: APIApplicationCommandBasicOption,
  value: string | number | boolean,
): { value: string | number | boolean } | string {
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean: {
      const flag = String(value).toLowerCase();
      return flag === 'true' || flag === 'false' ? { value: flag === 'true' } : words.notAFlag(option.name);
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const number = Number(value);
      const whole = option.type === ApplicationCommandOptionType.Integer;
      if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return words.notANumber(option.name);
      const { choices } = option as { choices?: readonly { value: number }[] };
      if (choices && !choices.some((choice) => choice.value === number)) return words.notAChoice(option.name);
      const { min_value: min, max_value: max } = option as { min_value?: number; max_value?: number };
      if (min !== undefined && number < min) return words.tooSmall(option.name, min);
      return max !== undefined && number > max ? words.tooLarge(option.name, max) : { value: number };
    }
    case ApplicationCommandOptionType.String: {
      const text = String(value);
      const { choices } = option as { choices?: readonly { name: string; value: string }[] };
      if (choices) {
        const chosen = choices.find((choice) => choice.value === text || choice.name === text);
        return chosen ? { value: chosen.value } : words.notAChoice(option.name);
      }
      const { min_length: min, max_length: max } = option as { min_length?: number; max_length?: number };
      if (min !== undefined && text.length < min) return words.tooShort(option.name, min);
      return max !== undefined && text.length > max ? words.tooLong(option.name, max) : { value: text };
    }
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Channel:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Mentionable:
    case ApplicationCommandOptionType.Attachment:
    default: {
      return { value };
    }
  }
}
