import { ComponentType } from 'discord.js';
import { asFields, type Fields } from '../wire/fields.ts';
import { FormCheck } from './form-check.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

/** Refuses a modal that Discord would refuse. @throws ApiError 50035. */
export function checkModal(data: Fields): void {
  const check = new FormCheck();
  check.text(data['title'], 'data.title', { min: 1, max: LIMITS.modal.title });
  check.text(data['custom_id'], 'data.custom_id', { min: 1, max: LIMITS.component.customId });
  const seen = new Set<unknown>();
  for (const [row, path] of check.list(data['components'], 'data.components', {
    min: 1,
    max: LIMITS.modal.fields,
  })) {
    const labelled = row['type'] === ComponentType.Label;
    const input = labelled ? asFields(row['component']) : asFields((row['components'] as unknown[] | undefined)?.[0]);
    if (labelled) {
      check.text(row['label'], `${path}.label`, { min: 1, max: LIMITS.modal.label });
      check.text(row['description'], `${path}.description`, { max: LIMITS.modal.description });
    } else if (input['type'] === ComponentType.TextInput) {
      check.text(input['label'], `${path}.components.0.label`, { min: 1, max: LIMITS.modal.label });
    }
    check.text(input['custom_id'], `${path}.component.custom_id`, { min: 1, max: LIMITS.component.customId });
    check.text(input['value'], `${path}.component.value`, { max: LIMITS.modal.value });
    check.text(input['placeholder'], `${path}.component.placeholder`, { max: LIMITS.modal.placeholder });
    if (seen.has(input['custom_id'])) {
      check.fail(
        `${path}.component.custom_id`,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    }
    seen.add(input['custom_id']);
  }
  check.done();
}

/** Refuses suggestions that Discord would refuse. @throws ApiError 50035. */
export function checkChoices(data: Fields): void {
  const check = new FormCheck();
  for (const [choice, path] of check.list(data['choices'], 'data.choices', { max: LIMITS.command.choices })) {
    check.text(choice['name'], `${path}.name`, { min: 1, max: LIMITS.command.choice });
    if (typeof choice['value'] !== 'number') {
      check.text(choice['value'], `${path}.value`, { min: 1, max: LIMITS.command.choice });
    }
  }
  check.done();
}
