import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { Options } from 'minisearch';
import { compareArticles } from '../../../corpus/article.ts';
import type { Day } from '../../../corpus/day.ts';
import { inRange, isAllDays } from '../../../corpus/day.ts';
import { InvariantError } from '../../../errors.ts';
import { createAnalyzer } from '../../../search/analyzer/analyzer.ts';
import type { IndexedArticle } from '../../../search/indexed-article.ts';
import { BM25, FIELD_WEIGHTS, FIELDS } from '../../../search/scoring.ts';
import { LIMIT } from './limit.ts';
import { measure, measureThrice } from '../measure.ts';
import { settledSize } from './memory.ts';
import type { MiniSearchRole, Tokenizer } from './roles.ts';

/** A passage as MiniSearch is fed with it. */
interface PlainPassage {
  /** Its rank in Dateline's order, so that ties fall alike. */
  readonly id: number;
  readonly title: string;
  readonly subhead: string;
  readonly text: string;
}

/** Plain MiniSearch as its users have it. @param bare - The process's size before anything was loaded, in bytes. */
export async function miniSearchRole(bare: number): Promise<MiniSearchRole> {
  const before = await settledSize();
  let engine: MiniSearch<PlainPassage> | null = null;
  const index = (): MiniSearch<PlainPassage> => {
    if (engine === null) throw new InvariantError('There is no index yet.');
    return engine;
  };
  let places: string[] = [];
  let days: (Day | null)[] = [];
  return {
    async build({ folder, tokenizer }) {
      // Only here: the readers of all formats would count as MiniSearch's code at a start.
      const { readIndexed } = await import('../archive/read-indexed.ts');
      const articles = (await readIndexed(folder)).toSorted((a, b) => compareArticles(a.article, b.article));
      const passages = plainPassages(articles);
      places = articles.flatMap(({ article, passages: own }) => own.map(({ start }) => `${article.id}:${start}`));
      days = articles.flatMap(({ article, passages: own }) => own.map(() => article.day));
      engine = new MiniSearch(optionsFor(tokenizer));
      await settledSize();
      const { cpuMs, wallMs } = await measure(() => index().addAll(passages));
      return { cpuMs, wallMs };
    },
    async find({ terms, range }) {
      const filter = ({ id }: { id: number }): boolean => inRange(days[id] ?? null, range);
      const options = { tokenize: (): string[] => [...terms], ...(!isAllDays(range) && { filter }) };
      const question = terms.join(' ');
      const { result, took, first } = await measureThrice(() => index().search(question, options).slice(0, LIMIT));
      const found = result.map(({ id, score }) => ({ place: places[id as number] ?? '', score }));
      return { took, first, found };
    },
    async save({ path }) {
      try {
        await writeFile(path, JSON.stringify(index()));
        return true;
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    },
    async load({ path, terms }) {
      const { cpuMs, wallMs } = await measure(() => {
        engine = MiniSearch.loadJSON(readFileSync(path, 'utf8'), optionsFor('analyzer'));
        engine.search(terms.join(' '), { tokenize: () => [...terms] });
      });
      return { cpuMs, wallMs, bare, before, after: await settledSize() };
    },
  };
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
