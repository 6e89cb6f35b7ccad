import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord.js';
import { LIMITS } from '../../discord-facts/limits.ts';
import { asFields, asText, type Fields } from '../wire/fields.ts';
import { COMPONENT, PARAGRAPH } from '../wire/wire-types.ts';
import type { DiscordWords } from '../wire/words.ts';

/** A line of a form, as it is drawn. */
export interface ModalField {
  readonly customId: string;
  readonly label: string;
  readonly description: string | null;
  readonly value: string;
  readonly placeholder: string;
  readonly multiline: boolean;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
}

type ModalData = APIModalInteractionResponseCallbackData;

/** The text inputs of a form, in order. */
export function modalFields(data: ModalData): readonly ModalField[] {
  return (data.components as unknown as readonly Fields[]).flatMap((row) => {
    const labelled = row['type'] === COMPONENT.label;
    const inner = labelled ? row['component'] : (row['components'] as readonly unknown[] | undefined)?.[0];
    if (asFields(inner)['type'] !== COMPONENT.textInput) return [];
    const input = inner as APITextInputComponent;
    return [
      {
        customId: input.custom_id,
        label: asText(labelled ? row['label'] : input.label),
        description: typeof row['description'] === 'string' ? row['description'] : null,
        value: input.value ?? '',
        placeholder: input.placeholder ?? '',
        multiline: input.style === PARAGRAPH,
        required: input.required ?? true,
        minLength: input.min_length ?? 0,
        maxLength: input.max_length ?? LIMITS.modal.value,
      },
    ];
  });
}

/**
 * The components of a submitted form.
 *
 * @param values - What was entered, by custom id or label; a field left out keeps what stood in it.
 * @returns The components as Discord sends them, or a sentence for the member.
 */
export function submittedFields(
  data: ModalData,
  values: Readonly<Record<string, string>>,
  words: DiscordWords,
): readonly Fields[] | string {
  const entered = new Map<string, string>();
  for (const field of modalFields(data)) {
    const value = values[field.customId] ?? values[field.label] ?? field.value;
    if (field.required && value === '') return words.required(field.label);
    if (value !== '' && value.length < field.minLength) return words.tooShort(field.label, field.minLength);
    if (value.length > field.maxLength) return words.tooLong(field.label, field.maxLength);
    entered.set(field.customId, value);
  }
  return (data.components as unknown as readonly Fields[]).map((row, index) => {
    const labelled = row['type'] === COMPONENT.label;
    const inner = asFields(labelled ? row['component'] : (row['components'] as readonly unknown[] | undefined)?.[0]);
    const customId = String(inner['custom_id']);
    const component = {
      type: inner['type'],
      id: 2 * index + 2,
      custom_id: customId,
      value: entered.get(customId) ?? '',
    };
    const place = { type: row['type'], id: 2 * index + 1 };
    return labelled ? { ...place, component } : { ...place, components: [component] };
  });
}
