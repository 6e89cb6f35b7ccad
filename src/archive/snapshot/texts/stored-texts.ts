/** A file of texts, and how much of it is in use: what stands behind that belongs to nobody. */
export interface StoredTexts {
  readonly name: string;
  readonly bytes: number;
}

/** Where a text stands in a snapshot's text files. */
export interface TextPlace {
  /** As if they were one, each after the one before. */
  readonly offset: number;
  /** Length in bytes of its UTF-8 form. */
  readonly bytes: number;
  /** CRC-32 of those bytes. */
  readonly check: number;
}

/** Bytes of some text files. */
export function bytesOf(files: readonly StoredTexts[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Which of some text files has an offset, and where it begins; the number of files for what is behind them all. */
export function fileAt(
  files: readonly StoredTexts[],
  offset: number,
): { readonly file: number; readonly from: number } {
  let file = 0;
  let from = 0;
  while (file < files.length && offset >= from + files[file]!.bytes) from += files[file++]!.bytes;
  return { file, from };
}
