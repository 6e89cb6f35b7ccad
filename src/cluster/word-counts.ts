import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { searchedBody } from '../passages/passage-text.ts';
import type { Cluster } from '../search/engines/opensearch/cluster.ts';
import type { IndexedArticle } from '../search/indexed-article.ts';
import { type CountedStrings, packCounts } from '../search/terms/counted-strings.ts';
import { NameTally } from '../search/terms/name-tally.ts';
import { StringTable } from '../search/terms/string-table.ts';
import { WordTally } from '../search/terms/word-tally.ts';
import { readContent } from './generation.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The kinds of strings that are counted. */
const KINDS = ['words', 'names'] as const;
type Kind = (typeof KINDS)[number];

/** Strings of one document: some hundred kilobytes. */
const IN_A_DOCUMENT = 50_000;

/** How many articles hold each word and each name of an archive, kept as articles come and go. */
export class WordCounts {
  readonly #counts: Readonly<Record<Kind, Map<string, number>>> = { words: new Map(), names: new Map() };

  /** Counts articles that have come. */
  add(articles: readonly IndexedArticle[]): void {
    this.#count(articles, 1);
  }

  /** Counts articles no more that have gone. @param articles - As they were when they came. */
  remove(articles: readonly IndexedArticle[]): void {
    this.#count(articles, -1);
  }

  /** The strings of a kind with their counts. */
  counted(kind: Kind): CountedStrings {
    const counts = [...this.#counts[kind].values()];
    return packCounts(this.#counts[kind].keys(), (place) => counts[place]!);
  }

  /** Documents that hold the counts, and how many of each kind there are. */
  async documents(): Promise<{
    readonly parts: Readonly<Record<Kind, number>>;
    readonly documents: readonly { readonly id: string; readonly content: object }[];
  }> {
    const documents: { readonly id: string; readonly content: object }[] = [];
    const parts = { words: 0, names: 0 };
    for (const kind of KINDS) {
      const entries = [...this.#counts[kind]];
      for (let from = 0; from < entries.length; from += IN_A_DOCUMENT) {
        const packed = await pack(JSON.stringify(entries.slice(from, from + IN_A_DOCUMENT)));
        documents.push({ id: `${kind}-${parts[kind]++}`, content: { packed: packed.toString('base64') } });
      }
    }
    return { parts, documents };
  }

  /** Reads the counts of a generation. @returns `null` when some of them are gone. */
  static async read(
    cluster: Cluster,
    index: string,
    parts: Readonly<Record<Kind, number>>,
  ): Promise<WordCounts | null> {
    const all = new WordCounts();
    for (const kind of KINDS) {
      for (let part = 0; part < parts[kind]; part++) {
        const content = await readContent<{ readonly packed: string }>(cluster, index, `${kind}-${part}`);
        if (content === null) return null;
        const text = await unpack(Buffer.from(content.packed, 'base64'));
        for (const [string, count] of JSON.parse(text.toString()) as [string, number][])
          all.#counts[kind].set(string, count);
      }
    }
    return all;
  }

  #count(articles: readonly IndexedArticle[], by: 1 | -1): void {
    const words = new WordTally();
    const names = new NameTally();
    for (const { article, passages } of articles) {
      words.add([...passages.map(({ text }) => text), article.title]);
      names.add(searchedBody(article));
    }
    this.#take('words', words.counts, by);
    this.#take('names', names.counts, by);
  }

  #take(kind: Kind, { strings, counts }: CountedStrings, by: 1 | -1): void {
    const known = this.#counts[kind];
    const table = new StringTable(strings);
    for (const [place, count] of counts.entries()) {
      const string = table.at(place);
      const left = (known.get(string) ?? 0) + by * count;
      if (left > 0) known.set(string, left);
      else known.delete(string);
    }
  }
}
