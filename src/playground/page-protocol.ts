import type { APIApplicationCommand, APIMessage } from 'discord.js';
import type { PermissionName } from '../discord-facts/permissions.ts';
import type { ChannelName, PersonName } from '../local-discord/guild/residents.ts';

/** Somebody that one can be on the page. */
export interface PagePerson {
  readonly name: PersonName;
  readonly id: string;
  readonly display: string;
  /** What they may do, in a few words. */
  readonly about: string;
}

/** What the archive holds, in a line. */
export interface PageCoverage {
  readonly articles: number;
  readonly undated: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything the page draws besides messages, for one person. */
export interface PageState {
  readonly guild: string;
  readonly channels: readonly { readonly id: string; readonly name: ChannelName }[];
  readonly people: readonly PagePerson[];
  readonly you: PersonName;
  readonly may: { readonly send: boolean; readonly pin: boolean; readonly manage: boolean };
  /** The commands that this person is offered, message menus included. */
  readonly commands: readonly APIApplicationCommand[];
  readonly bot: { readonly id: string; readonly connected: boolean; readonly permissions: readonly PermissionName[] };
  /** What the bot may be allowed or not. */
  readonly switches: readonly PermissionName[];
  /** Questions that this archive answers, to begin with. */
  readonly questions: readonly string[];
  readonly coverage: PageCoverage;
  /** Endings of files that can be added here; none where nothing can be. */
  readonly addable: readonly string[];
}

/** What the server tells an open page. A page that was away gets a new snapshot. */
export type PageEvent =
  | {
      readonly type: 'snapshot';
      readonly state: PageState;
      readonly messages: readonly APIMessage[];
      /** Ids of pinned messages by channel id, the latest pin first. */
      readonly pins: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly type: 'state'; readonly state: PageState }
  | { readonly type: 'message'; readonly message: APIMessage }
  | { readonly type: 'deleted'; readonly id: string }
  | { readonly type: 'pins'; readonly channelId: string; readonly ids: readonly string[] };

/** The archive in figures. */
export interface PageArchiveOverview {
  readonly coverage: PageCoverage;
  /** Articles a month, oldest first, months without any left out: `2021-11`. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** Outlets, those with most articles first. */
  readonly sources: readonly { readonly name: string; readonly count: number }[];
  readonly problems: readonly { readonly file: string; readonly line: number | null; readonly text: string }[];
}

/** An article in the list. */
export interface PageArticleHeader {
  readonly id: string;
  readonly title: string;
  readonly day: string | null;
  readonly file: string;
  readonly source: string | null;
}

/** An article to read, with the parts that a message quotes. */
export interface PageArticle extends PageArticleHeader {
  readonly body: string;
  /** Ascending, disjoint, `[start, end)` into `body`. */
  readonly cited: readonly { readonly start: number; readonly end: number }[];
}
