/** The forms that a noun takes behind a number: those of the language's own plural rules, `other` where one has no form. */
type Forms = { readonly other: string } & { readonly [Rule in Intl.LDMLPluralRule]?: string };

/** Numbers, numbers of things, and lists, as a language writes them. */
export interface Counting {
  /** A whole number with its thousands marked; fractions are rounded. */
  readonly whole: (number: number) => string;
  /** A number with a noun, or whatever else goes by it: `1 article`, `3 статьи`. */
  readonly count: (number: number, forms: Forms) => string;
  /** The noun, or whatever else goes by a number, without it. */
  readonly form: (number: number, forms: Forms) => string;
  /** Words one after the other, the last after an "and". */
  readonly listed: (words: readonly string[]) => string;
  /** A share of one as `12.5 %`, with the language's mark before the tenth. */
  readonly percent: (share: number) => string;
}

/** How a locale counts. */
export function countsIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const shares = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const whole = (number: number): string => numbers.format(number);
  const form = (number: number, forms: Forms): string => forms[rules.select(Math.round(number))] ?? forms.other;
  return {
    whole,
    form,
    count: (number, forms) => `${whole(number)} ${form(number, forms)}`,
    listed: (words) => lists.format(words),
    percent: (share) => `${shares.format(100 * share)} %`,
  };
}
