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
}

/** The view of who may see everything, and calls everything by its name. */
export const WHOLE_VIEW: View = { hidden: new Set(), aliases: [] };
