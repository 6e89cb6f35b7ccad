import type { SeedReader } from './seed-reader.ts';

const MB = 1_000_000;

const startsWith =
  (...beginnings: readonly string[]) =>
  (head: Uint8Array): boolean => {
    const text = new TextDecoder('latin1').decode(head).replace(/^ï»¿/u, '').trimStart().toLowerCase();
    return beginnings.some((beginning) => text.startsWith(beginning));
  };

const native: SeedReader = {
  name: 'native',
  extensions: ['.txt', '.text'],
  maxBytes: 20 * MB,
  load: async () => (await import('./readers/native.ts')).readNative,
};

const markdown: SeedReader = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  maxBytes: 20 * MB,
  matches: startsWith('---\n', '---\r\n'),
  load: async () => (await import('./readers/markdown.ts')).readMarkdown,
};

const jsonLines: SeedReader = {
  name: 'json-lines',
  extensions: ['.jsonl', '.ndjson'],
  maxBytes: 1000 * MB,
  load: async () => (await import('./readers/json-lines.ts')).readJsonLines,
};

/** Every format that an archive may hold, in the order in which content is asked. */
export const SEED_READERS: readonly SeedReader[] = [jsonLines, markdown, native];

/**
 * Chooses the reader of a file: by its extension; by its first bytes where several readers share the extension, where
 * it has none, or where the content plainly is of another format than a plain text.
 *
 * @param path - Ending in the file's name, `.gz` removed.
 * @param head - The first 512 bytes or so.
 * @returns `null` for a format that no reader reads.
 */
export function chooseReader(path: string, head: Uint8Array): SeedReader | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  const named = SEED_READERS.filter((reader) => reader.extensions.includes(extension));
  if (extension !== '' && named.length === 0) return null;
  const shown = (extension === '' ? SEED_READERS : named).find((reader) => reader.matches?.(head) === true);
  return shown ?? named[0] ?? native;
}
