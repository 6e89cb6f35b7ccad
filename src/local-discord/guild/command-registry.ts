import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { ApiError } from '../wire/api-error.ts';
import { checkCommands } from '../rules/command-rules.ts';
import { asText, type Fields } from '../wire/fields.ts';
import { APPLICATION_ID } from './residents.ts';
import type { Snowflakes } from '../wire/snowflakes.ts';

/** The bot's commands, global (`null`) and a guild's. */
export class CommandRegistry {
  readonly #scopes = new Map<string | null, APIApplicationCommand[]>();
  readonly #ids: Snowflakes;
  readonly #changed: () => void;

  /** @param changed - Called after every change. */
  constructor(ids: Snowflakes, changed: () => void) {
    this.#ids = ids;
    this.#changed = changed;
  }

  /** The commands of one scope. */
  list(scope: string | null): readonly APIApplicationCommand[] {
    return this.#scopes.get(scope) ?? [];
  }

  /** What members are offered: a guild's command stands before a global one of the same name. */
  offered(guildId: string): readonly APIApplicationCommand[] {
    const own = this.list(guildId);
    const hidden = new Set(own.map(keyOf));
    return [...own, ...this.list(null).filter((command) => !hidden.has(keyOf(command)))];
  }

  /** Bulk overwrite: these are now all the commands of the scope; one of the same name keeps its id. @throws ApiError 50035, 50240. */
  overwrite(scope: string | null, commands: readonly Fields[]): readonly APIApplicationCommand[] {
    checkCommands(commands);
    if (this.list(scope).some(isEntryPoint) && !commands.some(isEntryPoint)) throw new ApiError('entryPointLeftOut');
    const before = new Map(this.list(scope).map((command) => [keyOf(command), command]));
    const after = commands.map((fields) => this.#wire(scope, fields, before));
    this.#scopes.set(scope, after);
    this.#changed();
    return after;
  }

  /** Adds a command, or replaces the one of its name. @throws ApiError 50035. */
  create(scope: string | null, fields: Fields): APIApplicationCommand {
    const key = `${asText(fields['type'] ?? ApplicationCommandType.ChatInput)} ${asText(fields['name'])}`;
    const rest = this.list(scope).filter((command) => keyOf(command) !== key);
    const all = this.overwrite(scope, [...(rest as unknown as Fields[]), fields]);
    const made = all.at(-1);
    if (!made) throw new ApiError('unknownCommand');
    return made;
  }

  /** Changes some fields of a command. @throws ApiError 10063, 50035. */
  change(scope: string | null, id: string, fields: Fields): APIApplicationCommand {
    const found = this.get(scope, id);
    const all = this.list(scope).map((command) => (command === found ? { ...command, ...fields } : command));
    this.overwrite(scope, all as unknown as Fields[]);
    return this.get(scope, id);
  }

  /** @throws ApiError 10063. */
  get(scope: string | null, id: string): APIApplicationCommand {
    const found = this.list(scope).find((command) => command.id === id);
    if (!found) throw new ApiError('unknownCommand');
    return found;
  }

  /** @throws ApiError 10063. */
  remove(scope: string | null, id: string): void {
    const found = this.get(scope, id);
    this.#scopes.set(
      scope,
      this.list(scope).filter((command) => command !== found),
    );
    this.#changed();
  }

  #wire(
    scope: string | null,
    fields: Fields,
    before: ReadonlyMap<string, APIApplicationCommand>,
  ): APIApplicationCommand {
    const permissions = fields['default_member_permissions'];
    const wire = {
      application_id: APPLICATION_ID,
      type: ApplicationCommandType.ChatInput,
      description: '',
      name_localizations: null,
      description_localizations: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      ...fields,
      default_member_permissions: permissions === undefined || permissions === null ? null : asText(permissions),
      ...(scope !== null && { guild_id: scope }),
      ...(fields['options'] !== undefined && { options: trimmed(fields['options']) }),
    } as unknown as APIApplicationCommand;
    const old = before.get(keyOf(wire));
    const same =
      old !== undefined &&
      JSON.stringify({ ...wire, id: '', version: '' }) === JSON.stringify({ ...old, id: '', version: '' });
    return { ...wire, id: old?.id ?? this.#ids.next(), version: same ? old.version : this.#ids.next() };
  }
}

/** Whether it opens the application's Activity: one that Discord makes itself. */
function isEntryPoint({ type }: { readonly type?: unknown }): boolean {
  return type === ApplicationCommandType.PrimaryEntryPoint;
}

function keyOf({ type, name }: APIApplicationCommand): string {
  return `${type} ${name}`;
}

/** Options as Discord gives them back: what is false by default is left out. */
function trimmed(options: unknown): unknown {
  if (!Array.isArray(options)) return options;
  return options.map((option: Fields) =>
    Object.fromEntries(
      Object.entries(option)
        .filter(([key, value]) => !((key === 'required' || key === 'autocomplete') && value === false))
        .map(([key, value]) => [key, key === 'options' ? trimmed(value) : value]),
    ),
  );
}
