import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import { compareArticles } from '../../../corpus/article.ts';
import { type Day, inRange, isAllDays } from '../../../corpus/day.ts';
import { InvariantError } from '../../../errors.ts';
import { createAnalyzer } from '../../../search/analyzer/analyzer.ts';
import type { IndexedArticle } from '../../../search/indexed-article.ts';
import { BM25, FIELD_WEIGHTS, FIELDS } from '../../../search/scoring.ts';
import { measure, measureThrice, type Took } from '../measure.ts';
import { settledSize } from './memory.ts';
import { type FindRequest, type Found, LIMIT, type Loaded, type MiniSearchRole, type Tokenizer } from './roles.ts';

/** A passage as MiniSearch is fed with it. */
interface PlainPassage {
  /** Its rank in Dateline's order, so that ties fall alike. */
  readonly id: number;
  readonly title: string;
  readonly subhead: string;
  readonly text: string;
}

/** What a method of the role is asked. */
type RequestOf<Method extends keyof MiniSearchRole> = Parameters<MiniSearchRole[Method]>[0];

/** Plain MiniSearch as its users have it. @param bare - The process's size before anything was loaded, in bytes. */
export async function miniSearchRole(bare: number): Promise<MiniSearchRole> {
  return new PlainMiniSearch(bare, await settledSize());
}

class PlainMiniSearch implements MiniSearchRole {
  readonly #bare: number;
  readonly #before: number;
  #index: MiniSearch<PlainPassage> | null = null;
  #places: readonly string[] = [];
  #days: readonly (Day | null)[] = [];

  constructor(bare: number, before: number) {
    this.#bare = bare;
    this.#before = before;
  }

  async build({ folder, tokenizer }: RequestOf<'build'>): Promise<Took> {
    // Only here: the readers of all formats would count as MiniSearch's code at a start.
    const { readIndexed } = await import('../archive/read-indexed.ts');
    const articles = (await readIndexed(folder)).toSorted((a, b) => compareArticles(a.article, b.article));
    const passages = plainPassages(articles);
    this.#places = articles.flatMap(({ article, passages: own }) => own.map(({ start }) => `${article.id}:${start}`));
    this.#days = articles.flatMap(({ article, passages: own }) => own.map(() => article.day));
    const index = new MiniSearch(optionsFor(tokenizer));
    this.#index = index;
    await settledSize();
    const { cpuMs, wallMs } = await measure(() => index.addAll(passages));
    return { cpuMs, wallMs };
  }

  async find({ terms, range }: FindRequest): Promise<Found> {
    const filter = ({ id }: { id: number }): boolean => inRange(this.#days[id] ?? null, range);
    const options = { tokenize: (): string[] => [...terms], ...(!isAllDays(range) && { filter }) };
    const question = terms.join(' ');
    const index = this.#built();
    const { result, took, first } = await measureThrice(() => index.search(question, options).slice(0, LIMIT));
    const found = result.map(({ id, score }) => ({ place: this.#places[id as number] ?? '', score }));
    return { took, first, found };
  }

  async save({ path }: RequestOf<'save'>): Promise<boolean> {
    try {
      await writeFile(path, JSON.stringify(this.#built()));
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  async load({ path, terms }: RequestOf<'load'>): Promise<Loaded> {
    const { cpuMs, wallMs } = await measure(() => {
      this.#index = MiniSearch.loadJSON(readFileSync(path, 'utf8'), optionsFor('analyzer'));
      this.#index.search(terms.join(' '), { tokenize: () => [...terms] });
    });
    return { cpuMs, wallMs, bare: this.#bare, before: this.#before, after: await settledSize() };
  }

  #built(): MiniSearch<PlainPassage> {
    if (this.#index === null) throw new InvariantError('There is no index yet.');
    return this.#index;
  }
}

/** MiniSearch as it comes but for Dateline's scoring, and with its analyzer or without. */
function optionsFor(tokenizer: Tokenizer): Options<PlainPassage> {
  const common = { fields: [...FIELDS], searchOptions: { boost: { ...FIELD_WEIGHTS }, bm25: BM25 } };
  if (tokenizer === 'default') return common;
  const analyzer = createAnalyzer();
  return { ...common, tokenize: (text) => analyzer.terms(text, 'en'), processTerm: (term) => term };
}

function plainPassages(articles: readonly IndexedArticle[]): PlainPassage[] {
  return articles
    .flatMap(({ article, passages }) =>
      passages.map(({ text, subhead }) => ({
        title: article.title,
        subhead: subhead === null ? '' : article.body.slice(subhead.start, subhead.end),
        text,
      })),
    )
    .map((passage, id) => ({ id, ...passage }));
}
