import { QueryError } from '../../errors.ts';
import type { CommandContext } from './context.ts';
import { EVERY_GUILD, type GuildScope } from '../stores/guild-scope.ts';

/** Id of whoever sits at the operator's terminal. Ids on Discord are digits. */
export const OPERATOR_ID = 'terminal';

/**
 * Where a moderator's setting holds: their server, or everywhere for the operator.
 *
 * @throws {QueryError} `not-permitted`, for anybody else outside a server.
 */
export function guildScopeOf({ guild, actor }: Pick<CommandContext, 'guild' | 'actor'>): GuildScope {
  if (guild !== null) return guild.id;
  if (actor.id === OPERATOR_ID) return EVERY_GUILD;
  throw new QueryError({ code: 'not-permitted', permission: 'ManageGuild' });
}

/** Whether somebody talks to the bot where no server's moderators are: nothing can be pinned there. */
export function isAway({ guild, actor }: Pick<CommandContext, 'guild' | 'actor'>): boolean {
  return guild === null && actor.id !== OPERATOR_ID;
}
