import { type ArticleStore, type Coverage, type ListRequest, placesListed } from '../corpus/article-store.ts';
import type { ArchivedArticle, ArticleHeader } from '../corpus/article.ts';
import { ALL_DAYS, type Day, dayFromNumber, type DayRange, inRange } from '../corpus/day.ts';
import { foldTitle, MAX_TYPED } from '../corpus/title-index.ts';
import type { ArticleSets } from '../search/engines/opensearch/article-sets.ts';
import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import { inRange as inDays } from '../search/engines/opensearch/search-body.ts';
import { memoPromiseBySet } from '../search/memo-by-set.ts';
import { type ArticleDocument, articleOf } from './article-document.ts';
import { BURIED, HEADER, known, readDocuments } from './documents.ts';

/** As deep as a cluster pages; further down, days are counted off first. */
const DEEPEST = 10_000;
/** Distinct days that a cluster counts at once: those of 179 years. */
const MOST_DAYS = 65_535;
/** Stands for the missing day of undated articles where days are counted. */
const UNDATED = -0x8000_0000;

/** What a store is made of. */
export interface ArticlesParts {
  readonly cluster: Cluster;
  /** The cluster's index that holds the articles. */
  readonly name: string;
  readonly sets: ArticleSets;
  /** Articles that are hidden, as far as it is known: those that are read do not name them. */
  readonly buried: ReadonlySet<string>;
  /** Whether an article is of the revision that its passages were cut from, as far as passages have been seen. */
  readonly isRevision: (articleId: string, revision: string) => boolean;
  /** Told of an article that is dropped since it is not what was written, or not what its passages are of. */
  readonly onDamage: (id: string) => void;
}

interface Found {
  readonly _source: Pick<ArticleDocument, 'content'>;
}

interface Page {
  readonly hits: { readonly total?: { readonly value: number }; readonly hits: readonly Found[] };
}

/** Articles on a day, or of none. */
interface DayCount {
  readonly day: Day | null;
  readonly count: number;
}

/** The articles of one generation of a cluster. How many each day has is asked once for each set of hidden ones. */
export class ClusterArticles implements ArticleStore {
  readonly #parts: ArticlesParts;
  readonly #none: ReadonlySet<string> = new Set();
  readonly #daysWithout = memoPromiseBySet((hidden) => this.#countDays(hidden, this.#parts.cluster));
  #all: readonly DayCount[] | null = null;

  constructor(parts: ArticlesParts) {
    this.#parts = parts;
  }

  /** Asks for what is known of the whole edition without asking. @param cluster - Is asked for it. */
  async prepare(cluster: Cluster): Promise<void> {
    this.#all = await this.#countDays(this.#none, cluster);
  }

  async coverage(hidden: ReadonlySet<string>): Promise<Coverage> {
    const days = await this.#days(hidden);
    const dated = days.filter(({ day }) => day !== null);
    const all = countOf(days);
    return {
      articles: all,
      undated: all - countOf(dated),
      from: dated.at(-1)?.day ?? null,
      to: dated.at(0)?.day ?? null,
    };
  }

