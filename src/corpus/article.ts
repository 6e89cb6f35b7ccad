import type { Day } from './day.ts';

/** Half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Text of an article that is no sentence of it: the place and agency before its first words; who wrote it, and how to reach
 * them; a picture's caption or credit; a way to another article; what the page says about itself; a table of contents;
 * what stands word for word in many articles of its source; what is written for a site's generator and no reader sees.
 */
export const FURNITURE_KINDS = [
  'dateline',
  'byline',
  'caption',
  'link',
  'notice',
  'contents',
  'repeat',
  'markup',
] as const;

/** One of {@link FURNITURE_KINDS}. */
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

/** A stretch of a body that is furniture. It is never quoted, and datelines alone are indexed. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

/**
 * Where an article's day was read: in the text's own date line or metadata, or what its page prints; else in its address, its
 * file's name, its folder, or a PDF's creation date.
 */
export type DateSource = 'text' | 'printed' | 'address' | 'name' | 'folder' | 'pdf';

/** All that is known of an article except its text. */
export interface ArticleHeader {
  /** Path under the archive, `/`-separated, without the extension; `#recordId` is added for one of several records in a file. */
  readonly id: string;
  readonly title: string;
  /** Day of publication; `null` for an undated article, which never borrows one. */
  readonly day: Day | null;
  /** `null` exactly when `day` is. */
  readonly dateSource: DateSource | null;
  /** Path of the seed under the archive, `/`-separated, with its extension. */
  readonly file: string;
  /** ISO 639-1 code of the text's language, as given or detected. */
  readonly language: string;
  /** Outlet that published it. */
  readonly source?: string;
  readonly url?: string;
  readonly byline?: string;
  /** Correction notice that came with the article. */
  readonly corrected?: string;
  /** A day after its own that the text tells of as past, or gives for its update; told where it is quoted. */
  readonly updated?: Day;
}

/** One dated news item. Offsets everywhere index `body`, which is the decoded text, unchanged. */
export interface Article extends ArticleHeader {
  readonly body: string;
  /** What of the body is furniture, ascending and disjoint; missing where nobody has looked, which is read as none. */
  readonly furniture?: readonly Furniture[];
}

/** An article as an archive gives it. */
export interface ArchivedArticle extends Article {
  readonly furniture: readonly Furniture[];
  /** Ids of the articles that tell the same story (near-duplicates), itself left out, newest first. */
  readonly reports: readonly string[];
}

/** An article without its text. */
export function headerOf(article: Article & Partial<ArchivedArticle>): ArticleHeader {
  const { body: _, furniture: __, reports: ___, ...header } = article;
  return header;
}

/**
 * Orders articles newest first, then by id; undated ones last. This is the order that breaks every tie.
 *
 * @returns Negative when `a` comes first.
 */
export function compareArticles(a: ArticleHeader, b: ArticleHeader): number {
  if (a.day !== b.day) {
    if (a.day === null) return 1;
    if (b.day === null) return -1;
    return a.day < b.day ? 1 : -1;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
