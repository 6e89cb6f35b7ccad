import type { Span } from '../../corpus/article.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { hasQuestionWords } from './question-words.ts';

/** What is asked for where no question is put: a summary, or the newest. */
export interface RequestWords {
  readonly kind: 'summary' | 'newest';
  /** Of what, as a range of the question; `null` where of everything. */
  readonly topic: Span | null;
  /** The words that say so, which are not looked up. */
  readonly leftOut: readonly Span[];
}

interface Rule {
  readonly kind: RequestWords['kind'];
  readonly language: string;
  readonly pattern: RegExp;
  /** Whether it says at its end what is wanted: a question may end so too ("who wrote the summary"). */
  readonly closing: boolean;
}

const TOPIC = String.raw`(?<topic>\S(?:.*?\S)?)`;
// What begins in quotation marks asks for nothing.
const MARKS = String.raw`[\s¿¡]*`;
const END = String.raw`[\s.?!？！…]*`;

let rules: readonly Rule[] | undefined;

function allRules(): readonly Rule[] {
  return (rules ??= LANGUAGES.flatMap(({ code, requests }) =>
    (['summary', 'newest'] as const).flatMap((kind) => (requests?.[kind] ?? []).map((own) => ruleOf(kind, code, own))),
  ));
}

function ruleOf(kind: Rule['kind'], language: string, own: string): Rule {
  const source = own.replaceAll(' ', String.raw`\s+`).replace('{topic}', TOPIC);
  const closing = /^(?:\(\?=[^)]*\))?\{topic\}/u.test(own);
  return { kind, language, closing, pattern: new RegExp(`^${MARKS}(?:${source})${END}$`, 'diu') };
}

/** Reads whether a summary or the newest is asked for, by the words of any language; `null` for every other question. */
export function readRequestWords(question: string): RequestWords | null {
  for (const { kind, language, closing, pattern } of allRules()) {
    const match = pattern.exec(question);
    if (match === null) continue;
    const at = match.indices?.groups?.['topic'];
    if (at === undefined) return { kind, topic: null, leftOut: [{ start: 0, end: question.length }] };
    const [start, end] = at;
    if (closing && hasQuestionWords(question.slice(start, end), language)) continue;
    const leftOut = [
      { start: 0, end: start },
      { start: end, end: question.length },
    ];
    return { kind, topic: { start, end }, leftOut: leftOut.filter((span) => span.end > span.start) };
  }
  return null;
}
