import { writeFile } from 'node:fs/promises';
import type { Edition } from '../../answer/edition.ts';
import type { Research } from '../../answer/ask/research.ts';
import { type Figure, figuresOf, latency } from './figures.ts';
import { type JudgedQuestion, type JudgedSet, readJudgedSet } from './judged-set.ts';
import { answerJudged, type Outcome } from './outcome.ts';

/** What to measure, as given on the command line. */
export interface EvalFlags {
  /** Folders of judged sets. */
  readonly folders: readonly string[];
  /** Where to write a TREC run of all sets; none when `undefined`. */
  readonly run: string | undefined;
  /** Where to write the answers as JSON lines; none when `undefined`. */
  readonly answers: string | undefined;
}

/** What measuring works with. */
export interface EvalServices {
  /** Reads the articles of a judged set's folder and indexes them, as the archive would be. */
  readonly openEdition: (folder: string) => Promise<Edition>;
  readonly research: Research;
  /** Takes the report. */
  readonly write: (text: string) => void;
  /** Takes progress: short lines, meant for another stream than the report. */
  readonly progress: (text: string) => void;
}

/** Questions put before the clock counts, so that the compiler's warming up is not taken for the cost of a question. */
const WARM_UP = 30;
const PROGRESS_EVERY = 100;
const TAG = 'dateline';

/**
 * Measures finding, quoting and refusing on judged sets, and prints a table for each. Every question goes the way of
 * `/ask`. Where questions carry the day they were put, it is done twice, with the day given as "today" and withheld.
 *
 * The run and the answers are those with the day given.
 *
 * @throws {ArchiveError} When a set cannot be read.
 */
export async function runEval(flags: EvalFlags, services: EvalServices): Promise<void> {
  const run: string[] = [];
  const answers: string[] = [];
  for (const folder of flags.folders) {
    const outcomes = await measureSet(await readJudgedSet(folder), services);
    run.push(...outcomes.flatMap(runLines));
    answers.push(...outcomes.map(answerLine));
  }
  if (flags.run !== undefined) await writeFile(flags.run, joinLines(run));
  if (flags.answers !== undefined) await writeFile(flags.answers, joinLines(answers));
}

async function measureSet(set: JudgedSet, services: EvalServices): Promise<readonly Outcome[]> {
  const { write, progress } = services;
  progress(`${set.name}: indexing\n`);
  const begin = performance.now();
  const edition = await services.openEdition(set.folder);
  const { articles } = await edition.articles.coverage(new Set());
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const askAll = async (given: boolean, questions: readonly JudgedQuestion[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const question of questions) {
      outcomes.push(await answerJudged(services.research, edition, question, given ? question.asked : null));
      if (outcomes.length % PROGRESS_EVERY === 0) progress(`${set.name}: ${outcomes.length}/${questions.length}\n`);
    }
    return outcomes;
  };
  await askAll(false, set.questions.slice(-WARM_UP));
  const given = await askAll(true, set.questions);
  const { p50, p99 } = latency(given);
  write(
    `\n## ${set.name}: ${articles} articles indexed in ${seconds} s, ${set.questions.length} questions, ` +
      `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms a question\n`,
  );
  const dated = set.questions.some(({ asked }) => asked !== null);
  const withheld = dated ? await askAll(false, set.questions) : [];
  const columns: Column[] = [{ title: dated ? 'asked given' : 'all', figures: figuresOf(given) }];
  if (dated) columns.push({ title: 'asked withheld', figures: figuresOf(withheld) });
  if (given.some(isGold)) {
    columns.push({ title: 'gold, given', figures: figuresOf(given.filter(isGold)) });
    if (dated) columns.push({ title: 'gold, withheld', figures: figuresOf(withheld.filter(isGold)) });
  }
  write(table(columns));
  write(`Quotes that are not exact slices: ${given.reduce((sum, { inexact }) => sum + inexact, 0)}\n`);
  return given;
}

function isGold({ question }: Outcome): boolean {
  return question.type === 'gold';
}

interface Column {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** A Markdown table: one row a figure, with its 95 % interval. */
function table(columns: readonly Column[]): string {
  const names = [...new Set(columns.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const rows = [
    ['', ...columns.map(({ title }) => title)],
    ['---', ...columns.map(() => '---')],
    ['questions', ...columns.map(({ figures }) => String(Math.max(...figures.map(({ questions }) => questions))))],
    ...names.map((name) => [name, ...columns.map(({ figures }) => cell(figures, name))]),
  ];
  return joinLines(rows.map((row) => `| ${row.join(' | ')} |`));
}

function cell(figures: readonly Figure[], name: string): string {
  const figure = figures.find((each) => each.name === name);
  if (figure === undefined) return '–';
  return `${decimal(figure.value)} [${decimal(figure.low)}, ${decimal(figure.high)}]`;
}

/** `.705`; `1.000`. */
function decimal(value: number): string {
  return value.toFixed(3).replace(/^0/u, '');
}

function runLines({ question, ranking }: Outcome): readonly string[] {
  return ranking.map(({ id, score }, place) =>
    [question.id, 'Q0', id, String(place + 1), score.toFixed(6), TAG].join(' '),
  );
}

function answerLine({ question, kind, gate, quotes }: Outcome): string {
  return JSON.stringify({ qid: question.id, kind, gate, quotes });
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
