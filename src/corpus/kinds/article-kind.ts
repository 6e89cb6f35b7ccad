import { languageOf, LANGUAGES } from '../../languages/languages.ts';
import type { KindWords, MarkedKind } from '../../languages/language.ts';
import type { ArticleHeader } from '../article.ts';

/**
 * What an article is: a report of what came about, or a page on an event under way, which tells it too; else one that gives an
 * opinion, sums up many stories for subscribers, asks readers questions, lists things, explains or helps, sells or advises,
 * looks ahead to an event, or portrays.
 */
export type ArticleKind = 'report' | MarkedKind;

/** How the headlines and the addresses of one kind of article are known in a language. */
interface Marks {
  readonly kind: MarkedKind;
  readonly label: RegExp | null;
  readonly opens: RegExp | null;
  readonly within: RegExp | null;
}

const ORDER: readonly MarkedKind[] = [
  'opinion',
  'newsletter',
  'quiz',
  'live',
  'list',
  'service',
  'preview',
  'guide',
  'feature',
];
/** A part of an address's path; sites are read in any language, whatever that of the text is. */
const PART = /(?<=\/)[\p{L}\p{N}-]+(?=\/)/gu;
const ASKS = /[?？؟](?:$|\s\p{Lu})/u;

const known = new Map<string, readonly Marks[]>();
let sections: ReadonlyMap<string, MarkedKind> | undefined;

/**
 * Tells of which kind an article is by its address and its headline: by what stands in its path as a section, before the
 * headline's colon or behind its bar, at its beginning, or anywhere in it, in this order; a headline that asks explains.
 * What nothing marks is a report.
 */
export function kindOf({ title, url, language }: Pick<ArticleHeader, 'title' | 'url' | 'language'>): ArticleKind {
  const section = url === undefined ? undefined : sectionOf(url);
  if (section !== undefined) return section;
  const marks = marksOf(language);
  for (const place of ['label', 'opens', 'within'] as const) {
    const found = marks.find((each) => each[place]?.test(title));
    if (found !== undefined) return found.kind;
  }
  return ASKS.test(title) ? 'guide' : 'report';
}

/** The kind that the address of a page says: `/opinion/`. */
function sectionOf(url: string): MarkedKind | undefined {
  sections ??= new Map(
    LANGUAGES.flatMap(({ kinds = {} }) =>
      Object.entries(kinds).flatMap(([kind, { sections: words = '' }]) =>
        words.split(' ').map((word) => [word, kind as MarkedKind] as const),
      ),
    ),
  );
  // Behind the host; the last part is the headline once more.
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').toLowerCase();
  for (const [part] of path.matchAll(PART)) {
    const kind = sections.get(part);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function marksOf(code: string): readonly Marks[] {
  let marks = known.get(code);
  if (marks === undefined) {
    const { kinds = {} } = languageOf(code);
    marks = ORDER.flatMap((kind) => (kinds[kind] === undefined ? [] : [{ kind, ...patternsOf(kinds[kind]) }]));
    known.set(code, marks);
  }
  return marks;
}

function patternsOf({ label, opens, within }: KindWords): Omit<Marks, 'kind'> {
  return {
    label: patternOf(label, (each) => String.raw`^(?:${each})(?:\s\p{N}+)?\s?[:|]|[|–—-]\s(?:${each})$`),
    opens: patternOf(opens, (each) => String.raw`^\P{L}{0,2}(?:${each})(?!\p{L})`),
    within: patternOf(within, (each) => String.raw`(?<!\p{L})(?:${each})(?!\p{L})`),
  };
}

function patternOf(source: string | undefined, around: (source: string) => string): RegExp | null {
  return source === undefined ? null : new RegExp(around(source), 'iu');
}
