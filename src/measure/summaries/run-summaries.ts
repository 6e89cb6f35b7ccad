import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { openArticles } from '../fit/open-set.ts';
import { readJudgedItems } from './judged-item.ts';
import { type ItemScore, scoreLines } from './score-lines.ts';
import { sizesReport, summariesReport } from './summaries-report.ts';
import { showItem } from './show-item.ts';
import type { SummarySize } from './summary-size.ts';

/** What to measure summaries on. */
export interface SummaryFlags {
  /** File of judged items. */
  readonly items: string;
  /** Folders of articles; an item goes to the one of its set's name. */
  readonly folders: readonly string[];
  /** Where to write the lines, one JSON object an item; `null` for nowhere. */
  readonly answers: string | null;
}

/**
 * Makes the summary or timeline of every judged item and writes a table of what they tell.
 *
 * @param progress - Takes short lines, meant for another stream than the report.
 * @throws {ArchiveError} When the items or a set cannot be read.
 */
export async function runSummaries(
  { items: file, folders, answers }: SummaryFlags,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<void> {
  const items = await readJudgedItems(file);
  const scores: ItemScore[] = [];
  const sizes: SummarySize[] = [];
  for (const folder of folders) {
    const own = items.filter(({ set }) => set === basename(folder));
    if (own.length === 0) continue;
    progress(`${basename(folder)}: indexing\n`);
    const seen = await openArticles(folder);
    for (const item of own) {
      const { lines, size } = await showItem(seen, item);
      scores.push(scoreLines(item, lines));
      if (size !== null) sizes.push(size);
    }
  }
  write(summariesReport(scores.toSorted((a, b) => items.indexOf(a.item) - items.indexOf(b.item))) + sizesReport(sizes));
  if (answers !== null) await writeFile(answers, scores.map(answerLine).join(''));
}

function answerLine({ item, verdicts }: ItemScore): string {
  return `${JSON.stringify({ id: item.id, lines: verdicts.map(({ line }) => line) })}\n`;
}
