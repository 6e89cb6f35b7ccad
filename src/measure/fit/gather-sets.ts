import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import type { Fitted } from '../../answer/evidence/fitted.ts';
import type { JudgedQuestion } from '../eval/judged-set.ts';
import { gather, type Gathered } from './gather.ts';
import type { OpenSet } from './open-set.ts';

/** What was gathered together. */
export interface SetEvidence {
  readonly name: string;
  readonly gathered: readonly Gathered[];
  /** How much all of it counts. */
  readonly share: number;
}

/** Questions of one set that are put, every so-manieth of a larger one: of dated news, and of paragraphs. */
const MOST = { dated: 600, undated: 200 } as const;
/** Questions of other sets put to the articles of one, as ones that these do not answer. */
const STRANGERS = 60;
const STRANGERS_A_PART = 4;
/** What strangers and small archives count beside a set of its own, which counts 1. */
const SHARES = { strangers: 0.3, parts: 0.7 } as const;

/** Puts the questions of each set to its own articles. */
export async function gatherOwn(sets: readonly OpenSet[], fitted: Fitted): Promise<readonly SetEvidence[]> {
  const all: SetEvidence[] = [];
  for (const { name, seen, questions, year } of sets) {
    const asked = sample(questions, year === null ? MOST.undated : MOST.dated);
    all.push({ name, gathered: await gatherAll(seen, asked, fitted), share: 1 });
  }
  return all;
}

/**
 * Puts questions to archives that do not answer them as well: those of other years and kinds of sets to each set, and
 * these and a set's own to small parts of it.
 */
export async function gatherBeside(
  sets: readonly OpenSet[],
  all: readonly OpenSet[],
  fitted: Fitted,
): Promise<readonly SetEvidence[]> {
  const beside: SetEvidence[] = [];
  for (const set of sets) {
    const strangers = all
      .filter((other) => other !== set && (other.year === null || other.year !== set.year))
      .flatMap(({ questions }) => sample(questions, STRANGERS))
      .map((question) => ({ ...question, answerable: false }));
    const parts: Gathered[] = [];
    for (const [at, { seen, questions }] of set.parts.entries()) {
      const others = strangers.slice(at * STRANGERS_A_PART, (at + 1) * STRANGERS_A_PART);
      parts.push(...(await gatherAll(seen, [...questions, ...others], fitted)));
    }
    if (parts.length > 0) beside.push({ name: `${set.name}, in parts`, gathered: parts, share: SHARES.parts });
    const gathered = await gatherAll(set.seen, sample(strangers, STRANGERS), fitted);
    if (gathered.length > 0) beside.push({ name: `${set.name}, strangers`, gathered, share: SHARES.strangers });
  }
  return beside;
}

async function gatherAll(
  seen: SeenEdition,
  questions: readonly JudgedQuestion[],
  fitted: Fitted,
): Promise<readonly Gathered[]> {
  const gathered: Gathered[] = [];
  for (const question of questions) {
    const each = await gather(seen, question, fitted);
    if (each !== null) gathered.push(each);
  }
  return gathered;
}

function sample<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % step === 0);
}
