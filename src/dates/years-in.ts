const YEAR = /(?<![\p{L}\p{N}.,$£€])(?:1[5-9]|20)\d\d(?![\p{L}\p{N}%]|[.,]\d)/gu;

/** The years, 1500 to 2099, that a text names by their numbers; not amounts or shares. */
export function yearsIn(text: string): number[] {
  return (text.match(YEAR) ?? []).map(Number);
}
