import { countryNames } from '../../languages/country-names.ts';
import type { Analyzer, Token } from '../../search/analyzer/analyzer.ts';
import type { AliasSpan } from './alias-spans.ts';

/** Countries of one question that are looked up by other languages' names, and languages that they are looked up in. */
const MOST_COUNTRIES = 3;
const MOST_LANGUAGES = 3;
/** A name is written with all its words; "US" and other short ones count only as they are written. */
const SHORT_NAME = 3;

/** A country's name as its terms. */
interface Name {
  readonly code: string;
  readonly name: string;
  readonly terms: readonly string[];
}

const indexes = new WeakMap<Analyzer, Map<string, ReadonlyMap<string, readonly Name[]>>>();

/**
 * Finds countries in a question by their names in its language, in any case that its stems cover, with their names in the
 * other languages of the archive: "санкции против Беларуси" is looked up in English articles by "Belarus" too.
 *
 * @param languages - The archive's, most frequent first. Where they are only the question's own, nothing is found.
 */
export function countrySpans(
  question: string,
  language: string,
  languages: readonly string[],
  analyzer: Analyzer,
): AliasSpan[] {
  const others = languages.filter((each) => each !== language).slice(0, MOST_LANGUAGES);
  if (others.length === 0) return [];
  const names = namesOf(language, analyzer);
  const tokens = analyzer.tokens(question, language);
  const found = tokens.flatMap((_, at) => longestAt(tokens, at, names, question) ?? []).slice(0, MOST_COUNTRIES);
  return found.flatMap(({ code, start, end }) =>
    others.flatMap((other) => countryNames(other).get(code) ?? []).map((name) => ({ start, end, other: name })),
  );
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  names: ReadonlyMap<string, readonly Name[]>,
  question: string,
): { readonly code: string; readonly start: number; readonly end: number } | undefined {
  const first = tokens[at]!;
  const fitting = (names.get(first.term) ?? []).filter(({ terms, name }) => {
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
