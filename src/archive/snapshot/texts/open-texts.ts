import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fileAt, type StoredTexts, type TextPlace } from './stored-texts.ts';

/** Reads a text. @returns `null` when the files do not hold what was written there. */
export type ReadText = (place: TextPlace) => Promise<string | null>;

/** Reads up to `length` bytes of a file. @returns How many there were. */
type ReadPart = (
  file: FileHandle,
  into: Buffer,
  start: number,
  length: number,
  position: number,
) => number | Promise<number>;

/** The text files of a snapshot, open for reading. */
export class OpenTexts {
  readonly #files: readonly StoredTexts[];
  readonly #handles: readonly FileHandle[];

  private constructor(files: readonly StoredTexts[], handles: readonly FileHandle[]) {
    this.#files = files;
    this.#handles = handles;
  }

  /** @returns `null` when a file is gone, or shorter than it was. */
  static async open(folder: string, files: readonly StoredTexts[]): Promise<OpenTexts | null> {
    const handles: FileHandle[] = [];
    const texts = new OpenTexts(files, handles);
    try {
      for (const { name, bytes } of files) {
        const handle = await open(join(folder, name), 'r');
        handles.push(handle);
        if ((await handle.stat()).size >= bytes) continue;
        await texts.close();
        return null;
      }
      return texts;
    } catch {
      // Gone: a damaged snapshot like any other.
      await texts.close();
      return null;
    }
  }

  /** Reads while this thread does something else. */
  readonly readMeanwhile: ReadText = (place) =>
    this.#read(place, async (file, ...where) => (await file.read(...where)).bytesRead);

  /**
   * Reads at once. For threads that nobody waits for but who asked: an answer reads hundreds, and handing each to another
   * thread takes longer than reading it.
   */
  readonly readAtOnce: ReadText = (place) => this.#read(place, (file, ...where) => readSync(file.fd, ...where));

  async close(): Promise<void> {
    for (const handle of this.#handles) await handle.close();
  }

  async #read({ offset, bytes, check }: TextPlace, readPart: ReadPart): Promise<string | null> {
    const { file, from } = fileAt(this.#files, offset);
    const handle = this.#handles[file];
    const buffer = Buffer.allocUnsafe(bytes);
    let length = 0;
    while (length < bytes) {
      const read =
        handle === undefined ? 0 : await readPart(handle, buffer, length, bytes - length, offset - from + length);
      if (read === 0) return null;
      length += read;
    }
    return crc32(buffer) === check ? buffer.toString('utf8') : null;
  }
}
