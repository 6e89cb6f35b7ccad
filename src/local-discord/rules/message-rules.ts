import { type APIMessage, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { ApiError } from '../wire/api-error.ts';
import { asFields, type Fields } from '../wire/fields.ts';
import { FormCheck } from './form-check.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

/** Flags that a bot may set on a message it sends. */
const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Components that may stand in a message with IS_COMPONENTS_V2 without another around them. */
const TOP_LEVEL = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
] as const;

const NESTED = ['components', 'accessory', 'component'] as const;

/**
 * Refuses a message body that Discord would refuse.
 *
 * @param files - How many files came with it.
 * @param before - The message that it edits, which may leave out everything; `null` for a new one.
 * @throws ApiError 50035, 50006 or 50109.
 */
export function checkMessage(body: Fields, files: number, before: APIMessage | null): void {
  const check = new FormCheck();
  const content = check.text(body['content'], 'content', { max: LIMITS.message.content });
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0;
  if ((flags & ~SETTABLE_FLAGS) !== 0 && before === null)
    check.fail('flags', 'MESSAGE_FLAGS_INVALID', 'Invalid message flags');
  const embeds = check.list(body['embeds'], 'embeds', { max: LIMITS.message.embeds });
  checkEmbeds(embeds, check);
  // Once set, the flag stays; what the message had of content and embeds must be emptied with it.
  const v2 = ((flags | (before?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
  const leftContent = body['content'] === undefined ? (before?.content ?? '') : content;
  const leftEmbeds = body['embeds'] === undefined ? (before?.embeds ?? []) : embeds;
  if (v2 && (leftContent !== '' || leftEmbeds.length > 0)) {
    check.fail('content', 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'Not allowed with components V2');
  }
  const components = checkComponents(body['components'], v2, check);
  check.done();
  const isEmptied = before === null || (v2 && Array.isArray(body['components']));
  if (isEmptied && content.trim() === '' && embeds.length === 0 && files === 0 && !(v2 && components > 0)) {
    throw new ApiError('emptyMessage');
  }
}

function checkEmbeds(embeds: readonly [Fields, string][], check: FormCheck): void {
  let together = 0;
  for (const [embed, path] of embeds) {
    together += check.text(embed['title'], `${path}.title`, { max: LIMITS.embed.title }).length;
    together += check.text(embed['description'], `${path}.description`, { max: LIMITS.embed.description }).length;
    const { footer, author } = { footer: asFields(embed['footer']), author: asFields(embed['author']) };
    together += check.text(footer['text'], `${path}.footer.text`, { max: LIMITS.embed.footer }).length;
    together += check.text(author['name'], `${path}.author.name`, { max: LIMITS.embed.author }).length;
    for (const [field, at] of check.list(embed['fields'], `${path}.fields`, { max: LIMITS.embed.fields })) {
      together += check.text(field['name'], `${at}.name`, { min: 1, max: LIMITS.embed.fieldName }).length;
      together += check.text(field['value'], `${at}.value`, { min: 1, max: LIMITS.embed.fieldValue }).length;
    }
  }
  if (together > LIMITS.embed.together) {
    check.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${LIMITS.embed.together}`);
  }
}

/** Checks the component tree; gives back how many components there are, nested ones counted. */
function checkComponents(value: unknown, v2: boolean, check: FormCheck): number {
  const rows = check.list(value, 'components', { max: v2 ? LIMITS.component.v2 : LIMITS.component.rows });
  const seen = new Set<string>();
  let count = 0;
  let characters = 0;
  const visit = (component: Fields, path: string): void => {
    count += 1;
    if (component['type'] === ComponentType.ActionRow) checkRow(component, path, check);
    else checkComponent(component, path, check);
    if (typeof component['custom_id'] === 'string') {
      if (seen.has(component['custom_id'])) {
        check.fail(`${path}.custom_id`, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
      }
      seen.add(component['custom_id']);
    }
    if (component['type'] === ComponentType.TextDisplay) {
      const words = { min: 1, max: LIMITS.component.v2Text };
      characters += check.text(component['content'], `${path}.content`, words).length;
    }
    for (const key of NESTED) {
      const nested = component[key];
      const children: readonly unknown[] = Array.isArray(nested) ? nested : nested === undefined ? [] : [nested];
      for (const [index, child] of children.entries()) visit(asFields(child), `${path}.${key}.${index}`);
    }
  };
  for (const [row, path] of rows) {
    const kinds: readonly unknown[] = v2 ? TOP_LEVEL : [ComponentType.ActionRow];
    if (!kinds.includes(row['type'])) {
      check.fail(`${path}.type`, 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${kinds.join(', ')},).`);
    }
    visit(row, path);
  }
  if (v2 && count > LIMITS.component.v2) check.fail('components', 'BASE_TYPE_BAD_LENGTH', 'Too many components');
  if (characters > LIMITS.component.v2Text)
    check.fail('components', 'COMPONENT_MAX_TEXT_SIZE', 'Too much text in components');
  return count;
}

function checkRow(row: Fields, path: string, check: FormCheck): void {
  const children = check.list(row['components'], `${path}.components`, { min: 1, max: LIMITS.component.buttonsInRow });
  const others = children.filter(([child]) => child['type'] !== ComponentType.Button);
  if (others.length > 0 && children.length > 1) {
    check.fail(
      `${path}.components`,
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
}

function checkComponent(component: Fields, path: string, check: FormCheck): void {
  switch (component['type']) {
    case ComponentType.Button:
      checkButton(component, path, check);
      break;
    case ComponentType.StringSelect: {
      check.text(component['custom_id'], `${path}.custom_id`, { min: 1, max: LIMITS.component.customId });
      check.text(component['placeholder'], `${path}.placeholder`, { max: LIMITS.component.selectPlaceholder });
      const options = check.list(component['options'], `${path}.options`, {
        min: 1,
        max: LIMITS.component.selectOptions,
      });
      for (const [option, at] of options) {
        check.text(option['label'], `${at}.label`, { min: 1, max: LIMITS.component.selectText });
        check.text(option['value'], `${at}.value`, { min: 1, max: LIMITS.component.selectText });
        check.text(option['description'], `${at}.description`, { max: LIMITS.component.selectText });
      }
      if (new Set(options.map(([option]) => option['value'])).size < options.length) {
        check.fail(
          `${path}.options`,
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        );
      }
      break;
    }
    default: // Other kinds carry nothing that the bot uses.
  }
}

function checkButton(button: Fields, path: string, check: FormCheck): void {
  const label = check.text(button['label'], `${path}.label`, { max: LIMITS.component.buttonLabel });
  if (label === '' && button['emoji'] === undefined) {
    check.fail(path, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or an emoji');
  }
  if (button['style'] === ButtonStyle.Link) {
    check.text(button['url'], `${path}.url`, { min: 1, max: LIMITS.component.url });
    if (button['custom_id'] !== undefined) {
      check.fail(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
    return;
  }
  check.text(button['custom_id'], `${path}.custom_id`, { min: 1, max: LIMITS.component.customId });
  if (
    ![ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger].includes(
      Number(button['style']),
    )
  ) {
    check.fail(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  }
}
