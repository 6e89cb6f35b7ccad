import type { Day } from '../../corpus/day.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Permission } from '../ports/permission.ts';
import type { GuildView } from './guild-settings.ts';
import type { RawOptions } from '../message/reply.ts';

/** A place or a person, by id and by the name people know it by. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A channel that something is done in. */
export interface Channel extends Named {
  /** Threads take other permissions than channels. */
  readonly isThread?: boolean;
  /** Of a thread: the channel that it is in. */
  readonly parentId?: string;
}

/** A message that a menu was opened on, or that carries a pressed button. */
export interface TargetMessage {
  readonly id: string;
  readonly content: string;
  readonly url: string;
  /** Whether Dateline wrote it. */
  readonly own: boolean;
  /** Who asked for it, for a reply of Dateline's. */
  readonly askerId: string | null;
  /** What one of its buttons carries: the command that replied, and the state it replied from; `null` for a message without. */
  readonly made: { readonly command: string; readonly state: RawOptions } | null;
}

/** Who calls, where, and when, the same on every edge: plain data, but for the archive as it is seen there. */
export interface CommandContext extends GuildView {
  readonly actor: Named;
  readonly permissions: ReadonlySet<Permission>;
  readonly botPermissions: ReadonlySet<Permission>;
  readonly guild: Named | null;
  readonly channel: Channel | null;
  readonly target: TargetMessage | null;
  /** Whether all of a reply is wanted, on any page or as data, and not just the page that it shows. */
  readonly whole: boolean;
  /** The words to answer in: the caller's for private replies, the guild's for public ones. */
  readonly texts: Texts;
  /** The words of what all see here, whoever calls: the server's own. */
  readonly forAll: Texts;
  readonly now: Date;
  /** The day of `now` in the configured time zone. */
  readonly today: Day;
}
