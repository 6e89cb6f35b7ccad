import type { Span } from '../../corpus/article.ts';
import { LANGUAGES, languageOf } from '../../languages/languages.ts';
import { countryNames } from '../../languages/country-names.ts';
import { foldDiacritics } from '../../search/analyzer/word-forms.ts';
import type { Analyzer, Token } from '../../search/analyzer/analyzer.ts';
import type { AliasSpan } from './alias-spans.ts';

/** Countries of one question that are looked up by other languages' names, and languages that they are looked up in. */
const MOST_COUNTRIES = 3;
const MOST_LANGUAGES = 3;
/** A name is written with all its words; "US" and other short ones count only as they are written. */
const SHORT_NAME = 3;

/** Languages in whose names countries are typed into any question: "Polen Grenze" tells no language. */
const NAMED_IN = LANGUAGES.filter(({ askedAnywhere }) => askedAnywhere).map(({ code }) => code);
/** Names of countries in one language that are people's, places' or a medicine's in others. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'cipro',
  'dominique',
  'francia',
  'georgie',
  'granada',
  'guadalupe',
  'malte',
  'maurice',
  'mauricio',
]);

/** A country with another name of it. */
export interface CountrySpan extends AliasSpan {
  /** Whether it is named in a language that the archive has no articles in. */
  readonly isAbroad: boolean;
}

