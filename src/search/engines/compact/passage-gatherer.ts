import { searchedBody } from '../../../passages/passage-text.ts';
import { Grow } from '../../grow.ts';
import type { IndexedArticle, ReadingListener, WordSource } from '../../indexed-article.ts';
import { NameTally } from '../../terms/name-tally.ts';
import { compareEntries, type PassageTable, tableDay, type TableEntry } from '../../passage-table.ts';
import { placesInOrder } from '../../terms/places-in-order.ts';
import type { SortedTerms } from '../../terms/sorted-terms.ts';
import { StringPacker } from '../../terms/string-table.ts';
import { WordTally } from '../../terms/word-tally.ts';
import type { FieldLengths } from './index-arrays.ts';
import { countedTerms, type IndexSource } from './index-source.ts';
import { COUNTED_FIELDS } from './posting-codec.ts';
import { type InvertedPostings, PostingGatherer } from './posting-gatherer.ts';
import { WordRows } from './word-rows.ts';

const [TITLE, SUBHEAD, TEXT] = COUNTED_FIELDS;
const NO_TERMS = new Uint32Array();
const NO_STRINGS = countedTerms({ strings: new StringPacker().finish(), counts: new Uint32Array() });

/** What is kept of an article: its passages are `[from, to)` of those that arrived. */
interface GatheredArticle extends TableEntry {
  readonly from: number;
  readonly to: number;
}

/** What was gathered, as a source. */
export interface GatheredSource extends IndexSource {
  /** Its postings, at the places of its terms. */
  readonly inverted: InvertedPostings;
}

/** Analyses articles one by one and keeps their postings until they are written into an index. */
export class PassageGatherer {
  readonly #reader: WordSource;
  readonly #words = new WordTally();
  readonly #names = new NameTally();
  readonly #rows: WordRows;
  readonly #postings = new PostingGatherer();
  #articles: GatheredArticle[] = [];
  /** The numbers of the terms in their order, when passages were last taken. */
  #sorted = new Uint32Array();
  /** Counts the articles, those taken too. */
  #number = 0;
  /** Of each passage: where it stands in its article's body, and the distinct terms of its fields. */
  readonly #starts = new Grow((length) => new Uint32Array(length));
  readonly #ends = new Grow((length) => new Uint32Array(length));
  readonly #lengths = { title: lengthsOf(), subhead: lengthsOf(), text: lengthsOf() };

  constructor(reader: WordSource) {
    this.#reader = reader;
    this.#rows = new WordRows(reader, this.#words);
  }

  /** Distinct terms so far. */
  get terms(): number {
    return this.#rows.terms.length;
  }

  /** Passages gathered since the last were taken. */
  get passages(): number {
    return this.#postings.passages;
  }

  /** Gathers an article. Its texts are not kept. @param listener - Told of them while the reader has just read them. */
  add(indexed: IndexedArticle, listener?: ReadingListener): void {
    const { article, passages } = indexed;
    const { id, title, language, body } = article;
    this.#articles.push({ id, day: tableDay(article), from: this.passages, to: this.passages + passages.length });
    this.#number++;
    this.#words.next();
    const inTitle = this.#reader.words(title, language);
    const titleTerms = this.#rows.termsOf(inTitle).slice();
    const titleSpellings = this.#rows.spellingsOf(inTitle);
    listener?.title(indexed);
    for (const [place, { start, end, text, subhead }] of passages.entries()) {
      const under = subhead === null ? null : this.#reader.words(body.slice(subhead.start, subhead.end), language);
      const subheadTerms = under === null ? NO_TERMS : this.#rows.termsOf(under).slice();
      const inText = this.#reader.words(text, language);
      const textTerms = this.#rows.termsOf(inText, this.#number);
      listener?.passage(place);
      const size = this.terms;
      this.#lengths.title.push(Math.min(this.#postings.count(titleTerms, size, TITLE), 0xffff));
      this.#lengths.subhead.push(Math.min(this.#postings.count(subheadTerms, size, SUBHEAD), 0xffff));
      this.#lengths.text.push(Math.min(this.#postings.count(textTerms, size, TEXT), 0xffff));
      this.#postings.end();
      this.#starts.push(start);
      this.#ends.push(end);
    }
    this.#words.count(titleSpellings);
    this.#names.add(searchedBody(article));
  }

