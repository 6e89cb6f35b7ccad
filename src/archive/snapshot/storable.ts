import { Buffer } from 'node:buffer';
import type { Article } from '../../corpus/article.ts';
import type { StoredArticles } from './stored-articles.ts';
import type { TextPool } from './texts/text-pool.ts';

/** An article in the form in which a snapshot stores it. */
export interface Storable {
  readonly id: string;
  /** Its header as JSON. */
  readonly json: string;
  /** What UTF-8 can write of its body. */
  readonly body: string;
}

/** What UTF-8 cannot write. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Brings an article into the form in which it is stored. */
export function storable(given: Article): Storable {
  const { body, furniture: _, ...header } = given;
  // The text file holds UTF-8, which has no lone surrogates: the index must be of the text that is shown.
  return { id: given.id, json: JSON.stringify(header), body: body.replace(LONE_SURROGATES, '\uFFFD') };
}

/** A body as it is stored. @param body - As {@link storable} gives it. */
export function textOf(body: string): Uint8Array {
  return Buffer.from(body, 'utf8');
}

/** Where a snapshot holds an article exactly so: its header and every byte of its text. -1 when it does not. */
export function placeOfSame(
  stored: StoredArticles,
  texts: TextPool,
  { id, json, text }: Pick<Storable, 'id' | 'json'> & { readonly text: Uint8Array },
): number {
  const place = stored.placeOf(id);
  if (place < 0 || stored.jsonAt(place) !== json) return -1;
  return Buffer.compare(texts.bytes(stored.textAt(place)), text) === 0 ? place : -1;
}
