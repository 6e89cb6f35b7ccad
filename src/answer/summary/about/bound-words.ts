import { languageOf } from '../../../languages/languages.ts';
import type { QuestionTerm } from '../../question/query.ts';
import type { RankedPassage } from '../../ranking/rank-passages.ts';
import { wordPairs } from '../../ranking/term-weights.ts';
import type { Occurrence, WordPair } from '../../ranking/occurrences.ts';
import { ledeOf } from '../../../passages/lede.ts';
import { isLonger, longerNames, type NamePlace } from './longer-names.ts';

/** Two words of a topic make a name where they stand side by side with capitals so often, and in so much of all such places. */
const LEAST = 2;
const MOSTLY = 0.5;
const NAME = /^\p{Lu}[^\s.,;:()]*(?:\s\p{Ll}{1,3}){0,2}\s\p{Lu}\S*$/u;
/** A word with a capital right before another; and right behind one. */
const BEFORE = /(?<![\p{L}\p{N}’'-])(?<word>\p{Lu}[\p{L}’'-]*\.?)\s$/u;
const BEHIND = /^\s\p{Lu}/u;
/** How far a word before or behind is looked for, in UTF-16 code units. */
const A_WORD = 24;
/** What ends some names and is none by itself: "II", "2024". */
const NUMBERED = /^(?:[IVXLC]+|\p{N}+)$/iu;
/** A headline whose words nearly all begin with capitals tells no names by them. */
const LONG_WORD = /(?<![\p{L}\p{N}’'-])\p{L}{4,}/gu;
const ALL_CAPITALS = 0.9;

/** Two words of a topic that are one name. */
export interface BoundPair extends WordPair {
  /** The words, in small letters, behind which it is another name. */
  readonly longer: ReadonlySet<string>;
}

/** A text that words were found in: they stand by `start` and `end` less `offset`. */
export interface TextPlace {
  readonly text: string;
  readonly language: string;
  readonly offset?: number;
}

/** Where both words of a name stand. */
type NameFound = readonly [before: Occurrence, after: Occurrence];

/** Words of a topic that are one name in what was found. */
export interface BoundWords {
  /** Those that stand side by side; empty where none do. */
  readonly pairs: readonly BoundPair[];
  /** The last word of each name, by which it is known where it does not stand whole. */
  readonly heads: ReadonlySet<number>;
}

/**
 * The words of a topic that are one name in what was found: "Social Security", not "social media … security". Told by the
 * capitals of running text, so headlines do not count, nor does how the topic was typed.
 *
 * @param terms - The topic's words, with their weights.
 */
export function boundWords(
  passages: readonly RankedPassage[],
  terms: readonly QuestionTerm[],
  weights: Float64Array,
): BoundWords {
  const pairs = wordPairs(terms, weights)
    .filter((pair) => isOneName(passages, pair))
    .map((pair): BoundPair => ({ ...pair, longer: longerNames(placesOf(passages, pair)) }));
  const firsts = new Set(pairs.map(({ first }) => first));
  const heads = pairs
    .filter(({ second }) => !firsts.has(second))
    .map(({ first, second }) => (NUMBERED.test(terms[second]!.word) ? first : second));
  return { pairs, heads: new Set(heads) };
}

function isOneName(passages: readonly RankedPassage[], pair: WordPair): boolean {
  let all = 0;
  let names = 0;
  for (const { article, occurrences } of passages) {
    for (const [before, after] of besides(occurrences, pair)) {
      all += 1;
      if (NAME.test(article.body.slice(before.start, after.end))) names += 1;
    }
  }
  return names >= LEAST && names >= MOSTLY * all;
}

function placesOf(passages: readonly RankedPassage[], pair: WordPair): readonly NamePlace[] {
  return passages.flatMap(({ article, occurrences }) =>
    besides(occurrences, pair).map(([{ start }, { end }]) => {
      const goesOn = occurrences.some((each) => each.start === end + 1);
      return { article, start, end, goesOn };
    }),
  );
}

/** Whether a passage, or the headline or lede of its article, holds one of some names whole. */
export function holdsOneOf(pairs: readonly BoundPair[], { article, occurrences, opening }: RankedPassage): boolean {
  const { title, body, language } = article;
  const inLede = (pair: BoundPair): readonly NameFound[] => {
    if (pair.longer.size === 0) return besides(opening.inLede, pair);
    const { start, end } = ledeOf(article);
    return wholes(opening.inLede, pair, { text: body.slice(start, end), language });
  };
  return pairs.some(
    (pair) =>
      wholes(occurrences, pair, { text: body, language }).some((name) => NAME.test(nameIn(body, name))) ||
      wholes(opening.inTitle, pair, { text: title, language }).some((name) => NAME.test(nameIn(title, name))) ||
      inLede(pair).length > 0,
  );
}

const nameIn = (text: string, [before, after]: NameFound): string => text.slice(before.start, after.end);

/**
 * Of a topic's words found in a text those that speak of it: of a name no single word that is part of another name ("United
 * Nations" for "United States"), but its last one where that stands alone ("Biden"); and none of a longer name.
 */
export function speakingOf(
  found: readonly Occurrence[],
  { pairs, heads }: BoundWords,
  place: TextPlace,
): readonly Occurrence[] {
  if (pairs.length === 0 || found.length === 0) return found;
  const bound = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const whole = new Set(pairs.flatMap((pair) => wholes(found, pair, place).flat()));
  const other = new Set(othersIn(found, pairs, place));
  return found.filter((each) => {
    if (!bound.has(each.place) || whole.has(each)) return true;
    return heads.has(each.place) && !other.has(each) && !isPartOfName(place, each);
  });
}

/** Of a topic's words found in a text those that are not part of another name which begins with the topic's. */
export function withoutLonger(
  found: readonly Occurrence[],
  { pairs }: BoundWords,
  place: TextPlace,
): readonly Occurrence[] {
  const others = new Set(othersIn(found, pairs, place));
  return others.size === 0 ? found : found.filter((each) => !others.has(each));
}

/** Whether a word stands beside others with capitals: but for what opens sentences, and what persons are called by. */
function isPartOfName({ text, language, offset = 0 }: TextPlace, found: Occurrence): boolean {
  const [start, end] = [found.start - offset, found.end - offset];
  const { capitalNouns, calledBy, abbreviations } = languageOf(language);
  if (capitalNouns === true) return false;
  if (BEHIND.test(text.slice(end, end + 2))) return true;
  const before = BEFORE.exec(text.slice(Math.max(0, start - A_WORD), start))?.groups?.['word'];
  if (before === undefined) return false;
  const word = before.toLowerCase().replace(/\.$/u, '');
  return !(calledBy?.has(word) || abbreviations?.joining.has(word) || abbreviations?.openers.has(word));
}

/** Whether a headline's words nearly all have capitals. */
export function isCapitalised(headline: string): boolean {
  const words = headline.match(LONG_WORD) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= ALL_CAPITALS * words.length;
}

/** Where a name stands whole, and is no part of a longer one. */
function wholes(
  found: readonly Occurrence[],
  pair: BoundPair,
  { text, language, offset = 0 }: TextPlace,
): readonly NameFound[] {
  return besides(found, pair).filter(([, { end }]) => !isLonger(text, end - offset, language, pair.longer));
}

/** The words of names that are part of a longer one. */
function othersIn(
  found: readonly Occurrence[],
  pairs: readonly BoundPair[],
  { text, language, offset = 0 }: TextPlace,
): readonly Occurrence[] {
  return pairs.flatMap((pair) =>
    besides(found, pair)
      .filter(([, { end }]) => isLonger(text, end - offset, language, pair.longer))
      .flat(),
  );
}

function besides(occurrences: readonly Occurrence[], { first, second, distance }: WordPair): readonly NameFound[] {
  return occurrences
    .filter(({ place }) => place === first)
    .flatMap((before) => {
      const after = occurrences.find(
        ({ place, position }) => place === second && position === before.position + distance,
      );
      return after === undefined ? [] : [[before, after] as const];
    });
}