  /** Takes all that was gathered, as a source. */
  finish(): GatheredSource {
    return { ...this.take(), words: countedTerms(this.#words.counts), names: countedTerms(this.#names.counts) };
  }

  /** Takes the passages gathered since the last were taken, until the next are. Words and names are left for {@link finish}. */
  take(): GatheredSource {
    const { table, order } = this.#tabulate();
    const frequencies = this.#postings.frequencies(this.terms);
    const sorted = this.#sortTerms().filter((term) => frequencies[term]! > 0);
    const inverted = this.#postings.invert(order, sorted, frequencies);
    const lengths = this.#lengthsIn(order);
    this.#clear();
    return {
      table,
      lengths,
      terms: termsIn(this.#rows.terms, sorted),
      inverted,
      gather: gathering(inverted),
      words: NO_STRINGS,
      names: NO_STRINGS,
    };
  }

  /** The numbers of all terms in their order. Only those are sorted that have come since the last time. */
  #sortTerms(): Uint32Array {
    const { terms } = this.#rows;
    const before = this.#sorted;
    const fresh = terms.slice(before.length);
    const order = placesInOrder(fresh, (a, b) => (fresh[a]! < fresh[b]! ? -1 : 1));
    const sorted = new Uint32Array(terms.length);
    let next = 0;
    let place = 0;
    for (const at of order) {
      const term = before.length + at;
      while (next < before.length && terms[before[next]!]! < terms[term]!) sorted[place++] = before[next++]!;
      sorted[place++] = term;
    }
    sorted.set(before.subarray(next), place);
    return (this.#sorted = sorted);
  }

  #clear(): void {
    this.#articles = [];
    this.#postings.clear();
    for (const grown of [this.#starts, this.#ends, ...Object.values(this.#lengths)]) grown.length = 0;
  }

  /** Puts the articles in passage order. @returns `order` - For each passage in that order, which one to arrive it was. */
  #tabulate(): { table: PassageTable; order: Uint32Array } {
    const articles = this.#articles.toSorted(compareEntries);
    const order = new Uint32Array(this.passages);
    const first = new Uint32Array(articles.length + 1);
    let number = 0;
    for (const [place, { from, to }] of articles.entries()) {
      for (let arrived = from; arrived < to; arrived++) order[number++] = arrived;
      first[place + 1] = number;
    }
    const starts = this.#starts.array;
    const ends = this.#ends.array;
    return {
      table: {
        ids: articles.map(({ id }) => id),
        days: Int32Array.from(articles, ({ day }) => day),
        first,
        starts: order.map((arrived) => starts[arrived]!),
        ends: order.map((arrived) => ends[arrived]!),
      },
      order,
    };
  }

  #lengthsIn(order: Uint32Array): FieldLengths {
    const inOrder = ({ array }: Grow<Uint16Array>): Uint16Array => {
      const lengths = new Uint16Array(order.length);
      for (let passage = 0; passage < order.length; passage++) lengths[passage] = array[order[passage]!]!;
      return lengths;
    };
    const { title, subhead, text } = this.#lengths;
    return { title: inOrder(title), subhead: inOrder(subhead), text: inOrder(text) };
  }
}

function lengthsOf(): Grow<Uint16Array> {
  return new Grow((length) => new Uint16Array(length));
}

/** Some terms, by their numbers. On its own, as {@link gathering} is: functions made side by side keep all that any of them uses. */
function termsIn(terms: readonly string[], numbers: Uint32Array): SortedTerms {
  return { size: numbers.length, at: (place) => terms[numbers[place]!]! };
}

/** Gives the postings of each term. */
function gathering({ offsets, pairs }: InvertedPostings): IndexSource['gather'] {
  return (term, { passages, counts }) => {
    const from = offsets[term]!;
    const held = offsets[term + 1]! - from;
    passages.reserve(held);
    counts.reserve(held);
    for (let index = 0; index < held; index++) {
      passages.array[passages.length + index] = pairs[2 * (from + index)]!;
      counts.array[counts.length + index] = pairs[2 * (from + index) + 1]!;
    }
    passages.length += held;
    counts.length += held;
  };
}
