import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { parseDay, type Day } from '../../corpus/day.ts';
import { settleDay } from '../../corpus/dating/settle-day.ts';
import { readHtml } from '../../corpus/readers/html.ts';
import { ArchiveError } from '../../errors.ts';
import { percentile } from '../percentile.ts';

/** What to measure, as given on the command line. */
export interface DatesFlags {
  /** A folder of web pages, in folders within it too. */
  readonly pages: string;
  /** Files that say which page is of which day, as htmldate's tests have them: `{ url: { file, date } }`. */
  readonly labels: readonly string[];
  /** Whether every page that is not right is listed, of the tuned half alone. */
  readonly misses: boolean;
}

interface DatedPage {
  readonly file: string;
  readonly wanted: Day;
  readonly day: Day | null;
  readonly dateSource: string | null;
  readonly milliseconds: number;
}

const labelled = z.record(z.string(), z.object({ file: z.string(), date: z.string().nullable() }));

/** Pages read before the clock counts, so that the compiler's warming up is not taken for the cost of a page. */
const WARM_UP = 20;

/**
 * Measures the days that the HTML reader finds for pages whose day of publication a person wrote down: how many are right,
 * wrong and none, on the half of the pages that may be tuned on (the SHA-256 of their name is even), on the half held out,
 * and on all; and where the days stood. Pages labelled with no day are left out.
 *
 * @throws {ArchiveError} When the folder or the labels cannot be read.
 */
export async function runDates({ pages, labels, misses }: DatesFlags, write: (text: string) => void): Promise<void> {
  const wanted = await readLabels(labels);
  const paths = await pathsByName(pages);
  const there = [...wanted].flatMap(([file, day]) => {
    const path = paths.get(file);
    return path === undefined ? [] : [{ file, day, path }];
  });
  for (const { file, path, day } of there.slice(0, WARM_UP)) await datePage(file, path, day);
  const read: DatedPage[] = [];
  for (const { file, path, day } of there) read.push(await datePage(file, path, day));
  const tuned = read.filter(({ file }) => isEven(file));
  write('pages       number   right   wrong    none  ms a page\n');
  write(row('tuned', tuned));
  write(
    row(
      'held out',
      read.filter((page) => !tuned.includes(page)),
    ),
  );
  write(row('all', read));
  write('\nwhere it stood    right   wrong\n');
  for (const source of new Set(read.map(({ dateSource }) => dateSource ?? 'none').toSorted())) {
    const of = read.filter(({ dateSource }) => (dateSource ?? 'none') === source);
    const right = of.filter(isRight).length;
    write(`${source.padEnd(16)} ${String(right).padStart(6)} ${String(of.length - right).padStart(7)}\n`);
  }
  if (!misses) return;
  for (const { file, day, wanted: label, dateSource } of tuned.filter((page) => !isRight(page)))
    write(`${file}: ${day ?? 'none'} (${dateSource ?? '-'}), labelled ${label}\n`);
}

async function readLabels(files: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  const days = new Map<string, Day>();
  for (const file of files) {
    try {
      // Python writes NaN for a page without a day.
      const text = (await readFile(file, 'utf8')).replaceAll(/:\s*NaN\b/gu, ': null');
      for (const { file: name, date } of Object.values(labelled.parse(JSON.parse(text)))) {
        const day = parseDay(date ?? '');
        if (day !== null) days.set(name, day);
      }
    } catch (error) {
      throw new ArchiveError(`Not a file of labelled pages: ${file}`, { cause: error });
    }
  }
  return days;
}

async function pathsByName(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const names = await readdir(folder, { recursive: true });
    return new Map(names.map((name) => [basename(name), join(folder, name)]));
  } catch (error) {
    throw new ArchiveError(`Not a folder of pages: ${folder}`, { cause: error });
  }
}

async function datePage(file: string, path: string, wanted: Day): Promise<DatedPage> {
  const bytes = await readFile(path);
  const start = performance.now();
  const [draft] = readHtml({ path: file, bytes }).drafts;
  const { day, dateSource } =
    draft === undefined ? { day: null, dateSource: null } : settleDay(draft, { file, today: null });
  return { file, wanted, day, dateSource, milliseconds: performance.now() - start };
}

function isEven(file: string): boolean {
  return createHash('sha256').update(file).digest()[31]! % 2 === 0;
}

function isRight({ day, wanted }: DatedPage): boolean {
  return day === wanted;
}

function row(name: string, pages: readonly DatedPage[]): string {
  const right = pages.filter(isRight).length;
  const none = pages.filter(({ day }) => day === null).length;
  const share = (count: number): string => (count / pages.length).toFixed(3).padStart(7);
  const times = pages.map(({ milliseconds }) => milliseconds);
  const average = times.reduce((all, time) => all + time, 0) / times.length;
  const shares = [right, pages.length - right - none, none].map(share).join(' ');
  const speed = `${average.toFixed(1).padStart(10)} (median ${percentile(times, 0.5).toFixed(1)})`;
  return `${name.padEnd(11)} ${String(pages.length).padStart(6)} ${shares} ${speed}\n`;
}
