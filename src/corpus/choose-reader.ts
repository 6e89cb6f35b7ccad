import type { SeedReader } from './seed-reader.ts';

const MB = 1_000_000;

/** As much of a file as shows its format. */
export const HEAD_BYTES = 512;

const startsWith =
  (...beginnings: readonly string[]) =>
  (head: Uint8Array): boolean => {
    const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/u, '').trimStart().toLowerCase();
    return beginnings.some((beginning) => text.startsWith(beginning));
  };

const native: SeedReader = {
  name: 'native',
  apart: 0,
  extensions: ['.txt', '.text'],
  maxBytes: 20 * MB,
  load: async () => (await import('./readers/native.ts')).readNative,
};

const markdown: SeedReader = {
  name: 'markdown',
  apart: 0,
  extensions: ['.md', '.markdown', '.mdx'],
  maxBytes: 20 * MB,
  matches: startsWith('---\n', '---\r\n'),
  load: async () => (await import('./readers/markdown.ts')).readMarkdown,
};

const jsonLines: SeedReader = {
  name: 'json-lines',
  apart: 20 * MB,
  extensions: ['.jsonl', '.ndjson'],
  maxBytes: 1000 * MB,
  load: async () => (await import('./readers/json-lines.ts')).readJsonLines,
};

const html: SeedReader = {
  name: 'html',
  apart: Infinity,
  extensions: ['.html', '.htm', '.xhtml'],
  maxBytes: 10 * MB,
  matches: startsWith('<!doctype html', '<html'),
  load: async () => (await import('./readers/html.ts')).readHtml,
};

const pdf: SeedReader = {
  name: 'pdf',
  apart: Infinity,
  extensions: ['.pdf'],
  maxBytes: 50 * MB,
  matches: startsWith('%pdf-'),
  load: async () => (await import('./readers/pdf.ts')).readPdf,
};

const feed: SeedReader = {
  name: 'feed',
  apart: Infinity,
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  maxBytes: 50 * MB,
  matches: startsWith('<?xml', '<rss', '<feed', '<rdf:rdf'),
  load: async () => (await import('./readers/feed.ts')).readFeed,
};

const json: SeedReader = {
  name: 'json',
  apart: Infinity,
  extensions: ['.json'],
  maxBytes: 100 * MB,
  load: async () => (await import('./readers/json.ts')).readJson,
};

const csv: SeedReader = {
  name: 'csv',
  apart: Infinity,
  extensions: ['.csv', '.tsv'],
  maxBytes: 100 * MB,
  load: async () => (await import('./readers/csv.ts')).readCsv,
};

/** Every format that an archive may hold, in the order in which content is asked. */
const SEED_READERS: readonly SeedReader[] = [pdf, html, feed, json, jsonLines, csv, markdown, native];

/** Endings of file names that some reader reads, packed ones included. */
export const SEED_EXTENSIONS: readonly string[] = [...SEED_READERS.flatMap(({ extensions }) => extensions), '.gz'];

/**
 * The extension of a file's name, with the dot. What follows a dot is one when it is of letters and digits, with a letter
 * among them: `Mr. Smith` and `2021.11.16` have none.
 *
 * @returns `''` where there is none.
 */
export function extensionOf(path: string): string {
  return /(?<=[^/])\.(?=[^./]*[A-Za-z])[A-Za-z0-9]{1,12}$/u.exec(path)?.[0] ?? '';
}

/**
 * Chooses the reader of a file: by its extension, or, where it has none, by its first bytes; failing that it is text.
 *
 * @param path - Ending in the file's name, `.gz` removed.
 * @param head - The first 512 bytes or so.
 * @returns `null` for a format that no reader reads.
 */
export function chooseReader(path: string, head: Uint8Array): SeedReader | null {
  const extension = extensionOf(path).toLowerCase();
  if (extension !== '') return SEED_READERS.find((reader) => reader.extensions.includes(extension)) ?? null;
  return SEED_READERS.find((reader) => reader.matches?.(head) === true) ?? native;
}
