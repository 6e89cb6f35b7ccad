/** An article that was seen. */
export interface SeenArticle {
  readonly articleId: string;
  /** `YYYY-MM-DD`; empty for an undated one. */
  readonly day: string;
  /** The same for the same words; empty for a text without words. */
  readonly text: string;
}

/** The turn of what was there from the first. */
export const FROM_THE_FIRST = '0000000000';

/**
 * Which articles have come into the archive, and in which turn: all that come in together share one. Turns are ten digits,
 * each later one greater. Nothing is known of an archive that nobody watches.
 */
export interface ArrivalStore {
  /** The latest turn; `null` before the first look. */
  latest(): Promise<string | null>;
  /** The days of those that were seen, by id. */
  days(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Those of some texts that were seen. */
  texts(texts: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Records what came in, all of it or nothing, each once: what another process recorded stays in its turn. At the first look
   * everything was there from the first.
   *
   * @param known - Ids of those among them that are no news, since their text was seen under another id or day.
   */
  record(articles: readonly SeenArticle[], known: ReadonlySet<string>): Promise<void>;
  /** What has come in after a turn, in order. */
  after(turn: string): Promise<readonly { readonly articleId: string; readonly turn: string }[]>;
}
