import type { JudgedItem, Nugget } from './judged-item.ts';

/** A line of a summary or an entry of a timeline, as it is scored. */
export interface ScoredLine {
  readonly docid: string;
  readonly text: string;
  /** The one day a timeline puts it under; `null` for several, none, or a summary's line. */
  readonly day: string | null;
}

/** What one line tells. */
export interface LineVerdict {
  readonly line: ScoredLine;
  readonly junk: boolean;
  readonly off: boolean;
  /** Places of the nuggets that it states. */
  readonly states: readonly number[];
  /** Whether one of them is no longer superseded and stood in no line before. */
  readonly fresh: boolean;
  /** Whether its day is that of a nugget it states; `null` where none of these has one. */
  readonly dayRight: boolean | null;
}

/** How well lines tell what an item asks for. */
export interface ItemScore {
  readonly item: JudgedItem;
  readonly verdicts: readonly LineVerdict[];
  /** Weighted share of the facts stated, and the share of those that must be: 0-1. */
  readonly recall: number;
  readonly must: number;
}

/** What pages carry beside news, as the judges of the items listed it. */
const FURNITURE =
  /editor's note|sign up|newsletter|privacy policy|just watched|must watch|hide caption|replay more videos|this page (?:recaps|summarizes)|get up to speed|delivered to your inbox|source: cnn|a version of this story|^[a-z /,.()]{0,50}cnn(?: business)? ?\)? ?-?$|^(?:[a-z]+\.? \d+, 20\d\d ?)?(?:updated [a-z]+\.? \d+, 20\d\d.{0,20})?$|the details you have shared|corrections? and clarification|up to speed on the latest headlines/u;

/** Straight quotes, `-` for dashes, single blanks, small letters. */
export function foldText(text: string): string {
  return text
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[–—‑]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Scores lines against the facts of an item, in their order. Furniture, lines off the topic and bare questions state nothing. */
export function scoreLines(item: JudgedItem, lines: readonly ScoredLine[]): ItemScore {
  const told = new Set<number>();
  const verdicts = lines.map((line): LineVerdict => {
    const text = foldText(line.text);
    const junk = FURNITURE.test(text);
    const off = item.offtopic.some((each) => text.includes(foldText(each)));
    const silent = junk || off || (text.endsWith('?') && !text.includes('"'));
    const states = silent ? [] : item.nuggets.flatMap((nugget, at) => (isStated(nugget, text) ? [at] : []));
    const live = states.filter((at) => !item.nuggets[at]!.superseded);
    const fresh = live.some((at) => !told.has(at));
    for (const at of live) told.add(at);
    const days = live.flatMap((at) => item.nuggets[at]!.day ?? []);
    return { line, junk, off, states, fresh, dayRight: days.length === 0 ? null : days.includes(line.day ?? '') };
  });
  const current = item.nuggets.filter(({ superseded }) => !superseded);
  const found = item.nuggets.filter((_, at) => told.has(at));
  const musts = current.filter(isMust).length;
  return {
    item,
    verdicts,
    recall: weightOf(found) / Math.max(1, weightOf(current)),
    must: found.filter(isMust).length / Math.max(1, musts),
  };
}

function isStated({ strings }: Nugget, text: string): boolean {
  return strings.some((all) => all.every((each) => text.includes(foldText(each))));
}

function isMust({ weight }: Nugget): boolean {
  return weight === 2;
}

function weightOf(nuggets: readonly Nugget[]): number {
  return nuggets.reduce((sum, { weight }) => sum + weight, 0);
}
