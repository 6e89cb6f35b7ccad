import type { Synonym } from '../../answer/model/view.ts';
import type { GuildScope } from './guild-scope.ts';

/** What moderators said means the same in their server. */
export interface Aliases {
  /** In a server, those of every server included; by word. Cheap: asked at every question. */
  in(guild: GuildScope): Promise<readonly Synonym[]>;
  add(guild: GuildScope, alias: Synonym, by: string, at: Date): Promise<void>;
  /** @returns Whether there was one. */
  remove(guild: GuildScope, word: string): Promise<boolean>;
}
