import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Day, parseDay } from '../../corpus/day.ts';
import { ArchiveError } from '../../errors.ts';
import type { Grades } from './rank-metrics.ts';

/** One judged question. */
export interface JudgedQuestion {
  readonly id: string;
  readonly text: string;
  /** `false` for a question that the articles do not answer. */
  readonly answerable: boolean;
  /** The day it was put; `null` where the set does not say. */
  readonly asked: Day | null;
  /** Strings of which a right sentence contains one. Empty where none are given. */
  readonly answers: readonly string[];
  /** How it was judged: "gold" by people. */
  readonly type: string | null;
  /** What kind of question it is: "latest", "yesno"; `null` where the set does not say. */
  readonly kind: string | null;
  /** Sentences that settle it, with the articles they stand in. Empty where none are given. */
  readonly sentences: readonly { readonly docid: string; readonly text: string }[];
  readonly grades: Grades;
}

/** Questions with judgements, in the form of BEIR. Its articles stand in `corpus.jsonl` of the same folder. */
export interface JudgedSet {
  /** The folder's name. */
  readonly name: string;
  readonly folder: string;
  readonly questions: readonly JudgedQuestion[];
}

const queryLine = z.object({
  _id: z.string(),
  text: z.string(),
  metadata: z
    .object({
      answerable: z.boolean().optional(),
      asked: z.string().optional(),
      answers: z.array(z.string()).optional(),
      type: z.string().optional(),
      kind: z.string().optional(),
      sentences: z.array(z.object({ docid: z.string(), text: z.string() })).optional(),
    })
    .optional(),
});

/**
 * Reads `queries.jsonl` and `qrels/test.tsv` of a judged set.
 *
 * A question without a judged article counts as unanswerable only where its metadata says so; otherwise it is left out,
 * as BEIR does.
 *
 * @throws {ArchiveError} When a file is missing or a line is not of that form, with its place.
 */
export async function readJudgedSet(folder: string): Promise<JudgedSet> {
  const grades = parseGrades(await readText(join(folder, 'qrels', 'test.tsv')));
  const file = join(folder, 'queries.jsonl');
  const lines = (await readText(file)).split('\n');
  const questions = lines.flatMap((line, place) =>
    line.trim() === '' ? [] : parseQuestion(line, `${file}:${place + 1}`, grades),
  );
  return { name: basename(folder), folder, questions };
}

function parseQuestion(line: string, place: string, grades: ReadonlyMap<string, Grades>): readonly JudgedQuestion[] {
  const parsed = queryLine.safeParse(parseJson(line));
  if (!parsed.success) throw new ArchiveError(`${place}: not a question: ${z.prettifyError(parsed.error)}`);
  const { _id: id, text, metadata = {} } = parsed.data;
  const judged: Grades = grades.get(id) ?? new Map<string, number>();
  const answerable = metadata.answerable ?? true;
  if (answerable && judged.size === 0) return [];
  return [
    {
      id,
      text,
      answerable,
      asked: metadata.asked === undefined ? null : parseDay(metadata.asked),
      answers: (metadata.answers ?? []).filter((answer) => answer.trim() !== ''),
      type: metadata.type ?? null,
      kind: metadata.kind ?? null,
      sentences: metadata.sentences ?? [],
      grades: judged,
    },
  ];
}

/** Parses `query-id corpus-id score` lines under their header, or TREC's `query-id 0 corpus-id score`. */
export function parseGrades(text: string): ReadonlyMap<string, Grades> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const fields = line.trim().split(/\s+/u);
    const [question, article] = fields.length === 4 ? [fields[0], fields[2]] : fields;
    const grade = Number(fields.at(-1));
    if (question === undefined || article === undefined || fields.length < 3 || !Number.isFinite(grade)) continue;
    const ofQuestion = grades.get(question) ?? new Map<string, number>();
    if (grade > 0) ofQuestion.set(article, grade);
    grades.set(question, ofQuestion);
  }
  return grades;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Reported by the caller, as any other wrong line, with its place.
    return null;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new ArchiveError(`${file} cannot be read`, { cause });
  }
}
