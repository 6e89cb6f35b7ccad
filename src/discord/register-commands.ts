import { ApplicationCommandType, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

import type { Log } from '../command/ports/log.ts';

/** What registering changed. Names as members see them. */
export interface Registration {
  /** The server the commands were registered on; `null` for all servers. */
  readonly guildId: string | null;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** Commands of ours taken away where they would show twice. */
export interface Cleared {
  /** `null` for those of all servers. */
  readonly guildId: string | null;
  readonly names: readonly string[];
}

/** Where and what to register. */
export interface RegistrationRequest {
  readonly rest: REST;
  readonly applicationId: string;
  /** Register on this server alone; `null` registers on all. */
  readonly guildId: string | null;
  readonly payloads: readonly RESTPostAPIApplicationCommandsJSONBody[];
}

const REGISTERED = z.array(z.looseObject({ id: z.string(), name: z.string(), type: z.number().default(1) }));
type Registered = z.infer<typeof REGISTERED>[number];

/**
 * Makes the registered commands equal to `payloads`: reads them, compares, and overwrites them all at once only where
 * something differs. An Entry Point command is Discord's to make and take away, so it is written back as it is.
 *
 * @throws {DiscordAPIError} When Discord refuses.
 */
export async function registerCommands(request: RegistrationRequest): Promise<Registration> {
  const { rest, guildId } = request;
  const route = scopeRoute(request, guildId);
  const payloads = guildId === null ? request.payloads : request.payloads.map(withoutPlaces);
  const all = await registered(rest, route);
  const current = all.filter((command) => !isEntryPoint(command));
  const difference = compareCommands(guildId === null ? current : current.map(withoutPlaces), payloads);
  if (difference.added.length + difference.changed.length + difference.removed.length > 0) {
    await rest.put(route, { body: [...payloads, ...all.filter(isEntryPoint).map(asWritten)] });
  }
  return { guildId, ...difference };
}

/** Of the command that opens an application's Activity. */
const ENTRY_POINT: number = ApplicationCommandType.PrimaryEntryPoint;
const isEntryPoint = ({ type }: Registered): boolean => type === ENTRY_POINT;

/** What may be written of a command that was read. */
function asWritten(command: Registered): object {
  const fields = [...FIELDS, 'id', 'handler', 'nsfw'];
  return Object.fromEntries(fields.flatMap((name) => (name in command ? [[name, command[name]]] : [])));
}

/**
 * Takes away what an earlier run left in the other scope, where it would show twice: looks at one server after the
 * other. A server that does not let itself be looked at is passed over.
 *
 * @param guildIds - Servers the bot is on.
 * @param goOn - Asked before each server.
 */
export async function clearLeftovers(
  request: RegistrationRequest,
  guildIds: readonly string[],
  log: Log,
  goOn: () => boolean,
): Promise<readonly Cleared[]> {
  const ours = new Set(request.payloads.map(keyOf));
  const cleared: Cleared[] = [];
  for (const guildId of request.guildId === null ? guildIds : [null]) {
    if (!goOn()) break;
    try {
      const names = await clearScope(request, guildId, ours);
      if (names.length > 0) cleared.push({ guildId, names });
    } catch (error) {
      log.info({ err: error, guildId }, 'Commands that an earlier run may have left cannot be looked at.');
    }
  }
  return cleared;
}

async function clearScope(
  request: RegistrationRequest,
  guildId: string | null,
  ours: ReadonlySet<string>,
): Promise<readonly string[]> {
  const route = scopeRoute(request, guildId);
  const doubled = (await registered(request.rest, route)).filter((command) => ours.has(keyOf(command)));
  for (const { id } of doubled) await request.rest.delete(`${route}/${id}`);
  return doubled.map(({ name }) => name);
}

/** Compares what is registered with what should be, by type and name. */
function compareCommands(
  current: readonly Registered[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Pick<Registration, 'added' | 'changed' | 'removed' | 'unchanged'> {
  const before = new Map(current.map((command) => [keyOf(command), canonical(command)]));
  const after = new Map(wanted.map((command) => [keyOf(command), canonical(command)]));
  const added = [...after.keys()].filter((key) => !before.has(key)).map(nameOf);
  const removed = [...before.keys()].filter((key) => !after.has(key)).map(nameOf);
  const changed = [...after]
    .filter(([key, text]) => before.has(key) && before.get(key) !== text)
    .map(([key]) => nameOf(key));
  return { added, changed, removed, unchanged: after.size - added.length - changed.length };
}

/** Where a command may be used can be said only of one that is registered everywhere. */
function withoutPlaces<Payload extends object>(command: Payload): Payload {
  return { ...command, contexts: undefined, integration_types: undefined };
}

function scopeRoute(
  { applicationId }: Pick<RegistrationRequest, 'applicationId'>,
  guildId: string | null,
): `/${string}` {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

async function registered(rest: REST, route: `/${string}`): Promise<Registered[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return REGISTERED.parse(await rest.get(route, { query }));
}

const keyOf = ({ type = 1, name }: { readonly type?: number | undefined; readonly name: string }): string =>
  `${type} ${name}`;

const nameOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

/** What a member would notice of a command. Discord adds ids, versions and empty fields of its own, which are left out. */
const FIELDS = new Set(
  (
    'type name name_localizations description description_localizations default_member_permissions contexts integration_types options required ' +
    'choices value autocomplete min_length max_length min_value max_value'
  ).split(' '),
);

/** The command as text in which equal commands are equal: known fields in a fixed order, nothing that is a default. */
function canonical(command: object): string {
  return JSON.stringify({ type: 1, ...command }, function plain(this: unknown, key, value: unknown) {
    if (key !== '' && !Array.isArray(this) && !FIELDS.has(key)) return undefined;
    if (value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0))
      return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    // As a list: its keys are locales, no fields.
    return key.endsWith('_localizations') ? entries : Object.fromEntries(entries);
  });
}
