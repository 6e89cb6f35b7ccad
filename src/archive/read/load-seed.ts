import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { chooseReader, extensionOf } from '../../corpus/choose-reader.ts';
import { seedFault, type SeedFault } from '../../corpus/seed-problem.ts';
import { unreadable, type SeedFile } from './list-seeds.ts';

/** Reads a file's bytes, at most `maxBytes + 1` of them. */
export type ReadBytes = (real: string, maxBytes: number) => Promise<Uint8Array>;

/** The bytes of a seed as they stand on the disk, or why there are none. */
export type RawSeed = Uint8Array | SeedFault;

/** How the bytes of seeds are loaded. */
export interface LoadOptions {
  /** By default from the disk, never through a link, a pipe or a device. */
  readonly readBytes?: ReadBytes | undefined;
  /** Paths that have already shown that they keep whoever reads them busy: they are not read again. */
  readonly tooSlow?: readonly string[] | undefined;
}

/** A file that holds up everything for so long, in seconds, is left out: one of a million records takes half of it. */
export const STUCK_SECONDS = 60;

/** Loads the bytes of one seed, still packed where it is a `.gz`. Nothing is thrown. */
export async function loadSeed(
  seed: SeedFile,
  { readBytes = readRegularFile, tooSlow = [] }: LoadOptions = {},
): Promise<RawSeed> {
  if (tooSlow.includes(seed.path)) return seedFault('too-slow', null, String(STUCK_SECONDS));
  const path = unpackedPath(seed.path);
  const reader = chooseReader(path, new Uint8Array());
  if (reader === null) return seedFault('unsupported', null, extensionOf(path));
  if (seed.size > reader.maxBytes) return tooLarge(reader.maxBytes);
  try {
    const bytes = await readBytes(seed.real, reader.maxBytes);
    return bytes.length > reader.maxBytes ? tooLarge(reader.maxBytes) : bytes;
  } catch (error) {
    return unreadable(error);
  }
}

/** The path of what is in a `.gz`; any other path unchanged. */
export function unpackedPath(path: string): string {
  return isPacked(path) ? path.slice(0, -'.gz'.length) : path;
}

/** Whether a file is unpacked before it is read. */
export function isPacked(path: string): boolean {
  return path.toLowerCase().endsWith('.gz');
}

/** Text is packed to a twentieth at best; what unpacks to more than this many times its size is made to take memory. */
export const MAX_RATIO = 100;
/** So much may be unpacked whatever it was packed from. */
const ALWAYS_UNPACKED = 50_000_000;

/** The bytes that a packed file of a size may unpack to, in a format of which so many are read. */
export function mostUnpacked(size: number, maxBytes: number): number {
  return Math.min(maxBytes, Math.max(ALWAYS_UNPACKED, size * MAX_RATIO));
}

/** How many bytes a seed may take in memory, at most. */
export function weightOf({ path, size }: SeedFile): number {
  const reader = chooseReader(unpackedPath(path), new Uint8Array());
  return reader !== null && isPacked(path) ? mostUnpacked(size, reader.maxBytes) : size;
}

/** The fault of a file that holds more than its format may, unpacked or not. */
export function tooLarge(maxBytes: number): SeedFault {
  return seedFault('too-large', null, String(maxBytes / 1e6));
}

/**
 * Opens without waiting for a pipe's writer and without following a link that took the file's place since it was
 * listed, and reads no more than `maxBytes + 1` bytes, however the file grows meanwhile.
 */
async function readRegularFile(real: string, maxBytes: number): Promise<Uint8Array> {
  // eslint-disable-next-line no-bitwise -- open(2) flags are a bit set.
  const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(Math.min(size, maxBytes) + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}
