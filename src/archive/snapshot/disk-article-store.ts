import { type ArticleStore, type Coverage, type ListRequest, placesListed } from '../../corpus/article-store.ts';
import type { Article, ArchivedArticle, ArticleHeader } from '../../corpus/article.ts';
import { ArticleTitles } from '../../corpus/article-titles.ts';
import { type Day, dayFromNumber } from '../../corpus/day.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { ArticleReading, Readings } from '../../search/readings/article-reading.ts';
import { memoBySet } from '../../search/memo-by-set.ts';
import { articlesIn, UNDATED } from '../../search/passage-table.ts';
import type { StoredReadings } from './readings/stored-readings.ts';
import type { StoredArticles } from './stored-articles.ts';
import type { ReadText } from './texts/open-texts.ts';

const LATELY = 1000;

/**
 * The articles of one snapshot. Headers are read from its arrays, bodies from the text file when they are asked for;
 * nothing else of them is in memory.
 */
export class DiskArticleStore implements ArticleStore, Readings {
  readonly #days: Int32Array;
  readonly #stored: StoredArticles;
  readonly #readText: ReadText;
  readonly #onDamage: (id: string) => void;
  readonly #readings: StoredReadings | null;
  /** Places of articles that were read lately: their readings are asked for next. */
  readonly #lately = new Map<string, number>();
  readonly #titles: ArticleTitles;
  readonly #placesOf = memoBySet((ids) => this.#placesIn(ids));
  /** Places oldest first, found once. */
  #oldest: Uint32Array | null = null;

  /** @param onDamage - Told of an article whose body is not what was written; it is then treated as missing. A header that is not is a `DamagedError`. */
  constructor(
    stored: StoredArticles,
    readText: ReadText,
    onDamage: (id: string) => void,
    readings: StoredReadings | null = null,
  ) {
    this.#readings = readings;
    this.#stored = stored;
    this.#days = stored.days;
    this.#titles = new ArticleTitles(this, stored);
    this.#readText = readText;
    this.#onDamage = onDamage;
  }

  async coverage(hidden: ReadonlySet<string>): Promise<Coverage> {
    const places = this.#placesOf(hidden);
    const dated = articlesIn(this.#days, { since: '0001-01-01' as Day, until: null }).to;
    let newest = 0;
    while (newest < dated && places.has(newest)) newest++;
    let oldest = dated - 1;
    while (oldest >= newest && places.has(oldest)) oldest--;
    const undatedHidden = [...places].filter((place) => place >= dated).length;
    return {
      articles: this.#days.length - places.size,
      undated: this.#days.length - dated - undatedHidden,
      from: oldest < newest ? null : dayFromNumber(this.#days[oldest]!),
      to: oldest < newest ? null : dayFromNumber(this.#days[newest]!),
    };
  }

  async list(request: ListRequest): Promise<{ readonly total: number; readonly headers: readonly ArticleHeader[] }> {
    const { from, to } = articlesIn(this.#days, request.range);
    const hidden = this.#placesOf(request.hidden);
    const order = request.order === 'newest' ? null : this.#oldestFirst();
    // Undated articles come last in both orders, so turning the order moves only the dated ones.
    const dated = articlesIn(this.#days, { since: '0001-01-01' as Day, until: null }).to;
    const turned = Math.min(to, dated);
    const start = order === null ? from : dated - turned;
    const end = order === null ? to : to > dated ? to : dated - from;
    const total = to - from - [...hidden].filter((place) => place >= from && place < to).length;
    const headers: ArticleHeader[] = [];
    const wanted = placesListed(request, total);
    let shown = 0;
    for (let rank = start; rank < end && headers.length < wanted.length; rank++) {
      const place = order === null ? rank : order[rank]!;
      if (hidden.has(place) || shown++ !== wanted[headers.length]) continue;
      headers.push(this.#stored.headerAt(place));
    }
    return { total, headers };
  }

  async headers(ids: readonly string[]): Promise<readonly (ArticleHeader | undefined)[]> {
    return ids.map((id) => {
      const place = this.#stored.placeOf(id);
      return place < 0 ? undefined : this.#stored.headerAt(place);
    });
  }

  async read(ids: readonly string[]): Promise<readonly (ArchivedArticle | undefined)[]> {
    return Promise.all(ids.map((id) => this.#read(id)));
  }

  readingOf(article: Article, analyzer: Analyzer): ArticleReading | null {
    if (this.#readings === null) return null;
    const place = this.#lately.get(article.id) ?? this.#stored.placeOf(article.id);
    return place < 0 ? null : this.#readings.find(article, this.#stored.textAt(place), analyzer);
  }

  titled(typed: string, limit: number, hidden: ReadonlySet<string>): Promise<readonly ArticleHeader[]> {
    return this.#titles.find(typed, limit, hidden);
  }

  async countByDay(hidden: ReadonlySet<string>): Promise<readonly { readonly day: Day; readonly count: number }[]> {
    const places = this.#placesOf(hidden);
    const counts: { day: Day; count: number; number: number }[] = [];
    for (let place = this.#days.length - 1; place >= 0; place--) {
      const number = this.#days[place]!;
      if (number === UNDATED || places.has(place)) continue;
      const last = counts.at(-1);
      if (last?.number === number) last.count++;
      else counts.push({ day: dayFromNumber(number), count: 1, number });
    }
    return counts.map(({ day, count }) => ({ day, count }));
  }

  async #read(id: string): Promise<ArchivedArticle | undefined> {
    const place = this.#stored.placeOf(id);
    if (place < 0) return undefined;
    if (this.#lately.size >= LATELY) this.#lately.clear();
    this.#lately.set(id, place);
    const body = await this.#readText(this.#stored.textAt(place));
    const reports = this.#stored.reportsAt(place).map((other) => this.#stored.idAt(other));
    const furniture = this.#stored.furnitureAt(place);
    if (body !== null) return { ...this.#stored.headerAt(place), body, furniture, reports };
    this.#onDamage(id);
    return undefined;
  }

  #placesIn(ids: ReadonlySet<string>): ReadonlySet<number> {
    const places = new Set([...ids].map((id) => this.#stored.placeOf(id)));
    places.delete(-1);
    return places;
  }

  /** Places by rising day, then id; undated ones last. */
  #oldestFirst(): Uint32Array {
    if (this.#oldest !== null) return this.#oldest;
    const order = new Uint32Array(this.#days.length);
    const dated = articlesIn(this.#days, { since: '0001-01-01' as Day, until: null }).to;
    let rank = 0;
    for (let end = dated; end > 0;) {
      let start = end;
      while (start > 0 && this.#days[start - 1] === this.#days[end - 1]) start--;
      for (let place = start; place < end; place++) order[rank++] = place;
      end = start;
    }
    for (let place = dated; place < order.length; place++) order[rank++] = place;
    this.#oldest = order;
    return order;
  }
}
