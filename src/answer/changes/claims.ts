import { headerOf, type Article, type Span } from '../../corpus/article.ts';
import { type Day, dayNumber } from '../../corpus/day.ts';
import { english } from '../../languages/english.ts';
import { wholeNames } from '../../languages/names.ts';
import { wordsOf } from '../../languages/words-of.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { isStopWord } from '../../search/analyzer/stop-words.ts';
import { searchedBody } from '../../passages/passage-text.ts';
import { namesIn } from '../../search/terms/names.ts';
import { NUMBER_WORD } from '../sentences/number-words.ts';
import { findQuantities, type Quantity } from '../sentences/quantities.ts';
import type { Statement } from './statement.ts';
import { areOfOneTime, areRounded, isPlain, spansIn } from './plain-claims.ts';
import { areSameName, sentenceNames, withoutSpeakers } from '../sentences/sentence-names.ts';

/** Longer sentences say too many things to be sure which a number belongs to. */
const LONGEST = 400;
/** So many terms must be the same, and this share of the fewer, when the word next to the quantity differs. */
const SHARED_TERMS = 3;
const SHARED_SHARE = 0.5;
/** Reports so many days apart may tell of one event with other words around. */
const SAME_EVENT_DAYS = 14;

const IS_NUMBER = new RegExp(String.raw`\d|^${NUMBER_WORD}$`, 'u');
/** Counts that change from day to day under one name. */
const PEOPLE =
  /^(?:people|men|women|children|passenger|soldier|civilian|victim|patient|case|house|home|metre|hectare|death|body)$/u;
/** So many names may one of two counts of people have that the other lacks. */
const OTHER_NAMES = 1;
/** Characters between figures of a list. */
const LISTED = 45;
/** Feasts, days and classes begin with a capital, and are nobody's name. */
const NO_NAME = new RegExp(
  String.raw`^(?:New Year|Christmas|Easter|Boxing Day|Thanksgiving|Ramadan|Fourth$|Category|Median$|Survey$|(?:${[
    ...english.months,
    ...english.weekdays,
  ]
    .join(' ')
    .replaceAll('.', String.raw`\.?`)
    .replaceAll(' ', '|')})$)`,
  'u',
);
const CLAUSE_END =
  /[;:]\s|\s[—–]\s|,\s(?:and|but|while|which|who|where|when|after|before|up|down|so that|among|most)\s/giu;
const SAYS_NOTHING = new Set([
  ...wordsOf(
    `percent per cent million billion thousand about nearly almost least most more less total far now still already not
    only year month week day first last next earlier later before after above below up down average half quarter another
    per today yesterday number figure one`,
  ),
  ...wholeNames([...english.months, ...english.weekdays]).map((name) => name.toLowerCase()),
]);

/**
 * The quantities that a sentence of an article states: not those that it only compares with.
 *
 * @param sentence - `[start, end)` in the article's body.
 */
export function statementsIn(
  article: Article,
  { start, end }: Span,
  analyzer: Analyzer,
  known: ReadonlySet<string> = namesIn(searchedBody(article)),
): Statement[] {
  if (end - start > LONGEST || article.language !== 'en') return [];
  const text = article.body.slice(start, end);
  const quantities = findQuantities(text);
  const stated = quantities.filter(({ role }) => role === 'stated');
  if (stated.length === 0) return [];
  const said = withoutSpeakers(text);
  const names = [...sentenceNames(said, known)].filter((name) => !NO_NAME.test(name));
  const header = headerOf(article);
  const nameless = names.reduce((rest, name) => rest.replaceAll(name, (found) => ' '.repeat(found.length)), said);
  return stated.flatMap((quantity): Statement[] => {
    const clause = clauseAround(nameless, quantity);
    const words = text.slice(clause.start, clause.end);
    const place = { article: header, start, text, quantity: inBody(quantity, start) };
    if (stated.some((other) => areListed(quantity, other)) || !isPlain(place, clause)) return [];
    const tokens = analyzer
      .tokens(nameless.slice(clause.start, clause.end), article.language)
      .map((token) => ({ ...token, start: token.start + clause.start, end: token.end + clause.start }))
      .filter((token) => quantities.every((each) => token.end <= each.start || token.start >= each.end))
      .filter((token) => {
        const word = nameless.slice(token.start, token.end).toLowerCase();
        return !isStopWord(word, article.language) && !SAYS_NOTHING.has(word) && !IS_NUMBER.test(word);
      });
    const before = tokens.findLast((token) => token.end <= quantity.start);
    const after = tokens.find((token) => token.start >= quantity.end);
    const near = new Set([before, after].flatMap((token) => token?.term ?? []));
    const terms = new Set(tokens.map(({ term }) => term));
    return [{ ...place, end, names, terms, near, spans: spansIn(words) }];
  });
}

