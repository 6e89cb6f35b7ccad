import type { APIMessage, APIUser } from 'discord.js';
import { asFields } from '../wire/fields.ts';

/**
 * Who of `users` a message notifies, given its text and what its sender allowed (docs:
 * resources/message#allowed-mentions-object).
 */
export function mentionsOf(
  content: string,
  allowedMentions: unknown,
  users: readonly APIUser[],
): Pick<APIMessage, 'mention_everyone' | 'mentions' | 'mention_roles'> {
  const allowed = asFields(allowedMentions);
  const parse =
    allowedMentions === undefined || allowedMentions === null ? ['everyone', 'users', 'roles'] : allowed['parse'];
  const may = (kind: string, id: string): boolean =>
    (Array.isArray(parse) && parse.includes(kind)) || (Array.isArray(allowed[kind]) && allowed[kind].includes(id));
  const ids = (pattern: RegExp): string[] => [...content.matchAll(pattern)].map((match) => match[1] ?? '');
  const named = new Set(ids(/<@!?(\d+)>/gu).filter((id) => may('users', id)));
  return {
    mention_everyone: /@(?:everyone|here)\b/u.test(content) && may('everyone', ''),
    mentions: users.filter(({ id }) => named.has(id)),
    mention_roles: ids(/<@&(\d+)>/gu).filter((id) => may('roles', id)),
  };
}
