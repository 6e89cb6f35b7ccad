import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { asText, type Fields } from '../wire/fields.ts';
import { FormCheck } from './form-check.ts';
import { LIMITS } from '../../discord-facts/limits.ts';

/** Names of slash commands and options (docs: application-commands#application-command-object-application-command-naming). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const WITH_CHOICES: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
]);
const NESTING: ReadonlySet<unknown> = new Set([
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
]);

/** Refuses a list of commands that Discord would refuse. @throws ApiError 50035. */
export function checkCommands(commands: readonly Fields[]): void {
  const check = new FormCheck();
  const seen = new Set<string>();
  const counts = new Map<unknown, number>();
  for (const [index, command] of commands.entries()) {
    const type = command['type'] ?? ApplicationCommandType.ChatInput;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const key = `${asText(type)} ${asText(command['name'])}`;
    if (seen.has(key)) {
      check.fail(`${index}`, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    seen.add(key);
    checkCommand(command, type, `${index}`, check);
  }
  for (const [type, count] of counts) {
    if (count > (type === ApplicationCommandType.ChatInput ? LIMITS.command.slash : LIMITS.command.menus)) {
      check.fail('commands', 'APPLICATION_COMMAND_TOO_MANY', 'Maximum number of application commands reached');
    }
  }
  check.done();
}

function checkCommand(command: Fields, type: unknown, path: string, check: FormCheck): void {
  const permissions = command['default_member_permissions'];
  if (permissions !== undefined && permissions !== null && !/^\d+$/u.test(asText(permissions))) {
    check.fail(`${path}.default_member_permissions`, 'BITFIELD_TYPE_CONVERT', 'Could not interpret as a bit field.');
  }
  if (type !== ApplicationCommandType.ChatInput) {
    check.text(command['name'], `${path}.name`, { min: 1, max: LIMITS.command.name });
    check.text(command['description'], `${path}.description`, { max: 0 });
    check.list(command['options'], `${path}.options`, { max: 0 });
    return;
  }
  checkName(command, path, check);
  checkOptions(command['options'], `${path}.options`, check);
  if (charactersOf(command) > LIMITS.command.total) {
    check.fail(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${LIMITS.command.total})`);
  }
}

function checkName(item: Fields, path: string, check: FormCheck): void {
  const name = check.text(item['name'], `${path}.name`, { min: 1, max: LIMITS.command.name });
  if (name !== '' && (!NAME.test(name) || name !== name.toLowerCase())) {
    check.fail(`${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  check.text(item['description'], `${path}.description`, { min: 1, max: LIMITS.command.description });
}

function checkOptions(value: unknown, path: string, check: FormCheck): void {
  const options = check.list(value, path, { max: LIMITS.command.options });
  let optionalSeen = false;
  const names = new Set<unknown>();
  const nested = options.filter(([option]) => NESTING.has(option['type'])).length;
  if (nested > 0 && nested < options.length) {
    check.fail(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command and option types are mutually exclusive');
  }
  for (const [option, at] of options) {
    checkName(option, at, check);
    if (names.has(option['name'])) {
      check.fail(`${at}.name`, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names must be unique');
    }
    names.add(option['name']);
    if (NESTING.has(option['type'])) {
      checkOptions(option['options'], `${at}.options`, check);
      continue;
    }
    if (option['required'] === true && optionalSeen) {
      check.fail(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (option['required'] !== true) optionalSeen = true;
    checkValueRules(option, at, check);
  }
}

function checkValueRules(option: Fields, path: string, check: FormCheck): void {
  const choices = check.list(option['choices'], `${path}.choices`, { max: LIMITS.command.choices });
  if (choices.length > 0 && !WITH_CHOICES.has(option['type'])) {
    check.fail(
      `${path}.choices`,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Choices are not allowed for this type',
    );
  }
  if (choices.length > 0 && option['autocomplete'] === true) {
    check.fail(path, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Choices and autocomplete exclude each other');
  }
  for (const [choice, at] of choices) {
    check.text(choice['name'], `${at}.name`, { min: 1, max: LIMITS.command.choice });
    if (option['type'] === ApplicationCommandOptionType.String) {
      check.text(choice['value'], `${at}.value`, { min: 1, max: LIMITS.command.choice });
    }
  }
  for (const key of ['min_length', 'max_length'] as const) {
    const length = option[key];
    if (typeof length === 'number' && (length < (key === 'max_length' ? 1 : 0) || length > LIMITS.command.textOption)) {
      check.fail(`${path}.${key}`, 'NUMBER_TYPE_RANGE', `Must be at most ${LIMITS.command.textOption}.`);
    }
  }
}

/** Names, descriptions and values together, of everything in the command (localised texts are not used). */
function charactersOf(item: Fields): number {
  const own = [item['name'], item['description'], item['value']]
    .map((part) => (typeof part === 'string' ? part.length : 0))
    .reduce((sum, length) => sum + length, 0);
  const inner = [item['options'], item['choices']].flatMap((list) => (Array.isArray(list) ? (list as Fields[]) : []));
  return inner.reduce((sum, each) => sum + charactersOf(each), own);
}
