import { BM25, FIELDS } from '../../scoring.ts';
import { LINE, UNPACK } from './field-text.ts';

/** Hidden articles that one search may leave out; the cluster's own limit of 65,536 is less than an archive may hide. */
const MOST_KEYS = 1_000_000;

/** How deep articles are paged: those of one day, or all that are undated. */
const DEEPEST = 1_000_000;

const KEYWORD = { type: 'keyword' } as const;
/** Kept to be given back or sorted by, and never searched. */
const COLUMN = { index: false, doc_values: true } as const;

/** How an index is spread over the nodes. */
export interface Spread {
  readonly shards: number;
}

/** BM25+ as MiniSearch has it, out of what the cluster knows of a field: see `fieldText`. */
function similarity(): object {
  const { k, b, d } = BM25;
  return {
    type: 'scripted',
    weight_script: { source: 'return Math.log(1 + (field.docCount - term.docFreq + 0.5) / (term.docFreq + 0.5));' },
    script: {
      source: `${UNPACK} double average = field.sumDocFreq / (double) field.docCount - 1; double norm = ${k} * (1 - ${b} + ${b} * length / average); return query.boost * weight * (${d} + frequency * (${k} + 1) / (frequency + norm));`,
    },
  };
}

/** The index of passages: the cluster finds terms that were made by the analyzer, and analyses nothing. */
export function passagesIndex({ shards }: Spread): object {
  const field = { type: 'text', analyzer: 'packed', norms: false, index_options: 'freqs', similarity: 'bm25plus' };
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: 0,
      refresh_interval: '-1',
      max_terms_count: MOST_KEYS,
      merge: { policy: { expunge_deletes_allowed: 0 } },
      similarity: { bm25plus: similarity() },
      analysis: {
        tokenizer: { lines: { type: 'char_group', tokenize_on_chars: [LINE], max_token_length: 1000 } },
        analyzer: {
          packed: { type: 'custom', tokenizer: 'lines', filter: ['delimited_term_freq'] },
          plain: { type: 'custom', tokenizer: 'lines' },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      _source: { enabled: false },
      properties: {
        article: { ...KEYWORD, doc_values: false },
        // What articles are told apart by while passages are searched: known before the first question.
        order: { ...KEYWORD, ...COLUMN, eager_global_ordinals: true },
        revision: { ...KEYWORD, ...COLUMN },
        day: { type: 'integer' },
        start: { type: 'integer', ...COLUMN },
        end: { type: 'integer', ...COLUMN },
        ...Object.fromEntries(FIELDS.map((name) => [name, field])),
        all: { type: 'text', analyzer: 'plain', norms: false, index_options: 'docs' },
      },
    },
  };
}

/** The index of articles: found by id, day and title; the rest of them is only given back. */
export function articlesIndex({ shards }: Spread, key: string): object {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: 0,
      refresh_interval: '-1',
      max_terms_count: MOST_KEYS,
      max_result_window: DEEPEST,
    },
    mappings: {
      dynamic: 'strict',
      _meta: { key },
      properties: {
        article: { ...KEYWORD, doc_values: false },
        order: { ...KEYWORD, ...COLUMN },
        day: { type: 'integer' },
        title: { ...KEYWORD, doc_values: false },
        titleWords: { ...KEYWORD, doc_values: false },
        revision: { ...KEYWORD, ...COLUMN },
        digest: { ...KEYWORD, ...COLUMN },
        passages: { type: 'integer', ...COLUMN },
        buried: { type: 'boolean' },
        content: { type: 'object', enabled: false },
      },
    },
  };
}

/** Documents that are only given back: what an edition is as a whole, its words and names; and sets of hidden articles. */
export function plainIndex(): object {
  return {
    settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '-1' },
    mappings: { dynamic: 'strict', properties: { content: { type: 'object', enabled: false } } },
  };
}
