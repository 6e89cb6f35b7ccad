import { decodeText } from '../corpus/decode-text.ts';

/** A declaration of the document's own, which goes before its server's: that one is often the same for everything. */
const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset/iu;
const HEAD = 1024;

/**
 * The bytes of a document in UTF-8, where its server alone says in which charset they are; else as they are.
 *
 * @param contentType - As the server has it.
 */
export function inUtf8(bytes: Uint8Array, contentType: string | undefined): Uint8Array {
  const charset = /charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(contentType ?? '')?.[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (charset === undefined || DECLARED.test(head)) return bytes;
  const decoded = decodeText(bytes, charset);
  return decoded.ok ? new TextEncoder().encode(decoded.text) : bytes;
}

/** Whether a feed in XML goes on to its end: one that was cut off may still be read, with its last item in part. */
export function isWhole(text: string): boolean {
  if (/^\uFEFF?\s*\{/u.test(text)) return true;
  return /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>(?:\s|<!--(?:[^-]|-(?!->))*-->)*$/iu.test(text.slice(-2000));
}