/** A country that a question names, and the language of that name. */
interface Country {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

/** A country's name as its terms. */
interface Name {
  readonly code: string;
  readonly name: string;
  readonly terms: readonly string[];
}

/** Every name of every country in a language. */
interface Names {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>;
  /** How first terms begin, as {@link beginningOf} has it, and how many terms the longest of these names has. */
  readonly beginnings: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Analyzer, Map<string, Names>>();

/**
 * Finds countries in a question by their names in its language, in any case that its stems cover, or in another that
 * questions are asked in, with their names in the other languages of the archive: "санкции против Беларуси" is looked up in English articles by "Belarus" too.
 *
 * @param languages - The archive's, most frequent first. Where a name is of the only one, nothing is found for it.
 */
export function countrySpans(
  question: string,
  language: string,
  languages: readonly string[],
  analyzer: Analyzer,
): CountrySpan[] {
  const found: Country[] = [];
  const words = wordsOf(question, analyzer.tokens(question, language));
  for (const each of [language, ...NAMED_IN.filter((other) => other !== language)]) {
    const names = namesOf(each, analyzer);
    // Most words begin no country's name, and to stem them all in every language costs more than to read them.
    const readable = each === language ? question : onlyNamelike(question, words, names);
    if (readable === '') continue;
    const tokens = analyzer.tokens(readable, each);
    for (const at of tokens.keys()) {
      const country = longestAt(tokens, at, names.byFirst, question);
      if (country === undefined || found.some(({ start, end }) => country.start < end && country.end > start)) continue;
      // A few letters, what people are called, and words of the language itself (“island”) are not taken for another's name.
      const word = question.slice(country.start, country.end);
      if (each === language || isOnlyAName(word, language, analyzer)) found.push({ ...country, language: each });
    }
  }
  return found.slice(0, MOST_COUNTRIES).flatMap(({ code, start, end, language: read }) =>
    languages
      .filter((each) => each !== read)
      .slice(0, MOST_LANGUAGES)
      .flatMap((other) => countryNames(other).get(code) ?? [])
      .map((name) => ({ start, end, other: name, isAbroad: !languages.includes(read) })),
  );
}

/** Whether a name of another language can be nothing else in a question's. */
function isOnlyAName(word: string, language: string, analyzer: Analyzer): boolean {
  if (word.length <= SHORT_NAME + 1 || AMBIGUOUS.has(word.toLowerCase())) return false;
  const lexicon = languageOf(language).lexicon?.();
  return lexicon === undefined || !analyzer.terms(word, language).some((term) => lexicon.has(term));
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<string, readonly Name[]>,
  question: string,
): { readonly code: string; readonly start: number; readonly end: number } | undefined {
  const first = tokens[at]!;
  const beginning = names.get(first.term);
  if (beginning === undefined) return undefined;
  const fitting = beginning.filter(({ terms, name }) => {
    const end = tokens[at + terms.length - 1]?.end ?? 0;
    const isSame = terms.every((term, place) => tokens[at + place]?.term === term);
    return isSame && (name.length > SHORT_NAME || question.slice(first.start, end) === name);
  });
  const longest = fitting.toSorted((a, b) => b.terms.length - a.terms.length)[0];
  return longest && { code: longest.code, start: first.start, end: tokens[at + longest.terms.length - 1]!.end };
}

function namesOf(language: string, analyzer: Analyzer): Names {
  let byLanguage = indexes.get(analyzer);
  if (byLanguage === undefined) indexes.set(analyzer, (byLanguage = new Map()));
  let index = byLanguage.get(language);
  if (index === undefined) {
    const grouped = new Map<string, Name[]>();
    for (const [code, names] of countryNames(language)) {
      for (const name of names) {
        const terms = analyzer.terms(name, language);
        const [first] = terms;
        if (first === undefined) continue;
        const group = grouped.get(first);
        if (group === undefined) grouped.set(first, [{ code, name, terms }]);
        else group.push({ code, name, terms });
      }
    }
    const beginnings = new Map<string, number>();
    for (const [first, group] of grouped) {
      const longest = Math.max(...group.map(({ terms }) => terms.length), beginnings.get(beginningOf(first)) ?? 0);
      beginnings.set(beginningOf(first), longest);
    }
    byLanguage.set(language, (index = { byFirst: grouped, beginnings }));
  }
  return index;
}

/** Letters of a word that no stemmer of these languages changes but for those that {@link beginningOf} makes alike. */
const KEPT_LETTERS = 3;

/** How a word and its stem begin alike, whatever stands behind: a doubled letter may be one in a stem, and a `y` an `i`. */
function beginningOf(word: string): string {
  return foldDiacritics(word.normalize('NFKC').toLowerCase())
    .replaceAll(/[^\p{L}]/gu, '')
    .replaceAll('y', 'i')
    .replaceAll(/(.)\1+/gu, '$1')
    .slice(0, KEPT_LETTERS);
}

/** A run of a question without blanks that has words in it. */
interface WrittenWord extends Span {
  /** How terms of it may begin: by each of its words, with and without an elided article before it. */
  readonly beginnings: readonly string[];
}

/** @param tokens - Of the question, in its language: words are the same in all. */
function wordsOf(question: string, tokens: readonly Token[]): readonly WrittenWord[] {
  return Array.from(question.matchAll(/\S+/gu), ({ 0: word, index: start }) => {
    const end = start + word.length;
    const inside = tokens.filter((token) => token.start < end && token.end > start);
    return { start, end, beginnings: inside.flatMap((token) => beginningsIn(question.slice(token.start, token.end))) };
  }).filter(({ beginnings }) => beginnings.length > 0);
}

function beginningsIn(word: string): readonly string[] {
  const behindArticle = word.slice(word.search(/['’‘ʼʻ′＇]/u) + 1);
  const beginnings = new Set([beginningOf(word), beginningOf(behindArticle)]);
  return [...beginnings].flatMap((beginning) => Array.from(beginning, (_, at) => beginning.slice(0, at + 1)));
}

/** A question with blanks for all words that cannot be of a country's name; empty where there are no others. */
function onlyNamelike(question: string, words: readonly WrittenWord[], { beginnings }: Names): string {
  let readable = '';
  let left = 0;
  for (const word of words) {
    left = Math.max(left - 1, ...word.beginnings.map((beginning) => beginnings.get(beginning) ?? 0));
    if (left > 0) readable = readable.padEnd(word.start) + question.slice(word.start, word.end);
  }
  return readable;
}
