/** What a moderator did. */
export interface ModeratorAction {
  readonly guildId: string;
  readonly userId: string;
  /** As members see it. Told, never kept. */
  readonly name?: string;
  /** The channel that was told of actions until this one. Told, never kept. */
  readonly formerChannelId?: string;
  /** `hide`, `pin`, …: the command's own words. */
  readonly action: string;
  readonly detail: string;
  readonly at: Date;
}

/** Every moderator action, for good. */
export interface ActionLog {
  add(action: ModeratorAction): Promise<void>;
  /** The newest of a server, newest first. */
  latest(guildId: string, limit: number): Promise<readonly ModeratorAction[]>;
}
