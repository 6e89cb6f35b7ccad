/** One thing that was looked at. */
export interface Finding {
  readonly ok: boolean;
  /** What was found. */
  readonly text: string;
  /** What to do next; absent where nothing is to be done. */
  readonly advice?: string;
}

/** Something that is as it should be. */
export const good = (text: string): Finding => ({ ok: true, text });

/** Something to mend, and how. */
export const bad = (text: string, advice: string): Finding => ({ ok: false, text, advice });
