import { ComponentType, TextInputStyle } from 'discord.js';
import { expect, it } from 'vitest';

import type { ModalReply } from '../../../src/command/message/reply.ts';
import { memoryButtonStates } from '../../support/memory-button-states.ts';
import { decodeCustomId } from '../../../src/discord/render/custom-id.ts';
import { renderForm } from '../../../src/discord/render/render-form.ts';

const field = { name: 'text', label: 'What?', multiline: true, minLength: 3, maxLength: 5000 };
const form = (more: Partial<ModalReply> = {}): ModalReply => ({
  kind: 'modal',
  title: 'Report',
  action: 'send',
  state: { message: '123' },
  fields: [field],
  ...more,
});

it('carries its state, and names its fields', async () => {
  const states = memoryButtonStates();
  const drawn = await renderForm(form(), 'Report wrong answer', states);
  expect(await decodeCustomId(drawn.custom_id, states)).toEqual({
    command: 'Report wrong answer',
    action: 'send',
    state: { message: '123' },
  });
  expect(drawn.components).toEqual([
    {
      type: ComponentType.Label,
      label: 'What?',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'text',
        style: TextInputStyle.Paragraph,
        min_length: 3,
        max_length: 4000,
        required: true,
      },
    },
  ]);
});

it('keeps within Discord’s limits', async () => {
  const value = 'v'.repeat(300);
  const long = { ...field, label: 'l'.repeat(90), value, maxLength: 200 };
  const fields = Array.from({ length: 9 }, () => long);
  const drawn = await renderForm(form({ title: 't'.repeat(90), fields }), 'ask', memoryButtonStates());
  expect([drawn.title.length, drawn.components.length]).toEqual([45, 5]);
  expect(drawn.components[0]).toMatchObject({ label: 'l'.repeat(45), component: { value: 'v'.repeat(200) } });
});
