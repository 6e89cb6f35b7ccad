/** A line of a page of print. */
export interface PrintLine {
  readonly text: string;
  /** Distance from the foot of the page, in points. */
  readonly y: number;
  /** From 0. */
  readonly page: number;
}

/** Lines from the top and from the foot of a page among which its running heads and feet are looked for. */
const MARGIN_LINES = 3;
/** A running head stands on at least two pages and so many of all: those of left and right pages may differ. */
const MIN_PAGES = 2;
const MIN_SHARE = 0.4;
/** "Page 1 of 2", "– 3 –", "Seite 4", "5/12". */
const PAGE_NUMBER =
  /^[-–—|·\s]*(?:(?:page|pages|p|pg|seite|s|página|pagina|pág|стр|страница|sida|strona)\.?\s*)?\d{1,4}(?:\s*(?:of|von|de|di|du|van|av|z|из|\/)\s*\d{1,4})?[-–—|·\s]*$/iu;

/**
 * Leaves out the running heads and feet of pages: lines at the top or the foot that stand on several pages, but for their
 * numbers, and the numbers of pages.
 */
export function withoutRunningHeads<Line extends PrintLine>(lines: readonly Line[]): Line[] {
  const margins = marginsOf(lines);
  const pages = new Set(lines.map(({ page }) => page)).size;
  const stands = new Map<string, Set<number>>();
  for (const line of margins.keys()) {
    const key = withoutNumbers(line.text);
    stands.set(key, (stands.get(key) ?? new Set()).add(line.page));
  }
  const least = Math.max(MIN_PAGES, pages * MIN_SHARE);
  return lines.filter((line) => {
    const place = margins.get(line);
    if (place === undefined) return true;
    const repeated = (stands.get(withoutNumbers(line.text))?.size ?? 0) >= least;
    return !repeated && !(place === 'outermost' && PAGE_NUMBER.test(line.text) && lines.length > 1);
  });
}

function marginsOf<Line extends PrintLine>(lines: readonly Line[]): Map<Line, 'outermost' | 'outer'> {
  const pages = new Map<number, Line[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page === undefined) pages.set(line.page, [line]);
    else page.push(line);
  }
  const margins = new Map<Line, 'outermost' | 'outer'>();
  for (const page of pages.values()) {
    const byHeight = page.toSorted((a, b) => b.y - a.y);
    for (const line of [...byHeight.slice(0, MARGIN_LINES), ...byHeight.slice(-MARGIN_LINES)])
      margins.set(line, 'outer');
    for (const line of [byHeight[0], byHeight.at(-1)]) if (line !== undefined) margins.set(line, 'outermost');
  }
  return margins;
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\d+/gu, '#');
}
