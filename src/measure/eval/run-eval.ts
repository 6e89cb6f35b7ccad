import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { seenEdition } from '../../answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../answer/model/view.ts';
import { buildCompactEdition } from '../../compose/engines/build-edition.ts';
import { readArchive } from '../../archive/read/read-archive.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { type JudgedQuestion, type JudgedSet, readJudgedSet } from './judged-set.ts';
import { measureMisspelt, misspeltReport } from './measure-misspelt.ts';
import { answerJudged, type Outcome } from './outcome.ts';
import { answerLines, hashOf, runLines } from './outcome-lines.ts';
import { runSummaries } from '../summaries/run-summaries.ts';
import { setReport } from './set-report.ts';

/** What to measure, as given on the command line. */
export interface EvalFlags {
  /** Folders of judged sets. */
  readonly folders: readonly string[];
  /** Where to write a TREC run of all sets; `null` for nowhere. */
  readonly run: string | null;
  /** Where to write the answers as JSON lines; `null` for nowhere. */
  readonly answers: string | null;
  /** Whether misspelt names of the sets' articles are put instead of the sets' questions. */
  readonly misspelt: boolean;
  /** File of judged summaries to measure instead of questions; `null` for none. */
  readonly summaries: string | null;
}

/** Takes text, a line or more at a time. */
type Write = (text: string) => void;

/** Questions put before the clock counts, so that the compiler's warming up is not taken for the cost of a question. */
const WARM_UP = 30;
const PROGRESS_EVERY = 100;

/**
 * Measures finding, quoting and refusing on judged sets, and writes a table for each and a hash of all its answers. Every
 * question goes the way of `/ask`. Where questions carry the day they were put, it is done twice, with the day given as
 * "today" and withheld. The run, the answers and the hash are of those with the day given.
 *
 * @param progress - Takes short lines, meant for another stream than the report.
 * @throws {ArchiveError} When a set cannot be read.
 */
export async function runEval(
  { folders, run, answers, misspelt, summaries }: EvalFlags,
  write: Write,
  progress: Write,
): Promise<void> {
  if (summaries !== null) {
    await runSummaries({ items: summaries, folders, answers }, write, progress);
    return;
  }
  if (misspelt) {
    for (const folder of folders) write(misspeltReport(basename(folder), await measureMisspelt(folder)));
    return;
  }
  const all: Outcome[] = [];
  for (const folder of folders) all.push(...(await measureSet(await readJudgedSet(folder), write, progress)));
  if (run !== null) await writeFile(run, runLines(all));
  if (answers !== null) await writeFile(answers, answerLines(all));
}

async function measureSet({ name, folder, questions }: JudgedSet, write: Write, progress: Write): Promise<Outcome[]> {
  progress(`${name}: indexing\n`);
  const begin = performance.now();
  const { articles } = await readArchive(folder);
  const edition = seenEdition(buildCompactEdition(articles), WHOLE_VIEW, createAnalyzer());
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const askAll = async (given: boolean, asked: readonly JudgedQuestion[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const question of asked) {
      outcomes.push(await answerJudged(edition, question, given ? question.asked : null));
      if (outcomes.length % PROGRESS_EVERY === 0) progress(`${name}: ${outcomes.length}/${asked.length}\n`);
    }
    return outcomes;
  };
  await askAll(false, questions.slice(-WARM_UP));
  const given = await askAll(true, questions);
  const withheld = questions.some(({ asked }) => asked !== null) ? await askAll(false, questions) : [];
  write(setReport(`${name}: ${articles.length} articles indexed in ${seconds} s`, { given, withheld }));
  write(`All answers and rankings: sha256 ${hashOf(given)}\n`);
  return given;
}
