import type { Article } from './article.ts';
import { detectLanguage } from './language.ts';
import { seedFault, type SeedFault } from './seed-problem.ts';
import type { SeedDraft } from './seed-reader.ts';
import { settleDay, type DayPlace, type OwnDay } from './dating/settle-day.ts';

/** Titles are cut to this many characters at a word, with `…` after it. */
export const MAX_TITLE = 300;
/** An article without a title is shown under so many characters of its first line. */
const MAX_BORROWED_TITLE = 100;
/** Other fields that travel to the citation. */
const MAX_FIELD = 500;

/** Where a draft came from, and the day it is read on. */
export interface DraftPlace extends DayPlace {
  readonly id: string;
}

/** What came of a draft. */
export interface SettledDraft extends Pick<OwnDay, 'open' | 'order'> {
  /** `null` where it must be left out. */
  readonly article: Article | null;
  readonly faults: readonly SeedFault[];
}

/**
 * Settles what a reader found: title on one line and bounded (without one, the text's first words, up to 100
 * characters), day and where it was read (see `settleDay`), language.
 */
export async function articleOf(draft: SeedDraft, place: DraftPlace): Promise<SettledDraft> {
  const ownTitle = oneLine(draft.title, MAX_TITLE);
  if (draft.body.trim() === '')
    return { article: null, faults: [seedFault('empty-body', draft.line)], open: null, order: null };
  const title = ownTitle === '' ? oneLine(firstLine(draft.body), MAX_BORROWED_TITLE) : ownTitle;
  const { day, dateSource, fault, open, order } = settleDay(draft, place);
  const article: Article = {
    id: place.id,
    title,
    day,
    dateSource,
    file: place.file,
    language: languageCode(draft.language) ?? (await detectLanguage(draft.body)),
    ...optionalFields(draft),
    body: draft.body,
  };
  const faults = ownTitle === '' ? [seedFault('no-title', draft.line)] : [];
  return { article, faults: fault === null ? faults : [...faults, fault], open, order };
}

function firstLine(body: string): string {
  return /\S[^\r\n]{0,400}/u.exec(body)?.[0] ?? '';
}

function optionalFields(draft: SeedDraft): Partial<Pick<Article, 'source' | 'url' | 'byline' | 'corrected'>> {
  const fields = { source: draft.source, byline: draft.byline, corrected: draft.corrected, url: webAddress(draft.url) };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const text = value === undefined ? '' : oneLine(value, MAX_FIELD);
      return text === '' ? [] : [[key, text]];
    }),
  );
}

/** Only addresses that a reader can follow are kept; `javascript:` and the like are dropped, too long ones as well. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || url.length > MAX_FIELD || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href.slice(0, MAX_FIELD) : undefined;
}

/** `de` out of `de`, `de-AT` or `DE_at`; `undefined` for what is no language tag. */
function languageCode(tag: string | undefined): string | undefined {
  return /^([a-z]{2})(?:[-_]|$)/iu.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
}

/** Whitespace collapsed, cut at a word or, failing that, between two characters. */
function oneLine(text: string, max: number): string {
  // Bounded before the pattern runs: a 2 MB "title" costs no more than a long one.
  const flat = text
    .slice(0, max * 4)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max - 1);
  const blank = cut.lastIndexOf(' ');
  const kept = blank > max / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…`;
}