/** Whether two of one unit stand so near each other that it is not sure which is of what: "44% to 36%". */
function areListed(a: Quantity, b: Quantity): boolean {
  return a !== b && a.unit === b.unit && Math.max(a.start, b.start) - Math.min(a.end, b.end) < LISTED;
}

function inBody(quantity: Quantity, start: number): Quantity {
  return { ...quantity, start: start + quantity.start, end: start + quantity.end };
}

function clauseAround(text: string, quantity: Span): Span {
  let start = 0;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(CLAUSE_END)) {
    if (index + mark.length <= quantity.start) start = index + mark.length;
    else if (index >= quantity.end) {
      end = index;
      break;
    }
  }
  return { start, end };
}

/**
 * Whether two sentences state the same kind of quantity about the same names, so that their values can be compared. Made
 * for precision: the same unit, names in common and none that only the other lacks on either side, and the same thing said
 * of it.
 */
export function areComparable(a: Statement, b: Statement): boolean {
  if (a.quantity.unit !== b.quantity.unit || !haveSameNames(a.names, b.names)) return false;
  if (!areOfOneTime(a, b)) return false;
  // "Seven died across the islands, three on Ness and one on Ard": a sum over many places.
  if (PEOPLE.test(a.quantity.unit) && namesWithout(a.names, b.names) + namesWithout(b.names, a.names) > OTHER_NAMES)
    return false;
  const next = intersection(a.near, b.near);
  if (next.size === 0) return false;
  const shared = intersection(a.terms, b.terms).size;
  const all = a.terms.size + b.terms.size - shared;
  // A share is of something that must be the same too.
  if (a.quantity.unit === 'percent' && shared < SHARED_TERMS) return false;
  if (
    shared >= SHARED_SHARE * all ||
    (shared >= SHARED_TERMS && shared >= SHARED_SHARE * Math.max(a.terms.size, b.terms.size))
  ) {
    return true;
  }
  // "Nine people died" of a flood and of a fire in one town: more must be the same, or the days.
  return PEOPLE.test(a.quantity.unit) && daysBetween(a.article.day, b.article.day) <= SAME_EVENT_DAYS;
}

/** Whether two sentences share a name, and at most one of them has names besides. */
function haveSameNames(a: readonly string[], b: readonly string[]): boolean {
  const ofA = namesWithout(a, b);
  const ofB = namesWithout(b, a);
  return ofA < a.length && ofB < b.length && (ofA === 0 || ofB === 0);
}

/** How many of one sentence's names the other lacks. */
function namesWithout(own: readonly string[], others: readonly string[]): number {
  return own.filter((name) => !others.some((other) => areSameName(name, other))).length;
}

/** Two sentences that state different values of one quantity, the earlier first. */
export interface Movement {
  readonly from: Statement;
  readonly to: Statement;
}

/**
 * What moved between two sentences. Where the later one states the earlier value too, nothing did; where it could be
 * compared with several values, the one whose words fit best is taken.
 *
 * @param earlier - All that one sentence states.
 * @param later - All that another states.
 */
export function movementsBetween(earlier: readonly Statement[], later: readonly Statement[]): Movement[] {
  return earlier.flatMap((from): Movement[] => {
    const alike = later.filter((to) => areComparable(from, to));
    if (alike.some((to) => to.quantity.value === from.quantity.value || areRounded(from, to))) return [];
    const fit = (to: Statement): number => intersection(from.terms, to.terms).size;
    const to = alike.toSorted((a, b) => fit(b) - fit(a))[0];
    if (to === undefined) return [];
    const restated = earlier.some((other) => areComparable(other, to) && other.quantity.value === to.quantity.value);
    return restated ? [] : [{ from, to }];
  });
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}

function daysBetween(a: Day | null, b: Day | null): number {
  return a === null || b === null ? Infinity : Math.abs(dayNumber(a) - dayNumber(b));
}
