import type { GateEvidence } from '../../answer/evidence/gate-evidence.ts';
import { research, type Researched } from '../../answer/ask/research.ts';
import type { SentenceEvidence } from '../../answer/evidence/sentence-evidence.ts';
import type { Fitted } from '../../answer/evidence/fitted.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import type { PassageEvidence } from '../../answer/evidence/passage-evidence.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import { searchedText } from '../../passages/passage-text.ts';
import { containsAnswer } from '../eval/contains-answer.ts';
import type { JudgedQuestion } from '../eval/judged-set.ts';
import { settles, unitSettles } from '../eval/settles.ts';
import type { Candidate } from './fit-weights.ts';

/** What one judged question gives to fit on. */
export interface Gathered {
  /** Passages and sentences that compete; sentences whose rightness nobody judged are left out. */
  readonly passages: readonly Candidate<PassageEvidence>[];
  readonly sentences: readonly Candidate<SentenceEvidence>[];
  readonly gate: GateEvidence;
  /** Whether one of the units shown first settles the question. */
  readonly settled: boolean;
  readonly answerable: boolean;
}

/** Units that are shown at once, and settle a question together. */
const SHOWN = 3;
/** A sentence whose headline answers, or the sentence before it, is half right. */
const BESIDE = 0.5;
/** A passage of a judged article without an answer string is nearly right: the article is. */
const ELSEWHERE = 0.8;

/** Puts a judged question and keeps the evidence with what is right. @returns `null` where nothing could be looked up. */
export async function gather(seen: SeenEdition, question: JudgedQuestion, fitted: Fitted): Promise<Gathered | null> {
  const { text, asked: today } = question;
  const request = { question: text, range: ALL_DAYS, order: 'best', today, limit: SHOWN } as const;
  const found = await research(seen, request, fitted).catch((error: unknown) => {
    if (error instanceof QueryError) return null;
    throw error;
  });
  if (found === null) return null;
  const { answerable } = question;
  return {
    passages: answerable ? passagesOf(found, question) : [],
    sentences: answerable ? sentencesOf(found, question) : [],
    gate: found.investigation.gate,
    settled: answerable && found.answer.passages.slice(0, SHOWN).some((passage) => isSettled(passage, question)),
    answerable,
  };
}

function isSettled(passage: Researched['answer']['passages'][number], question: JudgedQuestion): boolean {
  const { article, quote, lead } = passage;
  return unitSettles(question, { docid: article.id, text: quote.text, lead: lead ?? undefined }, article.title);
}

/** Passages of judged articles, those with an answer before all others. */
function passagesOf({ investigation }: Researched, question: JudgedQuestion): Candidate<PassageEvidence>[] {
  const judged = investigation.ranked.map(({ evidence, article, hit }) => {
    const grade = question.grades.get(article.id) ?? 0;
    const holds = containsAnswer(searchedText(article, hit), question.answers);
    return { evidence, right: grade > 0 ? (holds ? 1 : ELSEWHERE) : 0 };
  });
  return judged;
}

function sentencesOf({ investigation }: Researched, question: JudgedQuestion): Candidate<SentenceEvidence>[] {
  return investigation.quotes.flatMap(({ evidence, article, start, end }) => {
    const docid = article.id;
    const text = article.body.slice(start, end);
    const before = investigation.reader.before(article, start);
    const lead = before === null ? undefined : { text: article.body.slice(before.start, before.end) };
    if (settles(question, { docid, text })) return [{ evidence, right: 1 }];
    if (unitSettles(question, { docid, text, lead }, article.title)) return [{ evidence, right: BESIDE }];
    return containsAnswer(text, question.answers) ? [] : [{ evidence, right: 0 }];
  });
}
