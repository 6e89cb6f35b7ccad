/**
 * What became of an interaction: `answered` (an honest "nothing found" too), `refused` with what the person can mend or wait
 * for, `failed` in a way that only the operator can mend, `busy` when it was turned away, `unanswered` when it ran out first.
 */
export type Fate = 'answered' | 'refused' | 'failed' | 'busy' | 'unanswered';

/** One interaction, as operators may know it: nothing of what was asked or answered, and nobody's id. */
export interface InteractionRecord {
  readonly kind: 'command' | 'menu' | 'press' | 'form' | 'suggestions' | 'unknown';
  /** Our own name for what was called: `ask`, `archive-admin hide`, `ask:next`; `unknown` for anything else. */
  readonly command: string;
  /** `null` away from servers. */
  readonly server: string | null;
  readonly outcome: Fate;
  /** Milliseconds from when Discord made it until its work began. */
  readonly queuedMs: number;
  /** Milliseconds from when Discord made it until Discord had the first answer to it; `null` when it got none. */
  readonly acknowledgedMs: number | null;
  /** Milliseconds from when Discord made it until all was done. */
  readonly ms: number;
}

/** Takes down what became of each interaction. Never throws. */
export type TakeDown = (record: InteractionRecord) => void;
