import type { QueryProblem } from '../../errors.ts';

type Code = QueryProblem['code'];
type ProblemOf<Named extends Code> = Extract<QueryProblem, { readonly code: Named }>;

/** A sentence or two for each way a member's input can be unusable: what is wrong, then what to do. */
export type ProblemSentences = { readonly [Named in Code]: (problem: ProblemOf<Named>) => string };

/** Says of a problem what its language says of it. */
export function problemsIn(sentences: ProblemSentences): (problem: QueryProblem) => string {
  // Each sentence is filed under the code of the problems that it takes.
  return (problem) => (sentences[problem.code] as (given: QueryProblem) => string)(problem);
}
