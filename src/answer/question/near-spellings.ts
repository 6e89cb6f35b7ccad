import type { SearchResult, Suggestion } from '../../search/passage-index.ts';
import type { NearSpelling, Query } from './query.ts';
import { LATIN_TYPING } from '../../languages/latin-typing.ts';
import { languageOf } from '../../languages/languages.ts';
import { type SlipCosts, slipCost, slipCosts } from './slip-cost.ts';

/** Spellings tried for a word. */
const MOST = 3;
/** The least that a spelling is worth beside the word's best. */
const WORTH = 0.1;
/** How fast likelihood falls with the cost of the slips, and grows with the articles that hold the word. */
const BY_COST = 3.5;
const BY_ARTICLES = 0.35;
/** Weight of the likeliest spelling that costs nothing, and how fast it falls with the cost. */
const HEAVIEST = 0.9;
const LIGHTER = 0.1;
/**
 * An archive of so many passages has the common words of its language: what it lacks is a slip or a name. In a smaller one
 * only a lexicon tells a slip from a word that is well spelt and not there.
 */
const KNOWS_WORDS = 5000;
/** What slips may cost that make a word of the lexicon of another one: "boson" for "Boston". */
const MOST_OF_WORD = 0.75;
/** What the slips may cost in words of so many letters at least; none in shorter words. */
const MOST_COST: readonly (readonly [letters: number, cost: number])[] = [
  [8, 1.7],
  [6, 1.3],
  [5, 1],
  [4, 0.8],
];

/** Whether a word, by its own form, stands in the lexicon of its language; never where there is none. */
export function isWellSpelt([own]: readonly { readonly term: string }[], language: string): boolean {
  const { lexicon } = languageOf(language);
  if (lexicon === undefined || own === undefined) return false;
  // The stem of "sued" has lost the end of "sue".
  return [own.term, `${own.term}e`].some((stem) => lexicon().has(stem));
}

/**
 * Finds what the words that the archive does not have may have been meant to be, among the near words that came with the
 * search: by the keys that stand beside each other, by letters doubled, left out or swapped, and by sound. Numbers, short
 * words and words of the language's lexicon are taken as they are, the last in a large archive only mostly; a name in
 * capitals is read as a name.
 *
 * @param result - Of a search for the question's terms, with suggestions.
 * @returns The likeliest few for each such word, best first.
 */
export function nearSpellings({ terms, language, required }: Query, result: SearchResult): readonly NearSpelling[] {
  const { lexicon } = languageOf(language);
  if (lexicon === undefined && result.passages < KNOWS_WORDS) return [];
  return terms.flatMap(({ word, forms: [own] }, place) => {
    const near = result.suggestions[place] ?? [];
    if (near.length === 0 || required.includes(place) || /\p{N}/u.test(word)) return [];
    const wrote = word.replace(/['’]s?$/u, '');
    const isWord = isWellSpelt([own!], language);
    if (isWord && result.passages < KNOWS_WORDS) return [];
    const costs = costsIn(language);
    const likely = near
      .map((each) => ({ ...each, cost: slipCost(wrote, each.word, costs) }))
      .filter((each) => each.cost <= Math.min(isWord ? MOST_OF_WORD : Infinity, mostCost(wrote, each.word)));
    return likeliest(wrote, likely).map((each) => ({ ...each, place }));
  });
}

function likeliest(
  wrote: string,
  near: readonly (Suggestion & { readonly cost: number })[],
): readonly Omit<NearSpelling, 'place'>[] {
  const isName = /^\p{Lu}\p{Ll}/u.test(wrote);
  const likely = near
    .filter(({ word }) => !continues(word, wrote) && (!isName || /^\p{Lu}/u.test(word)))
    .map((each) => ({ ...each, likelihood: Math.exp(-BY_COST * each.cost) * each.articles ** BY_ARTICLES }))
    .toSorted((a, b) => b.likelihood - a.likelihood);
  const best = likely[0]?.likelihood ?? 0;
  return likely
    .filter(({ likelihood }) => likelihood >= WORTH * best)
    .slice(0, MOST)
    .map(({ word, cost, likelihood }) => ({
      read: word,
      weight: HEAVIEST * Math.exp(-LIGHTER * cost) * Math.sqrt(likelihood / best),
    }));
}

const known = new Map<string, SlipCosts>();

function costsIn(language: string): SlipCosts {
  let costs = known.get(language);
  if (costs === undefined) known.set(language, (costs = slipCosts(languageOf(language).typing ?? LATIN_TYPING)));
  return costs;
}

function mostCost(wrote: string, read: string): number {
  const letters = Math.max(wrote.length, read.length);
  return MOST_COST.find(([least]) => letters >= least)?.[1] ?? 0;
}

/** Whether a word only goes on where the one written ends: "Marienburger" for "Marienburg". */
function continues(word: string, wrote: string): boolean {
  return word.length > wrote.length + 1 && word.toLowerCase().startsWith(wrote.toLowerCase());
}
