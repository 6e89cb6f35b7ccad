import { writeFile } from 'node:fs/promises';
import type { Fitted } from '../../answer/evidence/fitted.ts';
import { FITTED } from '../../answer/evidence/weights.ts';
import { fitAll } from './fit-all.ts';
import { figuresTable, kindsTable } from './fit-report.ts';
import { fitCosts } from './fit-costs.ts';
import { fitLines } from './fit-lines.ts';
import { fitTellings } from './fit-tellings.ts';
import { fitTimelines } from './fit-timelines.ts';
import { gatherBeside, gatherOwn } from './gather-sets.ts';
import { type OpenSet, openSet } from './open-set.ts';
import { weightsFile } from './weights-file.ts';

/** What to fit on, as given on the command line. */
export interface FitFlags {
  /** Folders of judged sets. */
  readonly folders: readonly string[];
  /** Where to write the weights; `null` for nowhere. */
  readonly out: string | null;
  /** File of judged summaries: then what summaries are chosen by is fitted on them, and nothing else; `null` for none. */
  readonly summaries: string | null;
  /** File of judged lines, to fit by what a sentence of news, and one on topic, is known besides; `null` for none. */
  readonly lines: string | null;
}

/**
 * Fits all weights on judged sets and writes them. Before that it holds out each year, with all its sets, and prints what
 * weights fitted on the others bring there, and what each kind of evidence does. Deterministic: the same sets give the same
 * weights.
 *
 * @param progress - Takes short lines, meant for another stream than the figures.
 * @throws {ArchiveError} When a set cannot be read.
 */
export async function runFit(
  { folders, out, summaries, lines }: FitFlags,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<void> {
  if (summaries !== null || lines !== null) {
    const fitted = await fitSummaries({ folders, summaries, lines }, write, progress);
    if (out !== null) await writeFile(out, weightsFile(fitted));
    return;
  }
  const sets: OpenSet[] = [];
  for (const folder of folders) {
    progress(`${folder}: indexing\n`);
    sets.push(await openSet(folder));
  }
  for (const year of new Set(sets.flatMap((set) => set.year ?? []))) {
    const held = sets.filter((set) => set.year === year);
    progress(`without ${year}\n`);
    const fit = await fitAll(
      sets.filter((set) => set.year !== year),
      progress,
    );
    const uncut = { ...fit.fitted, cuts: { answer: 0, maybe: 0 } };
    const beside = await gatherBeside(held, sets, uncut);
    const evidence = [...(await gatherOwn(held, uncut)), ...beside];
    write(`\n## Held out: ${held.map(({ name }) => name).join(', ')}\n\n${figuresTable(evidence, fit.fitted)}`);
    write(`\n${kindsTable(fit, evidence)}`);
  }
  const { fitted, gate } = await fitAll(sets, progress);
  write(`\n## Fitted on all\n\n${figuresTable(gate, fitted)}`);
  const questions = sets.map((set) => `${set.name} (${set.questions.length})`).join(', ');
  if (out !== null) await writeFile(out, weightsFile({ ...fitted, on: { ...fitted.on, questions } }));
}

/** Fits what summaries and timelines are chosen by: on judged lines what news is and what is on topic, on judged summaries the rest. */
async function fitSummaries(
  { folders, summaries, lines }: Omit<FitFlags, 'out'>,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<Fitted> {
  let fitted = FITTED;
  if (lines !== null) {
    const { news, onTopic, lines: count } = await fitLines(lines, folders, write, progress);
    fitted = { ...fitted, on: { ...fitted.on, lines: `${count} judged lines` }, news, onTopic };
  }
  if (summaries !== null) {
    const { tellings, items } = await fitTellings(summaries, folders, write, progress);
    const on = { ...fitted.on, summaries: `${items} judged topics and timelines` };
    const inTime = await fitTimelines(summaries, folders, tellings, write, progress);
    fitted = { ...fitted, on, tellings, inTime };
    fitted = { ...fitted, costs: await fitCosts(summaries, folders, fitted, write, progress) };
  }
  return fitted;
}
