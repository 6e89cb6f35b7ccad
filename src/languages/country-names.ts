/** What people call countries besides what Unicode's data says, by language and by country (ISO 3166-1). */
const ALSO: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  de: { BY: ['Weißrussland'], GB: ['Großbritannien'], NL: ['Holland'], US: ['Amerika'] },
  // Two stand in the genitive too, whose stem is another.
  ru: {
    BY: ['Беларуси', 'Белоруссия'],
    CN: ['Китая'],
    KP: ['Северная Корея'],
    KR: ['Южная Корея'],
    NL: ['Голландия'],
    US: ['Америка'],
  },
};

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
/** Codes of no country: unions, and those that are made up. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ']);

const named = new Map<string, ReadonlyMap<string, readonly string[]>>();

/**
 * The names of countries in a language, long and short, by ISO 3166-1 code, as Unicode's data (in Node) has them: for `BY`
 * "Belarus", "Беларусь", "Biélorussie".
 *
 * @param language - ISO 639-1; the map is empty for one that Node has no names in.
 */
export function countryNames(language: string): ReadonlyMap<string, readonly string[]> {
  let names = named.get(language);
  if (names === undefined) named.set(language, (names = namesIn(language)));
  return names;
}

function namesIn(language: string): ReadonlyMap<string, readonly string[]> {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return new Map();
  const of = (style: 'long' | 'short') => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
  const [long, short] = [of('long'), of('short')];
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Map(
    codes.flatMap((code): [string, readonly string[]][] => {
      const names = [long.of(code), short.of(code)].flatMap((name) => (name === undefined ? [] : bothNames(name)));
      if (names.length === 0 || NO_COUNTRY.has(code)) return [];
      return [[code, [...new Set([...names, ...(ALSO[language]?.[code] ?? [])])]]];
    }),
  );
}

/** "Myanmar (Birma)" is two names. */
const bothNames = (name: string): readonly string[] =>
  name
    .split(/[()]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
