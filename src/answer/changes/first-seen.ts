import type { Article } from '../../corpus/article.ts';
import { addDays, type Day, type DayRange } from '../../corpus/day.ts';
import { namesIn } from '../../search/terms/names.ts';
import type { Quote } from '../model/quote.ts';
import type { SeenEdition, SeenSearch } from '../model/seen-edition.ts';
import { searchedBody } from '../../passages/passage-text.ts';
import { pause } from '../sentences/pause.ts';

/** Names looked up before: each costs a search. */
const LOOKED_UP = 120;
/** Names kept of one article. */
const OF_AN_ARTICLE = 8;
/** "Brennick and Port Ellin" are two names; so are the two of "Ida Prenn of Velden". */
const BETWEEN_NAMES = / (?:and|of|of the|for) /u;

/** A name as an article has it. */
interface NameIn extends Quote {
  readonly article: Article;
}

/**
 * Finds the names that no article before a day had. A name counts as known where one earlier passage holds all its words,
 * so that what is called new is.
 *
 * @param articles - Oldest first: a name goes to the first that has it.
 * @param since - The first new day.
 * @returns For each article that has some, its names in the order of its text.
 */
export async function namesFirstSeen(
  seen: SeenEdition,
  articles: readonly Article[],
  since: Day,
): Promise<ReadonlyMap<string, readonly Quote[]>> {
  const names = await namesOf(articles);
  const isKnown = await lookUp(seen, names, { since: null, until: addDays(since, -1) });
  const settled = new Set<string>();
  const found = new Map<string, NameIn[]>();
  for (const name of names) {
    if (settled.has(name.text) || isKnown(name)) continue;
    for (const part of name.text.split(' ')) settled.add(part);
    found.set(name.article.id, [...(found.get(name.article.id) ?? []), name]);
  }
  return new Map(
    [...found].map(([id, all]) => [
      id,
      all
        .toSorted((a, b) => a.start - b.start)
        .slice(0, OF_AN_ARTICLE)
        .map(({ start, end, text }) => ({ start, end, text })),
    ]),
  );
}

/** The names to look up, each where it stands first; of one article the longer first: "Roland" is no name of its own beside "Elke Roland". */
async function namesOf(articles: readonly Article[]): Promise<NameIn[]> {
  const names = new Map<string, NameIn>();
  for (const article of articles) {
    if (names.size >= LOOKED_UP) break;
    await pause();
    const body = searchedBody(article);
    for (const text of [...namesIn(body)].toSorted((a, b) => b.length - a.length)) {
      const start = body.indexOf(text);
      if (start >= 0 && !names.has(text)) names.set(text, { article, text, start, end: start + text.length });
    }
  }
  return [...names.values()].slice(0, LOOKED_UP);
}

const keyOf = (text: string, language: string): string => `${language} ${text}`;

/** Looks names up, and the parts of those that may be several names. @returns Whether the archive knew a name. */
async function lookUp(
  { passages, analyzer }: SeenEdition,
  names: readonly NameIn[],
  range: DayRange,
): Promise<(name: NameIn) => boolean> {
  const requests = new Map<string, SeenSearch>();
  for (const { text, article } of names) {
    for (const part of [text, ...text.split(BETWEEN_NAMES)]) {
      const terms = [...new Set(analyzer.terms(part, article.language))].map((term) => ({
        word: term,
        forms: [{ term, weight: 1 }],
      }));
      if (terms.length > 0)
        requests.set(keyOf(part, article.language), {
          terms,
          range,
          required: [...terms.keys()],
          limit: 1,
          alone: true,
        });
    }
  }
  const results = await passages.searchAll([...requests.values()]);
  const unknown = new Set([...requests.keys()].filter((_, at) => results[at]?.hits.length === 0));
  return ({ text, article: { language } }) => {
    const isUnknown = (name: string): boolean => unknown.has(keyOf(name, language));
    const parts = text.split(BETWEEN_NAMES);
    return !isUnknown(text) || (parts.length > 1 && !parts.some(isUnknown));
  };
}
