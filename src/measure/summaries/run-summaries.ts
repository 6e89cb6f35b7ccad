import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { summarizePeriod } from '../../answer/summary/summarize-period.ts';
import { summarizeTopic } from '../../answer/summary/summarize-topic.ts';
import { buildTimeline } from '../../answer/timeline/build-timeline.ts';
import { ALL_DAYS, type Day, parseDay } from '../../corpus/day.ts';
import { openArticles } from '../fit/open-set.ts';
import { type JudgedItem, readJudgedItems } from './judged-item.ts';
import { type ItemScore, type ScoredLine, scoreLines } from './score-lines.ts';
import { sizesReport, summariesReport } from './summaries-report.ts';
import { type SummarySize, summarySize } from './summary-size.ts';

/** What to measure summaries on. */
export interface SummaryFlags {
  /** File of judged items. */
  readonly items: string;
  /** Folders of articles; an item goes to the one of its set's name. */
  readonly folders: readonly string[];
  /** Where to write the lines, one JSON object an item; `null` for nowhere. */
  readonly answers: string | null;
}

const LINES = 10;

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
      const { lines, size } = await made(seen, item);
      scores.push(scoreLines(item, lines));
      if (size !== null) sizes.push(size);
    }
  }
  write(summariesReport(scores.toSorted((a, b) => items.indexOf(a.item) - items.indexOf(b.item))) + sizesReport(sizes));
  if (answers !== null) await writeFile(answers, scores.map(answerLine).join(''));
}

/** What a member would be shown for an item. */
interface Made {
  /** Ten of a summary, all of a timeline. */
  readonly lines: readonly ScoredLine[];
  /** Of a summary; `null` for a timeline, which has pages. */
  readonly size: SummarySize | null;
}

async function made(seen: SeenEdition, item: JudgedItem): Promise<Made> {
  const { to } = await seen.articles.coverage();
  const today = to ?? ('2000-01-01' as Day);
  const range = {
    since: item.since === null ? null : parseDay(item.since),
    until: item.until === null ? null : parseDay(item.until),
  };
  if (item.kind === 'timeline') {
    const request = { topic: item.topic, range: ALL_DAYS, today, order: 'oldest' } as const;
    const { entries } = await buildTimeline(seen, request);
    const lines = entries.map(({ article, text, when: { since, until } }) => ({
      docid: article.id,
      text,
      day: since === until ? since : null,
    }));
    return { lines, size: null };
  }
  const summary =
    item.kind === 'period'
      ? await summarizePeriod(seen, { range, lines: LINES })
      : await summarizeTopic(seen, { topic: item.topic, range: ALL_DAYS, today, lines: LINES });
  const lines = summary.lines.map(({ article, text }) => ({ docid: article.id, text, day: article.day }));
  return { lines, size: summarySize(summary, item) };
}

function answerLine({ item, verdicts }: ItemScore): string {
  return `${JSON.stringify({ id: item.id, lines: verdicts.map(({ line }) => line) })}\n`;
}
