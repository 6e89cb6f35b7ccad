import type { DayRange } from '../../corpus/day.ts';
import type { Found, FindRequest, FoundPassage } from './roles/roles.ts';

/** An engine in a process of its own. */
export type Engine = (request: FindRequest) => Promise<Found>;

/** How to ask. */
export interface AskPlan {
  /** Analysed questions. */
  readonly questions: readonly (readonly string[])[];
  readonly range: DayRange;
  /** No further question is put after so long, in milliseconds. */
  readonly budgetMs: number;
}

/** What came of asking. All engines were asked the same of the questions. */
export interface Asked {
  /** What each engine took for the questions in turn. */
  readonly times: readonly (readonly Pick<Found, 'took' | 'first'>[])[];
  /** How many of the questions were asked before the time was over. */
  readonly asked: number;
  /** Of those, how many got the same from all engines. */
  readonly same: number;
}

/** Asks each question of every engine, one right after the other: what else the machine does meets all engines alike. */
export async function askInTurn(engines: readonly Engine[], plan: AskPlan): Promise<Asked> {
  const { questions, range, budgetMs } = plan;
  const times: Pick<Found, 'took' | 'first'>[][] = engines.map(() => []);
  const until = performance.now() + budgetMs;
  let asked = 0;
  let same = 0;
  for (const terms of questions) {
    if (performance.now() > until) break;
    const answers: (readonly FoundPassage[])[] = [];
    for (const [number, engine] of engines.entries()) {
      const { found, took, first } = await engine({ terms, range });
      times[number]!.push({ took, first });
      answers.push(found);
    }
    asked++;
    if (answers.every((answer) => agree(answer, answers[0]!))) same++;
  }
  return { times, asked, same };
}

/** Whether two rankings have the same scores in the same order, and the same passages but for ties with the last. */
export function agree(found: readonly FoundPassage[], expected: readonly FoundPassage[]): boolean {
  const scores = new Map(expected.map(({ place, score }) => [place, score]));
  const last = expected.at(-1)?.score ?? 0;
  return (
    found.length === expected.length &&
    found.every(({ place, score }, rank) => {
      return close(score, expected[rank]!.score) && close(score, scores.get(place) ?? last);
    })
  );
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}
