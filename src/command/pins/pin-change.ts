import type { PinnedQuote } from '../stores/pin-store.ts';

/** How what a pin shows differs from what it showed. */
export interface PinChange {
  /** Articles that none of its lines came from before. */
  readonly newArticles: number;
  /** Lines that took the place of others. */
  readonly replaced: number;
  readonly added: number;
  readonly removed: number;
}

/** Compares the quotes of a pin; `null` when they are the same in the same order. */
export function pinChange(before: readonly PinnedQuote[], after: readonly PinnedQuote[]): PinChange | null {
  const old = before.map(keyOf);
  const fresh = after.map(keyOf);
  if (old.length === fresh.length && old.every((key, at) => key === fresh[at])) return null;
  const known = new Set(old);
  const kept = new Set(fresh);
  const came = fresh.filter((key) => !known.has(key)).length;
  const went = old.filter((key) => !kept.has(key)).length;
  const articles = new Set(before.map(({ articleId }) => articleId));
  const replaced = Math.min(came, went);
  return {
    newArticles: new Set(after.map(({ articleId }) => articleId).filter((id) => !articles.has(id))).size,
    replaced,
    added: came - replaced,
    removed: went - replaced,
  };
}

/** By its words, not its place: an edit elsewhere in the article moves a sentence without changing it. */
function keyOf({ articleId, text }: PinnedQuote): string {
  return `${articleId}\n${text}`;
}
