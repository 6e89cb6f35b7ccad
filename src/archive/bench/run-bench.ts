import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type MiniSearch from 'minisearch';
import { compareArticles } from '../../corpus/article.ts';
import type { Day, DayRange } from '../../corpus/day.ts';
import { ALL_DAYS, inRange } from '../../corpus/day.ts';
import { createAnalyzer } from '../../search/analyzer.ts';
import { buildIndex } from '../../search/compact/build-index.ts';
import { CompactIndex } from '../../search/compact/compact-index.ts';
import { SCORING } from '../../search/compact/field-scores.ts';
import type { IndexArrays } from '../../search/compact/index-arrays.ts';
import { leavingOut } from '../../search/compact/leaving-out.ts';
import type { IndexedArticle } from '../../search/indexed-article.ts';
import type { PassageHit, QueryTerm, SearchRequest } from '../../search/passage-index.ts';
import { isStopWord } from '../../search/stop-words.ts';
import type { Archive } from '../archive.ts';
import { openArchive } from '../archive.ts';
import { readArchive } from '../read-archive.ts';
import type { Sections } from '../section-file.ts';
import { packSections } from '../section-file.ts';
import { makeQuestions, takePassages } from './bench-archive.ts';
import { inFreshProcess } from './in-fresh-process.ts';
import { longestBlock, measure, percentile } from './measure.ts';
import type { PlainPassage } from './plain-minisearch.ts';
import { plainIndex, plainPassages } from './plain-minisearch.ts';
import { syntheticArticles } from './synthetic-archive.ts';

/** What to measure. */
export interface BenchOptions {
  /** How many passages, at least 100. */
  readonly passages: number;
  /** An archive to take them from; a made-up one when left out. */
  readonly folder?: string;
  /** Receives the report, a line at a time. */
  readonly write: (line: string) => void;
}

const QUESTIONS = 200;
const WHOLE_QUESTIONS = 1000;
const LIMIT = 10;
/** Questions are put to both engines for so long a row at most: MiniSearch may need seconds for one. */
const BUDGET_MS = 90_000;
const silent = (): void => undefined;
const SILENT = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * Measures the engine beside plain MiniSearch 7.2.0, in one run and question by question, on the same passages and with the
 * same analyzer, and writes a table. CPU time is that of all threads; the ratios are what can be compared between machines.
 */
