import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Sentence = z.strictObject({ article: z.string(), text: z.string().min(1) });

const JudgedClaim = z.strictObject({
  id: z.string(),
  /** Whether the same kind of quantity about the same names moved from `first` to `second`. */
  moved: z.boolean(),
  /** The quantity; for a trap, why the two must not be paired. */
  about: z.string(),
  first: Sentence,
  second: Sentence,
  /** For a pair that moved: the two values as they stand in the sentences. */
  values: z.tuple([z.string(), z.string()]).optional(),
});

/** Two sentences of the invented archive, judged. */
export type JudgedClaim = z.infer<typeof JudgedClaim>;

/** The judged pairs of `tests/fixtures/claims.json`. */
export function judgedClaims(): readonly JudgedClaim[] {
  const file = new URL('../fixtures/claims.json', import.meta.url);
  return z.array(JudgedClaim).parse(JSON.parse(readFileSync(file, 'utf8')));
}
