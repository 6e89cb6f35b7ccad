import { QueryError } from '../../errors.ts';
import type { Recipe } from '../ports/pin-board.ts';

/** A recipe as a button carries it. A pin is seen by all, whoever it was made for. */
export function writeRecipe({ command, subcommand, options: { private: _private, ...options } }: Recipe): string {
  return JSON.stringify({ command, subcommand, options });
}

/**
 * A recipe out of a button's state, which anybody can forge: its options are checked when it is made.
 *
 * @throws {QueryError} `expired` for any other text.
 */
export function readRecipe(json: string): Recipe {
  try {
    const { command, subcommand, options } = JSON.parse(json) as Record<string, unknown>;
    if (typeof command === 'string' && typeof options === 'object' && options !== null) {
      return { command, subcommand: typeof subcommand === 'string' ? subcommand : null, options: { ...options } };
    }
  } catch {
    // No JSON: as unusable as any other wrong text.
  }
  throw new QueryError({ code: 'expired', question: null });
}
