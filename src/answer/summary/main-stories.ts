import type { Article } from '../../corpus/article.ts';
import type { Day } from '../../corpus/day.ts';
import type { ArticleKind } from '../../corpus/kinds/article-kind.ts';
import { sourceOf } from '../../corpus/source-of.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { Likeness } from './likeness.ts';
import type { Telling } from './telling.ts';

/** Articles whose headlines and first sentences share so much report one story. */
const ONE_STORY = 0.15;
/** So do those that have so much of what reports the story of either, of the one with less. */
const MOSTLY = 0.5;
/** Of these kinds many are alike, and none reports what came about: calendars, bargains, odds. */
const REPORTS_NOTHING: ReadonlySet<ArticleKind> = new Set(['quiz', 'list', 'service', 'preview']);

/** Which articles report one story, and how many do: what a period's main stories are. */
export class MainStories {
  readonly #near = new Map<string, ReadonlySet<string>>();
  readonly #weights = new Map<string, number>();
  /** The newest day of what reports the story of an article. */
  readonly #newest = new Map<string, Day | null>();

  /** @param tellings - The first sentences of each article. */
  constructor(tellings: readonly Telling[], analyzer: Analyzer) {
    const articles = [...new Map(tellings.map(({ article }) => [article.id, article])).values()];
    const kinds = new Map(tellings.map(({ article, kind }) => [article.id, kind]));
    const terms = new Map(articles.map((each) => [each.id, analyzer.contentTerms(each.title, each.language)]));
    for (const telling of tellings) terms.get(telling.article.id)!.push(...telling.terms);
    const likeness = new Likeness([...terms.values()]);
    const toAll = new Float64Array(articles.length);
    for (const [at, article] of articles.entries()) {
      likeness.toAll(at, toAll);
      const near = articles.filter((_, other) => toAll[other]! >= ONE_STORY);
      const reports = near.filter(({ id }) => !REPORTS_NOTHING.has(kinds.get(id)!));
      const sources = new Set(reports.flatMap((each) => sourceOf(each) ?? []));
      this.#newest.set(article.id, newestOf(near));
      this.#near.set(article.id, new Set(near.map(({ id }) => id)));
      this.#weights.set(article.id, Math.log((Math.max(1, reports.length) + Math.max(1, sources.size)) / 2));
    }
  }

  /** Logarithm of how many report the story of an article, 0 for it alone: the mean of articles and sources. Pages that report nothing do not count. */
  weightOf({ article }: Telling): number {
    return this.#weights.get(article.id)!;
  }

  /** Whether an article of a later day reports the story of one. */
  wentOn({ article: { id, day } }: Telling): boolean {
    return day !== null && this.#newest.get(id)! > day;
  }

  /** Whether two articles report one story. */
  areOne(a: Telling, b: Telling): boolean {
    const [nearOne, nearOther] = [this.#near.get(a.article.id)!, this.#near.get(b.article.id)!];
    if (nearOne.has(b.article.id)) return true;
    const [few, many] = nearOne.size < nearOther.size ? [nearOne, nearOther] : [nearOther, nearOne];
    return [...few].filter((id) => many.has(id)).length >= MOSTLY * few.size;
  }
}

function newestOf(articles: readonly Article[]): Day | null {
  return articles.reduce<Day | null>(
    (newest, { day }) => (newest === null || (day !== null && day > newest) ? day : newest),
    null,
  );
}
