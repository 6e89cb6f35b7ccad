import { LANGUAGES, languageOf } from '../../languages/languages.ts';
import { countryNames } from '../../languages/country-names.ts';
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

const indexes = new WeakMap<Analyzer, Map<string, ReadonlyMap<string, readonly Name[]>>>();

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
  for (const each of [language, ...NAMED_IN.filter((other) => other !== language)]) {
    const tokens = analyzer.tokens(question, each);
    const names = namesOf(each, analyzer);
    for (const at of tokens.keys()) {
      const country = longestAt(tokens, at, names, question);
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

/** Every name of every country in a language by its first term. */
function namesOf(language: string, analyzer: Analyzer): ReadonlyMap<string, readonly Name[]> {
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
    byLanguage.set(language, (index = grouped));
  }
  return index;
}