  async countByDay(hidden: ReadonlySet<string>): Promise<readonly { readonly day: Day; readonly count: number }[]> {
    return (await this.#days(hidden)).flatMap(({ day, count }) => (day === null ? [] : [{ day, count }])).toReversed();
  }

  async list(request: ListRequest): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }> {
    const { range, hidden, order, offset, limit, spread = false } = request;
    if (!spread && offset + limit <= DEEPEST) {
      const { hits } = await this.#page(range, { hidden, order, from: offset, size: limit });
      return { total: hits.total?.value ?? 0, headers: headersIn(hits.hits) };
    }
    const days = (await this.#days(hidden)).filter(({ day }) => inRange(day, range));
    const dated = days.filter(({ day }) => day !== null);
    const total = countOf(days);
    const runs = runsOf(placesListed(request, total), spread, countOf(dated));
    const pages = runs.map(({ place, size }) => {
      const without = place - countOf(dated);
      if (without >= 0) return this.#pageBody(null, { hidden, order, from: without, size });
      const { left, from } = countOff(place, order === 'newest' ? dated : dated.toReversed(), order, range);
      return this.#pageBody(left, { hidden, order, from, size });
    });
    const answers = await this.#pages(await Promise.all(pages));
    return { total, headers: answers.flatMap(({ hits }) => headersIn(hits.hits)) };
  }

  async headers(ids: readonly string[]): Promise<readonly (ArticleHeader | undefined)[]> {
    return (await this.#documents(ids, HEADER)).map((document) =>
      document?.buried === true ? undefined : document?.content.header,
    );
  }

  async read(ids: readonly string[]): Promise<readonly (ArchivedArticle | undefined)[]> {
    const documents = await this.#documents(ids);
    return documents.map((document, at) => {
      if (document === undefined || document.buried === true) return undefined;
      const id = ids[at]!;
      const article = articleOf(document);
      if (article?.id === id && this.#parts.isRevision(id, document.revision))
        return { ...article, reports: article.reports.filter((other) => !this.#parts.buried.has(other)) };
      this.#parts.onDamage(id);
      return undefined;
    });
  }

  async titled(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]> {
    const wanted = foldTitle(typed.slice(0, MAX_TYPED));
    if (wanted === '') return (await this.list({ ...NEWEST, hidden, limit })).headers;
    const query = {
      bool: {
        filter: wanted.split(' ').map((word) => ({ prefix: { titleWords: word } })),
        // Not scores, but ranks: the very title, titles that begin so, the rest.
        should: [
          { constant_score: { filter: { term: { title: wanted } }, boost: 2 } },
          { constant_score: { filter: { prefix: { title: wanted } }, boost: 1 } },
        ],
        must_not: await this.#leftOut(hidden),
      },
    };
    const sort = [{ _score: 'desc' }, ...orderBy('newest')];
    const answer = await this.#search({ size: limit, query, sort, _source: HEADER, track_total_hits: false });
    return headersIn(answer.hits.hits);
  }

  #days(hidden: ReadonlySet<string>): Promise<readonly DayCount[]> {
    if (hidden.size === 0 && this.#all !== null) return Promise.resolve(this.#all);
    return this.#daysWithout(hidden.size === 0 ? this.#none : hidden);
  }

  /** Articles a day, newest first, undated ones last. */
  async #countDays(hidden: ReadonlySet<string>, cluster: Cluster): Promise<readonly DayCount[]> {
    const query = { bool: { must_not: await this.#leftOut(hidden) } };
    const terms = { field: 'day', missing: UNDATED, size: MOST_DAYS, order: { _key: 'desc' } };
    const { aggregations } = await this.#search<Page & Days>({ size: 0, query, aggs: { days: { terms } } }, cluster);
    return aggregations.days.buckets.map(({ key, doc_count: count }) => ({
      day: key === UNDATED ? null : dayFromNumber(key),
      count,
    }));
  }

  async #page(range: DayRange, slice: Slice): Promise<Page> {
    return this.#search(await this.#pageBody(range, slice));
  }

  /** @param range - `null` for undated articles alone. */
  async #pageBody(range: DayRange | null, { hidden, order, from, size }: Slice): Promise<object> {
    const left = await this.#leftOut(hidden);
    const query =
      range === null
        ? { bool: { must_not: [...left, { exists: { field: 'day' } }] } }
        : { bool: { filter: inDays(range), must_not: left } };
    return { from, size, query, sort: orderBy(order), _source: HEADER, track_total_hits: true };
  }

  async #pages(bodies: readonly object[]): Promise<readonly Page[]> {
    if (bodies.length === 0) return [];
    const lines = bodies.flatMap((body) => [{}, body]);
    const { cluster, name } = this.#parts;
    const answer = await cluster.call<{ responses: readonly Page[] }>({
      method: 'POST',
      path: `/${name}/_msearch`,
      lines,
    });
    return known(answer).responses;
  }

  async #search<Answer = Page>(body: object, cluster = this.#parts.cluster): Promise<Answer> {
    const { name } = this.#parts;
    return known(await cluster.call<Answer>({ method: 'POST', path: `/${name}/_search`, body }));
  }

  /** Finds what is not shown. */
  async #leftOut(hidden: ReadonlySet<string>): Promise<readonly object[]> {
    return [...(await this.#parts.sets.clauses(hidden)), BURIED];
  }

  #documents(ids: readonly string[], only?: typeof HEADER): ReturnType<typeof readDocuments> {
    return readDocuments(this.#parts.cluster, this.#parts.name, ids, only);
  }
}

const NEWEST = { range: ALL_DAYS, order: 'newest', offset: 0 } as const;

interface Slice extends Pick<ListRequest, 'hidden' | 'order'> {
  readonly from: number;
  readonly size: number;
}

interface Days {
  readonly aggregations: {
    readonly days: { readonly buckets: readonly { readonly key: number; readonly doc_count: number }[] };
  };
}

function headersIn(hits: readonly Found[]): ArticleHeader[] {
  return hits.map(({ _source }) => _source.content.header);
}

function orderBy(order: ListRequest['order']): object[] {
  return [{ day: { order: order === 'newest' ? 'desc' : 'asc', missing: '_last' } }, { order: 'asc' }];
}

function countOf(days: readonly DayCount[]): number {
  return days.reduce((sum, { count }) => sum + count, 0);
}

/** Places in a row, each row within the dated articles or within the undated ones behind them. */
function runsOf(places: readonly number[], spread: boolean, dated: number): { place: number; size: number }[] {
  if (spread) return places.map((place) => ({ place, size: 1 }));
  const before = places.filter((place) => place < dated).length;
  return [
    { place: places[0] ?? 0, size: before },
    { place: places[before] ?? 0, size: places.length - before },
  ].filter(({ size }) => size > 0);
}

/** What is left of a range once whole days are counted off, and how far into that a place lies: a cluster pages no deeper than so far. */
function countOff(
  place: number,
  days: readonly DayCount[],
  order: ListRequest['order'],
  range: DayRange,
): { readonly left: DayRange; readonly from: number } {
  let from = place;
  for (const { day, count } of days) {
    if (from < count) return { left: order === 'newest' ? { ...range, until: day } : { ...range, since: day }, from };
    from -= count;
  }
  return { left: range, from: place };
}
