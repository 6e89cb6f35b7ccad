// @ts-expect-error The package points its types at plain JavaScript.
import * as published from 'discord-api-spec/zod';
import { z } from 'zod';

import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';

interface Schema {
  safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly message: string } };
}

const spec = published as unknown as Readonly<Record<string, Schema | undefined>>;

/** Schemas of the published document for each call that carries a body. */
const BODIES: readonly (readonly [method: string, path: RegExp, schemas: readonly string[]])[] = [
  [
    'POST',
    /^\/interactions\/\d+\/[^/]+\/callback$/u,
    [
      'CreateMessageInteractionCallbackRequestSchema',
      'UpdateMessageInteractionCallbackRequestSchema',
      'ApplicationCommandAutocompleteCallbackRequestSchema',
      'ModalInteractionCallbackRequestSchema',
    ],
  ],
  ['PATCH', /^\/webhooks\/\d+\/[^/]+\/messages\/@original$/u, ['IncomingWebhookUpdateRequestPartialSchema']],
  ['POST', /^\/webhooks\/\d+\/[^/]+$/u, ['IncomingWebhookRequestPartialSchema']],
  ['POST', /^\/channels\/\d+\/messages$/u, ['MessageCreateRequestSchema']],
  ['POST', /^\/channels\/\d+\/messages\/\d+\/threads$/u, ['CreateTextThreadWithMessageRequestSchema']],
  ['POST', /^\/users\/@me\/channels$/u, ['CreatePrivateChannelRequestSchema']],
  ['PATCH', /^\/channels\/\d+\/messages\/\d+$/u, ['MessageEditRequestPartialSchema']],
];
const COMMANDS = /^\/applications\/\d+(?:\/guilds\/\d+)?\/commands$/u;

/** What the published schemas have against the requests; empty when nothing. A call with a body that no schema is known for counts. */
export function schemaFaults(requests: readonly LoggedRequest[]): string[] {
  return requests.filter(({ body }) => body !== null && body !== undefined).flatMap(faultsOf);
}

function faultsOf({ method, path, body }: LoggedRequest): string[] {
  if (method === 'PUT' && COMMANDS.test(path)) return commandFaults(body);
  const names = BODIES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2];
  if (names === undefined) return [`${method} ${path}: a body that no schema is known for`];
  const results = names.map((name) => schema(name).safeParse(body));
  if (results.some(({ success }) => success)) return [];
  return [`${method} ${path}: ${results.map(({ error }) => error?.message).join(' / ')}\n${JSON.stringify(body)}`];
}

/** The document wants an integer for the permission bits, where Discord itself wants and gives text. */
function commandFaults(body: unknown): string[] {
  const commands = z.array(z.looseObject({ default_member_permissions: z.string().nullable() })).parse(body);
  return commands.flatMap((command) => {
    const bits = command.default_member_permissions;
    const asPublished = { ...command, default_member_permissions: bits === null ? null : Number(bits) };
    const { success, error } = schema('ApplicationCommandUpdateRequestSchema').safeParse(asPublished);
    return success ? [] : [`${JSON.stringify(command['name'])}: ${error?.message}`];
  });
}

function schema(name: string): Schema {
  const found = spec[name];
  if (found === undefined) throw new TypeError(`discord-api-spec has no ${name}`);
  return found;
}
