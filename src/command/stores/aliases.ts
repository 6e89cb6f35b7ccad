import type { GuildScope } from './guild-scope.ts';

/** Two ways to write one thing: "EU" and "European Union". */
export interface Alias {
  readonly word: string;
  readonly meaning: string;
}

/** What moderators said means the same in their server. */
export interface Aliases {
  /** In a server, those of every server included; by word. Cheap: asked at every question. */
  in(guild: GuildScope): Promise<readonly Alias[]>;
  add(guild: GuildScope, alias: Alias, by: string, at: Date): Promise<void>;
  /** @returns Whether there was one. */
  remove(guild: GuildScope, word: string): Promise<boolean>;
}
