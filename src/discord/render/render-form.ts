import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';

import type { ButtonStates } from '../../command/stores/button-states.ts';
import type { ModalReply } from '../../command/message/reply.ts';
import { encodeCustomId } from './custom-id.ts';
import { cutText } from './cut-text.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

/** Draws a form; each field goes by its own name, and what the form carries stands in its id. */
export async function renderForm(
  { title, action, state, fields }: ModalReply,
  command: string,
  states: ButtonStates,
): Promise<APIModalInteractionResponseCallbackData> {
  const { modal } = LIMITS;
  return {
    title: cutText(title, modal.title),
    custom_id: await encodeCustomId({ command, action, state }, states),
    components: fields.slice(0, modal.fields).map(({ name, label, value, multiline, minLength, maxLength }) => ({
      type: ComponentType.Label,
      label: cutText(label, modal.label),
      component: {
        type: ComponentType.TextInput,
        custom_id: name,
        style: multiline ? TextInputStyle.Paragraph : TextInputStyle.Short,
        min_length: minLength,
        max_length: Math.min(maxLength, modal.value),
        required: minLength > 0,
        ...(value !== undefined && { value: cutText(value, Math.min(maxLength, modal.value)) }),
      },
    })),
  };
}