export async function runBench({ passages, folder, write }: BenchOptions): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
  try {
    const source = folder === undefined ? syntheticArticles() : (await readArchive(folder)).articles;
    const articles = takePassages(source, passages);
    const bench = new Bench(articles, root, write);
    await bench.run();
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

class Bench {
  readonly #articles: readonly IndexedArticle[];
  readonly #plainPassages: readonly PlainPassage[];
  readonly #places: readonly string[];
  readonly #root: string;
  readonly #write: (line: string) => void;
  readonly #analyzer = createAnalyzer();
  readonly #questions: readonly string[];

  constructor(articles: readonly IndexedArticle[], root: string, write: (line: string) => void) {
    this.#articles = articles;
    this.#plainPassages = plainPassages(articles);
    this.#places = placesOf(articles);
    this.#root = root;
    this.#write = write;
    this.#questions = makeQuestions(articles, QUESTIONS);
  }

  async run(): Promise<void> {
    const count = this.#plainPassages.length;
    const bytes = this.#articles.reduce((sum, { article }) => sum + article.body.length, 0);
    this.#write(`${count} passages of ${this.#articles.length} articles, ${(bytes / 1e6).toFixed(1)} MB of text`);
    this.#write(['measured'.padEnd(48), 'Dateline', 'MiniSearch', 'ratio'].map((word) => word.padStart(12)).join(''));
    const built = await measure(() => buildIndex(this.#articles, this.#analyzer));
    const index = new CompactIndex(built.result);
    const plain = await measure(() => plainIndex(this.#plainPassages, this.#analyzer));
    this.#row('build, CPU s', built.cpuMs / 1000, plain.cpuMs / 1000);
    this.#row('build, wall s', built.wallMs / 1000, plain.wallMs / 1000);
    await this.#append(built.result, built.cpuMs);
    await this.#ask(index, plain.result, 'raw question', anyWord, ALL_DAYS);
    const alone = await this.#ask(index, plain.result, 'no stop words', tellingWord, ALL_DAYS);
    await this.#ask(index, plain.result, 'in 7 % of the days', tellingWord, this.#someDays());
    await this.#open(plain.result, alone);
  }

  /** Takes the last hundredth of the articles away, adds it to the index of the others, and compares with the whole. */
  async #append(whole: IndexArrays, cpuMs: number): Promise<void> {
    const last = this.#articles.length - Math.ceil(this.#articles.length / 100);
    const most = new CompactIndex(buildIndex(this.#articles.slice(0, last), this.#analyzer)).source;
    const added = await measure(() =>
      buildIndex(this.#articles.slice(last), this.#analyzer, SCORING, [leavingOut(most, [], this.#analyzer)]),
    );
    const same = Buffer.compare(pack(added.result), pack(whole)) === 0;
    this.#row('append 1 % against our own rebuild, CPU s', added.cpuMs / 1000, cpuMs / 1000);
    this.#write(`  ${same ? 'byte-identical to' : 'NOT THE SAME AS'} the rebuilt index`);
  }

  /** Asks every question of both engines, one after the other. @returns Our p99, in CPU milliseconds. */
  async #ask(
    index: CompactIndex,
    plain: MiniSearch<PlainPassage>,
    name: string,
    keep: (word: string) => boolean,
    range: DayRange,
  ): Promise<number> {
    const own: number[] = [];
    const theirs: number[] = [];
    let same = 0;
    const days = this.#plainPassages.length === 0 ? [] : daysOf(this.#articles);
    const until = performance.now() + BUDGET_MS;
    for (const question of this.#questions) {
      if (performance.now() > until) break;
      const terms = this.#query(question, keep);
      const request: SearchRequest = { terms, range, hidden: new Set(), limit: LIMIT };
      const words = terms.map(({ word }) => word);
      const rounds = [];
      for (let round = 0; round < 3; round++) rounds.push(await measure(() => index.find(request)));
      const filter = ({ id }: { id: number }): boolean => inRange(days[id] ?? null, range);
      const options = { tokenize: (): string[] => words, ...(range === ALL_DAYS ? {} : { filter }) };
      const expected = await measure(() => plain.search(words.join(' '), options).slice(0, LIMIT));
      own.push(
        percentile(
          rounds.map(({ cpuMs }) => cpuMs),
          0.5,
        ),
      );
      theirs.push(expected.cpuMs);
      if (agree(rounds[0]!.result.hits, expected.result, this.#places)) same++;
    }
    for (const share of [0.5, 0.99]) {
      this.#row(`question p${share * 100}, CPU ms: ${name}`, percentile(own, share), percentile(theirs, share));
    }
    this.#write(`  the same top ${LIMIT}, ids and scores to 1e-9: ${same} of ${theirs.length}`);
    return percentile(own, 0.99);
  }

  /** Writes the archive to the disk, builds it in the worker, and opens its snapshot and asks it in processes of their own. */
  async #open(plain: MiniSearch<PlainPassage>, alone: number): Promise<void> {
    const folder = join(this.#root, 'seeds');
    const dataFolder = join(this.#root, 'data');
    await writeSeeds(folder, this.#articles);
    let archive: Archive | null = null;
    const block = await longestBlock(async () => {
      archive = await openArchive({ folder, dataFolder, today: () => '2030-01-01' as Day, log: SILENT, watch: false });
    });
    await archive!.close();
    this.#row('longest block of the main thread, ms: build', block);
    const [question = ''] = this.#questions;
    const whole = makeQuestions(this.#articles, WHOLE_QUESTIONS);
    const own = await inFreshProcess({ kind: 'archive', folder, dataFolder, question, whole });
    const json = await writeJson(plain, join(this.#root, 'minisearch.json'));
    const theirs = json === null ? null : await inFreshProcess({ kind: 'minisearch', json, question });
    if (theirs === null) this.#write('  MiniSearch cannot be written as one string of that size');
    this.#row('longest block of the main thread, ms: start', own.startBlockMs);
    this.#row('start to first answer, CPU ms', own.startCpuMs, theirs?.startCpuMs);
    this.#row('start to first answer, wall ms', own.startWallMs, theirs?.startWallMs);
    this.#row('memory that loading takes, MB', own.rss / 1e6, theirs === null ? undefined : theirs.rss / 1e6);
    this.#row('memory of the process after the questions, MB', own.rssAfter / 1e6);
    this.#row('whole question p50, CPU ms', own.p50);
    this.#row('whole question p99, CPU ms', own.p99);
    this.#write(`  ${(own.p99 / alone).toFixed(1)} times the search alone`);
    this.#row('longest block of the main thread, ms: questions', own.questionBlockMs);
  }

  /** The words of a question, each once. */
  #query(question: string, keep: (word: string) => boolean): QueryTerm[] {
    const tokens = this.#analyzer.tokens(question, 'en').filter(({ start, end }) => keep(question.slice(start, end)));
    return [...new Set(tokens.map(({ term }) => term))].map((term) => ({ word: term, forms: [{ term, weight: 1 }] }));
  }

  /** Days that a fifteenth of the articles lie in, in the middle of them. */
  #someDays(): DayRange {
    const days = this.#articles.flatMap(({ article }) => article.day ?? []).toSorted();
    return { since: days[Math.floor(days.length * 0.4)] ?? null, until: days[Math.floor(days.length * 0.47)] ?? null };
  }

  #row(name: string, own: number, theirs?: number): void {
    const figures = [own.toPrecision(3), theirs?.toPrecision(3) ?? '', theirs ? (own / theirs).toPrecision(2) : ''];
    this.#write(name.padEnd(48) + figures.map((figure) => figure.padStart(12)).join(''));
  }
}

function anyWord(): boolean {
  return true;
}

function tellingWord(word: string): boolean {
  return !isStopWord(word.toLowerCase(), 'en');
}

function pack(arrays: IndexArrays): Uint8Array {
  return packSections(arrays as unknown as Sections, null);
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}

/** Where each passage stands, by its number. */
function placesOf(articles: readonly IndexedArticle[]): string[] {
  return articles
    .toSorted((a, b) => compareArticles(a.article, b.article))
    .flatMap(({ article, passages }) => passages.map(({ start }) => `${article.id}:${start}`));
}

/** The day of each passage, by its number. */
function daysOf(articles: readonly IndexedArticle[]): (Day | null)[] {
  return articles
    .toSorted((a, b) => compareArticles(a.article, b.article))
    .flatMap(({ article, passages }) => passages.map(() => article.day));
}

/** Whether two rankings have the same scores in the same order, and the same passages but for ties. */
function agree(
  hits: readonly PassageHit[],
  expected: readonly { readonly id: number; readonly score: number }[],
  places: readonly string[],
): boolean {
  const scores = new Map(expected.map(({ id, score }) => [places[id], score]));
  const last = expected.at(-1)?.score ?? 0;
  return (
    hits.length === expected.length &&
    hits.every(({ articleId, start, score }, rank) => {
      const own = scores.get(`${articleId}:${start}`);
      return close(score, expected[rank]!.score) && close(score, own ?? last);
    })
  );
}

/** Writes articles as files of many records each. */
async function writeSeeds(folder: string, articles: readonly IndexedArticle[]): Promise<void> {
  await mkdir(folder);
  for (let from = 0; from < articles.length; from += 1000) {
    const lines = articles
      .slice(from, from + 1000)
      .map(({ article: { id, title, body, day } }) =>
        JSON.stringify({ _id: id, title, text: body, metadata: day === null ? {} : { date: day } }),
      );
    await writeFile(join(folder, `part-${String(from / 1000).padStart(5, '0')}.jsonl`), lines.join('\n'));
  }
}

/** Writes a MiniSearch index. @returns Its path; `null` when it is more than a string can hold. */
async function writeJson(plain: MiniSearch<PlainPassage>, path: string): Promise<string | null> {
  try {
    await writeFile(path, JSON.stringify(plain));
    return path;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
