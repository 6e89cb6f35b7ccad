import { type ArchivedArticle, type ArticleHeader, headerOf } from '../corpus/article.ts';
import { dayNumber } from '../corpus/day.ts';
import { foldTitle, MAX_TYPED } from '../corpus/title-index.ts';
import { articleKey, hashOf, orderOf } from '../search/engines/opensearch/keys.ts';

/** What of an article is only given back. */
export interface ArticleContent extends Pick<ArchivedArticle, 'body' | 'furniture' | 'reports'> {
  readonly header: ArticleHeader;
}

/** An article as the cluster holds it. */
export interface ArticleDocument {
  /** The article without its reports: what its passages were cut from. */
  readonly revision: string;
  /** All that the document says of it. */
  readonly digest: string;
  /** How many it was cut into. */
  readonly passages: number;
  /** Whether it is not shown any more, as its file has changed or is gone. */
  readonly buried?: boolean;
  readonly content: ArticleContent;
}

/** Words of a title that it is found by. */
const TITLE_WORDS = 60;

/** An article as a document. @param passages - How many it was cut into. */
export function articleDocument(article: ArchivedArticle, passages: number): ArticleDocument {
  const { id, day, title } = article;
  const folded = foldTitle(title);
  const columns = {
    article: articleKey(id),
    order: orderOf(id),
    ...(day !== null && { day: dayNumber(day) }),
    // One unit more than can be typed, so that no title that goes on is taken for the very one.
    title: folded.slice(0, MAX_TYPED + 1),
    titleWords: [...new Set(folded.split(' '))].slice(0, TITLE_WORDS).map((word) => word.slice(0, MAX_TYPED)),
    digest: digestOf(article),
    passages,
  };
  const { body, furniture, reports } = article;
  return {
    ...columns,
    revision: revisionOf(article),
    content: { header: headerOf(article), body, furniture, reports },
  };
}

/** The article of a document; `undefined` where its text is not the one that was written, which is never shown. */
export function articleOf({ revision, content }: ArticleDocument): ArchivedArticle | undefined {
  const { header, body, furniture, reports } = content;
  const article = { ...header, body, furniture, reports };
  return revisionOf(article) === revision ? article : undefined;
}

/** Names what an article says: equal for equal header, text and furniture. */
export function revisionOf(article: ArchivedArticle): string {
  const header = Object.entries(headerOf(article)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const furniture = article.furniture.map(({ start, end, kind }) => [start, end, kind]);
  return hashOf(JSON.stringify([header, article.body, furniture]));
}

/** Names all that a document says of an article. */
export function digestOf(article: ArchivedArticle): string {
  return hashOf(JSON.stringify([revisionOf(article), article.reports]));
}
