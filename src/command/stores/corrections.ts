import type { GuildScope } from './guild-scope.ts';

/** Notices that moderators put under every passage of an article. */
export interface Corrections {
  /** By article id, in a server, those of every server included. Cheap: asked at every reply. */
  in(guild: GuildScope): Promise<ReadonlyMap<string, string>>;
  set(guild: GuildScope, articleId: string, text: string, by: string, at: Date): Promise<void>;
  /** @returns Whether there was one. */
  remove(guild: GuildScope, articleId: string): Promise<boolean>;
}
