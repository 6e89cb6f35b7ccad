import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../corpus/article.ts';
import type { Day, DayRange } from '../../../corpus/day.ts';
import { splitPassages } from '../../../passages/passages.ts';
import type { IndexedArticle } from '../../../search/indexed-article.ts';
import { Sample } from './sample.ts';

/** What was written, and what of it is kept to make questions from. */
export interface WrittenArchive {
  readonly articles: number;
  readonly passages: number;
  /** UTF-16 code units of the bodies. */
  readonly characters: number;
  /** Some of the articles, drawn by chance. */
  readonly sample: readonly IndexedArticle[];
  /** Days that 7 % of the dated articles lie in, in the middle of them. */
  readonly someDays: DayRange;
}

/** Where to write. */
export interface ArchiveFolders {
  readonly seeds: string;
  /** Takes the last hundredth of the passages: the files that are appended. May be `seeds`. */
  readonly last: string;
}

const ARTICLES_PER_FILE = 1000;
const SAMPLE = 2000;

/**
 * Writes articles one by one until they have so many passages, as files of many records: the archive is never in memory.
 * All are marked as English, as plain MiniSearch has one tokenizer for all of its documents.
 */
export async function writeArchive(
  articles: Iterable<Article>,
  passages: number,
  folders: ArchiveFolders,
): Promise<WrittenArchive> {
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const sample = new Sample<IndexedArticle>(SAMPLE);
  const days = new Map<Day, number>();
  const written = { articles: 0, passages: 0, characters: 0 };
  let lines: string[] = [];
  let files = 0;
  let folder = folders.seeds;
  const flush = async (): Promise<void> => {
    if (lines.length === 0) return;
    await writeFile(join(folder, `part-${String(files++).padStart(5, '0')}.jsonl`), lines.join('\n'));
    lines = [];
  };
  for (const article of articles) {
    if (written.passages >= passages) break;
    const split = splitPassages(article);
    if (folder !== folders.last && written.passages >= passages * 0.99) {
      await flush();
      folder = folders.last;
    }
    written.articles++;
    written.passages += split.length;
    written.characters += article.body.length;
    if (article.day !== null) days.set(article.day, (days.get(article.day) ?? 0) + 1);
    sample.add({ article, passages: split });
    lines.push(recordOf(article));
    if (lines.length === ARTICLES_PER_FILE) await flush();
  }
  await flush();
  return { ...written, sample: sample.items, someDays: daysBetween(days, 0.4, 0.47) };
}

function recordOf({ id, title, body, day }: Article): string {
  const metadata = { language: 'en', ...(day !== null && { date: day }) };
  return JSON.stringify({ _id: id, title, text: body, metadata });
}

/** The days between two shares of all dated articles. */
function daysBetween(days: ReadonlyMap<Day, number>, from: number, to: number): DayRange {
  const sorted = [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  const dayAt = (share: number): Day | null => {
    let before = 0;
    return sorted.find(([, count]) => (before += count) > total * share)?.[0] ?? null;
  };
  return { since: dayAt(from), until: dayAt(to) };
}
