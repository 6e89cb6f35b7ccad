import { QueryError } from '../../errors.ts';
import type { CommandContext } from '../../command/model/context.ts';
import type { Reply, Visibility } from '../../command/message/reply.ts';
import type { Permission } from '../../command/ports/permission.ts';
import type { Texts } from '../../texts/texts.ts';

/** Where the answer goes: a message of its own, in place of the message that was pressed, or that message is removed. */
export type Place = 'new' | 'update' | 'remove';

/** A thread that an answer is to go into. */
export interface ThreadWanted {
  readonly name: string;
  /** What stands in the channel over the thread. */
  readonly opening: string;
  /** What Dateline lacks there to open one; `null` where nothing. */
  readonly lacks: Permission | null;
}

/** What an interaction comes to: what to run, and where, for whom and in which words its reply is. */
export interface Call {
  /** The command whose actions the reply's buttons mean. */
  readonly command: string;
  readonly place: Place;
  /** Who sees the reply if it has to be deferred. */
  readonly declared: Visibility;
  readonly texts: Texts;
  /** Whether it changes something: then it runs only once Discord has taken the acknowledgement, so that nothing is done twice. */
  readonly acts: boolean;
  /** Who asked, where the message will not say so by itself: its buttons do then. */
  readonly by?: string;
  /** Into what thread the answer goes, if it is for all to see. */
  readonly thread?: ThreadWanted;
  readonly run: () => Promise<Reply | null>;
}

/** @throws {QueryError} `not-permitted`, when whoever acts lacks the permission. */
export function requirePermission(
  permission: Permission | undefined,
  { permissions }: Pick<CommandContext, 'permissions'>,
): void {
  if (permission !== undefined && !permissions.has(permission))
    throw new QueryError({ code: 'not-permitted', permission });
}
