import { writeFileSync } from 'node:fs';
import { languageOf } from '../../src/languages/languages.ts';

const DATA = new URL('../../src/languages/date-names.ts', import.meta.url).pathname;

/** Locales whose names of months and weekdays printed dates are read in; those of one language share its line. */
const LOCALES =
  `en de de-AT fr es it pt pt-PT nl pl ru uk bg be sr sr-Latn mk kk th el he ar ar-LB ar-DZ ar-MA ar-TN fa hi bn ur ca cs da
  fi hu nb ro sv tr sl hr sk az eu ga hy et is lv lt id ms gl cy sq af ka lb sw ta te ml mr gu pa ne si`.split(/\s+/u);

/** Names are said in several ways: alone or in a date, whole or short. */
const STYLES = (['long', 'short'] as const).flatMap((style) => [
  { month: style, weekday: style },
  { month: style, weekday: style, day: 'numeric', year: 'numeric' },
  { month: style },
  { weekday: style },
  { month: style, day: 'numeric' },
]) satisfies Intl.DateTimeFormatOptions[];

const MONDAY = Date.UTC(2021, 10, 15);
const DAY = 86_400_000;

function formsOf(locale: string, type: 'month' | 'weekday', instants: readonly number[]): Set<string>[] {
  const forms = instants.map(() => new Set<string>());
  for (const style of STYLES) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
    for (const [place, instant] of instants.entries()) {
      const name = format.formatToParts(instant).find((part) => part.type === type)?.value ?? '';
      const bare = name
        .toLowerCase()
        .normalize('NFC')
        .replace(/^(?:de\s|d[’'])/u, '')
        .replace(/\.$/u, '');
      if (/^\p{L}\D+$/u.test(bare)) forms[place]!.add(bare);
    }
  }
  return forms;
}

const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2021, month, 15));
const weekdays = Array.from({ length: 7 }, (_, day) => MONDAY + day * DAY);
const lines = new Map<string, { readonly months: Set<string>[]; readonly weekdays: Set<string> }>();
for (const locale of LOCALES) {
  const language = locale.slice(0, 2);
  const line = lines.get(language) ?? { months: months.map(() => new Set<string>()), weekdays: new Set<string>() };
  for (const [month, forms] of formsOf(locale, 'month', months).entries()) {
    for (const form of forms) line.months[month]!.add(form);
  }
  for (const form of formsOf(locale, 'weekday', weekdays).flatMap((forms) => [...forms])) line.weekdays.add(form);
  lines.set(language, line);
}

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
type Line = typeof lines extends Map<string, infer Each> ? Each : never;
const table = (textOf: (line: Line) => string, without: (language: string) => boolean = () => false): string =>
  [...lines]
    .filter(([language]) => !without(language))
    .map(([language, line]) => `  ${language}: ${quoted(textOf(line))},`)
    .join('\n');
writeFileSync(
  DATA,
  `/** Names of months and weekdays in dates. Made by \`npm run date-names\` from the tables of Node's ICU; not to be edited. */

/** January to December of languages whose Language has no months, parted by \`|\`, each with its forms in small letters, parted by commas. */
export const MONTH_FORMS: Readonly<Record<string, string>> = {
${table(
  (line) => line.months.map((forms) => [...forms].join(',')).join('|'),
  (language) => languageOf(language).months !== undefined,
)}
};

/** Forms of all weekdays by language, likewise. */
export const WEEKDAY_FORMS: Readonly<Record<string, string>> = {
${table((line) => [...line.weekdays].join(','))}
};
`,
);
