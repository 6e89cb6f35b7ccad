import { containsAnswer } from './contains-answer.ts';
import type { JudgedQuestion } from './judged-set.ts';

/** Words shown of an article. */
export interface ShownText {
  readonly docid: string;
  readonly text: string;
}

/** A headline with a quote and the sentence before it, as somebody reads them. */
export interface ShownUnit extends ShownText {
  readonly lead?: { readonly text: string } | undefined;
}

/** Characters of lead-in and quote that count in a unit; the headline comes on top. */
const UNIT_CHARACTERS = 350;
/** A shorter part of a settling sentence may be any sentence's. */
const TELLING_CHARACTERS = 40;

/**
 * Whether words settle a question: they hold one of its settling sentences, or are a part of one that holds an answer; or
 * they stand in a judged article and hold an answer. The same rules as `judging/members/score.py`.
 */
export function settles({ answers, sentences, grades }: JudgedQuestion, { docid, text }: ShownText): boolean {
  const shown = folded(text);
  const answered = containsAnswer(text, answers);
  const stated = sentences.some((each) => {
    if (each.docid !== docid) return false;
    const sentence = folded(each.text);
    return shown.includes(sentence) || (answered && shown.length >= TELLING_CHARACTERS && sentence.includes(shown));
  });
  return stated || (answered && (grades.get(docid) ?? 0) > 0);
}

/** Whether a unit settles a question: its lead-in and quote, or the headline of a judged article. */
export function unitSettles(question: JudgedQuestion, unit: ShownUnit, title: string): boolean {
  const text = [unit.lead?.text ?? '', unit.text].join(' ').trim().slice(0, UNIT_CHARACTERS);
  if (settles(question, { docid: unit.docid, text })) return true;
  return (question.grades.get(unit.docid) ?? 0) > 0 && containsAnswer(title, question.answers);
}

function folded(text: string): string {
  return text.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"').toLowerCase().split(/\s+/u).join(' ').trim();
}
