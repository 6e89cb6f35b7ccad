/** Two ways to write one thing: "EU" and "European Union". */
export interface Synonym {
  readonly word: string;
  readonly meaning: string;
}

/** How somebody sees the archive. */
export interface View {
  /** Ids of the articles that are not there for them. */
  readonly hidden: ReadonlySet<string>;
  /** Wordings that count as each other. */
  readonly aliases: readonly Synonym[];
  /** Names of the sources whose articles are there for them, in any case of letters; `null` for all. */
  readonly sources: readonly string[] | null;
}

/** The view of who may see everything, and calls everything by its name. */
export const WHOLE_VIEW: View = { hidden: new Set(), aliases: [], sources: null };
