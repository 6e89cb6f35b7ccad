import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

import type { FeedFault } from '../../corpus/feed-condition.ts';

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/**
 * Reads a body and unpacks it, no more than `maxBytes` of it either way.
 *
 * @param encoding - As the server names it; one that was not asked for makes the body unreadable.
 * @throws Whatever the connection fails with.
 */
export async function bodyOf(
  stream: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array | FeedFault> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length;
    // Leaving the loop ends the connection.
    if (length > maxBytes) return tooLarge(maxBytes);
    parts.push(part);
  }
  const packed = Buffer.concat(parts);
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return packed;
  const unpack = UNPACK[name];
  if (unpack === undefined) return { code: 'not-a-feed', detail: '' };
  try {
    return await unpack(packed, { maxOutputLength: maxBytes });
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isBomb ? tooLarge(maxBytes) : { code: 'cut-off', detail: '' };
  }
}

function tooLarge(maxBytes: number): FeedFault {
  return { code: 'too-large', detail: String(maxBytes / 1e6) };
}
