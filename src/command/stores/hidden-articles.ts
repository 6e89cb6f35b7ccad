import type { GuildScope } from './guild-scope.ts';

/** Articles that moderators took out of their server. */
export interface HiddenArticles {
  /** Ids hidden in a server, those hidden everywhere included. Cheap: asked at every question. */
  in(guild: GuildScope): Promise<ReadonlySet<string>>;
  /** @returns Whether anything changed. */
  hide(guild: GuildScope, articleId: string, by: string, at: Date): Promise<boolean>;
  /** @returns Whether anything changed. */
  unhide(guild: GuildScope, articleId: string): Promise<boolean>;
}
