/** How many were found as judged, found otherwise, and not found. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Counts as a row: precision, recall, and the counts they come from. */
export function scoreRow(name: string, { right, wrong, missed }: Counts): string {
  const figures = [ratio(right, right + wrong), ratio(right, right + missed), right, wrong, missed];
  return `| ${[name, ...figures].join(' | ')} |`;
}

function ratio(part: number, of: number): string {
  return of === 0 ? '–' : (part / of).toFixed(3);
}
