import type { Span } from '../corpus/article.ts';

/** An expression of another language, and what it is in English. */
export interface TranslatedTime extends Span {
  readonly english: string;
}

type Phrase = readonly [pattern: string, english: string];

const GERMAN_MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember';
const RUSSIAN_MONTHS = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр';
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const YEAR = String.raw`(1\d{3}|20\d{2})`;
const GERMAN_YEAR = `(?:dem Jahr |Jahr )?${YEAR}`;
const RUSSIAN_YEAR = String.raw`${YEAR}(?:\s+год(?:а|у|ом|ов|ами)?)?`;

function monthPhrases(months: string, source: (month: string) => string, english: (month: string) => string): Phrase[] {
  return months.split(' ').map((month, place) => [source(month), english(ENGLISH_MONTHS[place] ?? '')]);
}

const PHRASES: Readonly<Record<string, readonly Phrase[]>> = {
  de: [
    ['(?:in der )?(?:letzte|vergangene|vorige)[nr]? Woche', 'last week'],
    ['(?:im |in dem )?(?:letzten|vergangenen|vorigen) Monat', 'last month'],
    ['(?:im )?(?:letzten|vergangenen|vorigen|letztes|vergangenes|voriges) Jahr', 'last year'],
    ['(?:in )?(?:dieser|diese) Woche', 'this week'],
    ['(?:in )?(?:diesem|diesen) Monat', 'this month'],
    ['(?:in )?(?:diesem|dieses) Jahr', 'this year'],
    ['gestern', 'yesterday'],
    ['heute', 'today'],
    ['kürzlich|neulich|jüngst', 'recently'],
    ['derzeit|aktuell|zurzeit|zuletzt', 'currently'],
    ...monthPhrases(
      GERMAN_MONTHS,
      (month) => `(?:im )?${month} ${YEAR}`,
      (month) => `in ${month} $1`,
    ),
    ...monthPhrases(
      GERMAN_MONTHS,
      (month) => `seit (?:dem )?${month} ${YEAR}`,
      (month) => `since ${month} $1`,
    ),
    [String.raw`zwischen ${YEAR} und ${YEAR}`, 'between $1 and $2'],
    [`von ${YEAR} bis ${YEAR}`, 'between $1 and $2'],
    [`in den ${YEAR}er[ -]Jahren`, 'in the $1s'],
    [`(?:im Jahre?|in) ${YEAR}`, 'in $1'],
    [`seit ${GERMAN_YEAR}`, 'since $1'],
    [`vor ${GERMAN_YEAR}`, 'before $1'],
    [`nach ${GERMAN_YEAR}`, 'after $1'],
  ],
  ru: [
    ['на прошлой неделе', 'last week'],
    ['в прошлом месяце', 'last month'],
    ['в прошлом году', 'last year'],
    ['на этой неделе', 'this week'],
    ['в этом месяце', 'this month'],
    ['в этом году', 'this year'],
    ['вчера', 'yesterday'],
    ['сегодня', 'today'],
    ['недавно', 'recently'],
    ['сейчас|теперь', 'now'],
    ...monthPhrases(
      RUSSIAN_MONTHS,
      (month) => `в ${month}[еь]? ${RUSSIAN_YEAR}`,
      (month) => `in ${month} $1`,
    ),
    ...monthPhrases(
      RUSSIAN_MONTHS,
      (month) => `с ${month}[яа]? ${RUSSIAN_YEAR}`,
      (month) => `since ${month} $1`,
    ),
    [`между ${YEAR} и ${RUSSIAN_YEAR}`, 'between $1 and $2'],
    [`с ${YEAR} по ${RUSSIAN_YEAR}`, 'between $1 and $2'],
    [`в ${YEAR}-?[eе]?х(?: годах)?`, 'in the $1s'],
    [`в ${YEAR}\\s+году`, 'in $1'],
    [`с ${YEAR}\\s+года`, 'since $1'],
    [`до ${YEAR}\\s+года`, 'before $1'],
    [`после ${YEAR}\\s+года`, 'after $1'],
  ],
};

const COMPILED = new Map(
  Object.entries(PHRASES).map(([language, phrases]) => [
    language,
    phrases.map(
      ([source, english]) =>
        [
          new RegExp(`(?<![\\p{L}\\p{N}])(?:${source.replaceAll(' ', String.raw`\s+`)})(?![\\p{L}\\p{N}])`, 'giu'),
          english,
        ] as const,
    ),
  ]),
);

/**
 * Finds the basic expressions of time of German and Russian ("letzte Woche", "seit 1994", "в ноябре 2021 года") and
 * gives each in English, so that one reader serves every language.
 *
 * @returns In no particular order; empty for other languages.
 */
export function inEnglish(text: string, language: string): TranslatedTime[] {
  return (COMPILED.get(language) ?? []).flatMap(([pattern, english]) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      english: english.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? ''),
    })),
  );
}
