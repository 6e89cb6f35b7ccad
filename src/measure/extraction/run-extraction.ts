import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { readHtml } from '../../corpus/readers/html.ts';
import { ArchiveError } from '../../errors.ts';
import { percentile } from '../percentile.ts';
import { overlapOf, scoreOf, type Overlap } from './shingle-score.ts';

/** What to measure, as given on the command line. */
export interface ExtractionFlags {
  /** A folder with `ground-truth.json` and `html/KEY.html.gz`, as scrapinghub's article-extraction-benchmark has them. */
  readonly folder: string;
  /** Where to write what was read, in the form that the benchmark's own `evaluate.py` reads; `null` for nowhere. */
  readonly predictions: string | null;
  /** Whether each page's own figures are written, the worst first, of the half that may be tuned on. */
  readonly pages: boolean;
}

interface ScoredPage extends Overlap {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly milliseconds: number;
}

const groundTruth = z.record(z.string(), z.object({ articleBody: z.string().optional() }));

/** Pages read before the clock counts, so that the compiler's warming up is not taken for the cost of a page. */
const WARM_UP = 20;

/**
 * Measures which text the HTML reader takes for the article on pages whose article a person marked. Pages whose name
 * begins with an even hexadecimal digit may be tuned on; the others are held out.
 *
 * @throws {ArchiveError} When the folder is not of that form.
 */
export async function runExtraction(
  { folder, predictions, pages: each }: ExtractionFlags,
  write: (text: string) => void,
): Promise<void> {
  const truth = await readTruth(folder);
  const keys = Object.keys(truth).toSorted();
  for (const key of keys.slice(0, WARM_UP)) await readPage(folder, key, '');
  const pages: ScoredPage[] = [];
  for (const key of keys) pages.push(await readPage(folder, key, truth[key]?.articleBody ?? ''));
  const tuned = pages.filter(({ key }) => Number.parseInt(key.slice(0, 1), 16) % 2 === 0);
  const held = pages.filter((page) => !tuned.includes(page));
  write('pages       number     F1  precision  recall  empty  ms a page\n');
  for (const [name, part] of [
    ['tuned', tuned],
    ['held out', held],
    ['all', pages],
  ] as const)
    write(row(name, part));
  if (each) for (const page of tuned.toSorted((a, b) => a.common - b.common)) write(pageRow(page));
  if (predictions === null) return;
  const read = Object.fromEntries(pages.map(({ key, text }) => [key, { articleBody: text }]));
  await writeFile(predictions, JSON.stringify(read));
}

async function readTruth(folder: string): Promise<z.infer<typeof groundTruth>> {
  try {
    const names = await readdir(join(folder, 'html'));
    const truth = groundTruth.parse(JSON.parse(await readFile(join(folder, 'ground-truth.json'), 'utf8')));
    const there = new Set(names.map((name) => name.replace(/\.html\.gz$/u, '')));
    return Object.fromEntries(Object.entries(truth).filter(([key]) => there.has(key)));
  } catch (error) {
    throw new ArchiveError(`Not a folder of marked pages: ${folder}`, { cause: error });
  }
}

async function readPage(folder: string, key: string, truth: string): Promise<ScoredPage> {
  const bytes = gunzipSync(await readFile(join(folder, 'html', `${key}.html.gz`)));
  const start = performance.now();
  const { drafts } = readHtml({ path: `${key}.html`, bytes });
  const milliseconds = performance.now() - start;
  const text = drafts[0]?.body ?? '';
  return { key, title: drafts[0]?.title ?? '', text, milliseconds, ...overlapOf(truth, text) };
}

function row(name: string, pages: readonly ScoredPage[]): string {
  const { f1, precision, recall } = scoreOf(pages);
  const empty = pages.filter(({ text }) => text.trim() === '').length;
  const times = pages.map(({ milliseconds }) => milliseconds);
  const average = times.reduce((all, time) => all + time, 0) / times.length;
  const figures = [
    String(pages.length).padStart(6),
    f1.toFixed(4).padStart(6),
    precision.toFixed(4).padStart(10),
    recall.toFixed(4).padStart(7),
    String(empty).padStart(6),
    average.toFixed(1).padStart(6),
  ];
  return `${name.padEnd(11)} ${figures.join(' ')} (median ${percentile(times, 0.5).toFixed(1)})\n`;
}

function pageRow({ key, title, common, extra, lost }: ScoredPage): string {
  const shares = [common, extra, lost].map((share) => share.toFixed(3)).join(' ');
  return `${key.slice(0, 8)} common, extra, lost ${shares} ${title.slice(0, 60)}\n`;
}
