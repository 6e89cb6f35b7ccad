import type { Article } from '../../corpus/article.ts';
import { addDays, type Day } from '../../corpus/day.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { namesIn } from '../../search/terms/names.ts';
import type { Quote } from '../ask/answer.ts';
import type { Edition } from '../edition.ts';
import { pause } from '../sentences/pause.ts';

/** Names looked up before: each costs a search. */
const LOOKED_UP = 120;
/** Names kept of one article. */
const OF_AN_ARTICLE = 8;
/** Passages that hold most of a name's words are among so many, if there are any. */
const HITS = 20;

/**
 * Finds the names that no article before a day had. A name counts as known where one earlier passage holds all its words,
 * so that what is called new is.
 *
 * @param articles - Oldest first: a name goes to the first that has it.
 * @param since - The first new day.
 * @returns For each article that has some, its names in the order of its text.
 */
export async function namesFirstSeen(
  edition: Edition,
  articles: readonly Article[],
  since: Day,
  hidden: ReadonlySet<string>,
  analyzer: Analyzer,
): Promise<ReadonlyMap<string, readonly Quote[]>> {
  const range = { since: null, until: addDays(since, -1) };
  const settled = new Set<string>();
  const found = new Map<string, readonly Quote[]>();
  let searches = 0;
  const isKnown = async (name: string, language: string): Promise<boolean> => {
    searches += 1;
    const words = [...new Set(analyzer.terms(name, language))];
    const terms = words.map((term) => ({ word: term, forms: [{ term, weight: 1 }] }));
    if (terms.length === 0) return true;
    const { hits } = await edition.passages.search({ terms, range, hidden, limit: HITS });
    return hits.some(({ matched }) => matched.length === terms.length);
  };
  for (const { id, body, language } of articles) {
    await pause();
    const names: Quote[] = [];
    // Longer names first: "Roland" is no name of its own beside "Elke Roland".
    for (const name of [...namesIn(body)].toSorted((a, b) => b.length - a.length)) {
      if (settled.has(name) || searches >= LOOKED_UP) continue;
      settled.add(name);
      const start = body.indexOf(name);
      if (start < 0 || (await isKnown(name, language))) continue;
      // "Brennick and Port Ellin" are two names, both known; so are the two of "Ida Prenn of Velden".
      const parts = name.split(/ (?:and|of|of the|for) /u);
      if (parts.length > 1 && (await allOf(parts, (part) => isKnown(part, language)))) continue;
      for (const part of name.split(' ')) settled.add(part);
      names.push({ start, end: start + name.length, text: name });
    }
    const kept = names.toSorted((a, b) => a.start - b.start).slice(0, OF_AN_ARTICLE);
    if (kept.length > 0) found.set(id, kept);
  }
  return found;
}

async function allOf<T>(items: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (!(await holds(item))) return false;
  return true;
}
