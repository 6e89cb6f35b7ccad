/** What is kept of whole servers. */
export interface GuildRows {
  /**
   * Records which servers Dateline is on: those with rows that are not among them were left, and keep their rows for a
   * time; those that are back are as they were.
   *
   * @param owns - Whether a server would be among them if Dateline were on it: of others another process knows.
   */
  present(guildIds: readonly string[], at: Date, owns: (guildId: string) => boolean): Promise<void>;
  /** Records that Dateline was taken off a server. */
  left(guildId: string, at: Date): Promise<void>;
  /** Records that it is on a server. @returns Whether it had left it before, and its rows are there. */
  joined(guildId: string): Promise<boolean>;
  /** Deletes all rows of the servers that were left before an instant. @returns Those servers. */
  deleteLeft(before: Date): Promise<readonly string[]>;
}
