import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fileAt, type StoredTexts, type TextPlace } from './stored-texts.ts';

/** Reads a text. @returns `null` when the files do not hold what was written there. */
export type ReadText = (place: TextPlace) => Promise<string | null>;

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

  /**
   * Reads at once: an answer reads dozens of texts, and handing each to another thread takes longer than reading it. What
   * reads many has a thread of its own; the one that talks to Discord reads an article or two.
   */
  readonly read: ReadText = async (place) => this.bytes(place)?.toString('utf8') ?? null;

  /** The bytes of what stands at a place; `null` as for {@link ReadText}. */
  bytes({ offset, bytes, check }: TextPlace): Buffer | null {
    const { file, from } = fileAt(this.#files, offset);
    const handle = this.#handles[file];
    const buffer = Buffer.allocUnsafe(bytes);
    let length = 0;
    while (length < bytes) {
      const at = offset - from + length;
      const read = handle === undefined ? 0 : readSync(handle.fd, buffer, length, bytes - length, at);
      if (read === 0) return null;
      length += read;
    }
    return crc32(buffer) === check ? buffer : null;
  }

  async close(): Promise<void> {
    for (const handle of this.#handles) await handle.close();
  }
}
