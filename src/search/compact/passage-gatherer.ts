import { countAll, packCounts as packCountedStrings } from '../counted-strings.ts';
import { Grow } from '../grow.ts';
import type { ReadWord } from '../analyzer.ts';
import type { IndexedArticle, WordSource } from '../indexed-article.ts';
import { inPassageOrder, tabulatePassages } from '../passage-table.ts';
import { namesIn } from '../topics.ts';
import type { Spelling } from '../word-tally.ts';
import { WordTally } from '../word-tally.ts';
import type { IndexSource } from './index-source.ts';
import { packCounts } from './posting-codec.ts';

/** Fields of a passage, as places in a term's counts. */
const TITLE = 0;
const SUBHEAD = 1;
const TEXT = 2;
/** Stands for the term of a word that is not known yet, or has several or none. */
const NOT_KNOWN = -1;

/** A word's terms as numbers of a gatherer, and what it counts for in the vocabulary. */
interface KnownWord {
  readonly terms: readonly number[];
  readonly spelling: Spelling | null;
}

/** Analyses articles one by one and keeps their postings until they are written into an index. */
export class PassageGatherer {
  readonly #reader: WordSource;
  readonly #terms = new Map<string, number>();
  readonly #articles: IndexedArticle[] = [];
  /** Where each article's first passage stands in arrival order. */
  readonly #firstArrived: number[] = [];
  /** In arrival order: each passage's postings end here. */
  readonly #ends = new Grow((length) => new Uint32Array(length));
  readonly #postingTerms = new Grow((length) => new Uint32Array(length));
  readonly #postingCounts = new Grow((length) => new Uint32Array(length));
  readonly #lengths = new Grow((length) => new Uint16Array(length));
  readonly #words = new WordTally();
  readonly #names = new Map<string, number>();
  /** Counts of the passage at hand, three for each term, and the terms that have any. */
  #counts = new Uint16Array(3 * 1024);
  readonly #seen = new Grow((length) => new Uint32Array(length));
  /** Distinct terms of the field at hand. */
  #distinct = 0;

  /** What each word is in this gatherer, by the number that the reader gives it. */
  readonly #known: (KnownWord | undefined)[] = [];

  /** By the same number: the word's term where it has just one, and the article that it was tallied in last, from 1. */
  #onlyTerms = new Int32Array();
  #tallied = new Uint32Array();

  constructor(reader: WordSource) {
    this.#reader = reader;
  }

  /** Articles gathered so far. */
  get articles(): number {
    return this.#articles.length;
  }

  /** Passages gathered so far. */
  get passages(): number {
    return this.#ends.length;
  }

  /** Gathers an article. Its texts are not kept. */
  add({ article, passages }: IndexedArticle): void {
    this.#firstArrived.push(this.#ends.length);
    this.#articles.push({
      article: { ...article, body: '' },
      passages: passages.map((passage) => ({ ...passage, text: '' })),
    });
    const title: KnownWord[] = [];
    this.#reader.words(article.title, article.language, (word, joined) => {
      const known = this.#know(word);
      title.push(joined ? { ...known, spelling: null } : known);
    });
    this.#words.next();
    for (const { text, subhead } of passages) {
      for (const { terms } of title) this.#count(terms, TITLE);
      this.#endField();
      if (subhead !== null) {
        const under = article.body.slice(subhead.start, subhead.end);
        this.#reader.words(under, article.language, (word) => this.#count(this.#know(word).terms, SUBHEAD));
      }
      this.#endField();
      this.#reader.words(text, article.language, (word, joined) => this.#countWord(word, joined));
      this.#endField();
      this.#flush();
    }
    for (const { spelling } of title) if (spelling !== null) this.#words.count(spelling);
    countAll(this.#names, namesIn(article.body));
  }

  /** The source of all that was gathered. */
  finish(): IndexSource {
    const articles = inPassageOrder(this.#articles);
    const table = tabulatePassages(articles);
    const arrived = new Map(this.#articles.map((each, place) => [each, this.#firstArrived[place]!]));
    // Passages in passage order, as places in arrival order.
    const order = new Uint32Array(this.#ends.length);
    for (const [place, each] of articles.entries()) {
      const from = arrived.get(each)!;
      const first = table.first[place]!;
      for (let index = 0; index < each.passages.length; index++) order[first + index] = from + index;
    }
    const sorted = [...this.#terms.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    const postings = this.#invert(order, sorted);
    const lengths = new Uint16Array(order.length * 3);
    for (const [passage, from] of order.entries()) {
      for (let field = 0; field < 3; field++) lengths[passage * 3 + field] = this.#lengths.array[from * 3 + field]!;
    }
    return {
      table,
      lengths,
      terms: { size: sorted.length, at: (index) => sorted[index]! },
      gather: (term, into) => {
        for (let index = postings.offsets[term]!; index < postings.offsets[term + 1]!; index++) {
          into.passages.push(postings.passages[index]!);
          into.counts.push(postings.counts[index]!);
        }
      },
      words: packCountedStrings(this.#words.counts),
      names: packCountedStrings(this.#names),
    };
  }

  /** Turns postings by passage into postings by term: a counting sort. */
  #invert(
    order: Uint32Array,
    sorted: readonly string[],
  ): { offsets: Uint32Array; passages: Uint32Array; counts: Uint32Array } {
    const rank = new Uint32Array(sorted.length);
    for (const [place, term] of sorted.entries()) rank[this.#terms.get(term)!] = place;
    const total = this.#postingTerms.length;
    const offsets = new Uint32Array(sorted.length + 2);
    for (let index = 0; index < total; index++) offsets[rank[this.#postingTerms.array[index]!]! + 2]!++;
    for (let term = 2; term < offsets.length; term++) offsets[term]! += offsets[term - 1]!;
    const passages = new Uint32Array(total);
    const counts = new Uint32Array(total);
    for (const [passage, from] of order.entries()) {
      const begin = from === 0 ? 0 : this.#ends.array[from - 1]!;
      for (let index = begin; index < this.#ends.array[from]!; index++) {
        // Offsets stand one place late while they are used as cursors; each ends where the next term begins.
        const at = offsets[rank[this.#postingTerms.array[index]!]! + 1]!++;
        passages[at] = passage;
        counts[at] = this.#postingCounts.array[index]!;
      }
    }
    return { offsets, passages, counts };
  }

  /** Counts a word of a passage's text. Nearly all time of a build is spent here, so common words touch little memory. */
  #countWord(word: ReadWord, joined: boolean): void {
    const { number } = word;
    const only = number >= 0 && number < this.#onlyTerms.length ? this.#onlyTerms[number]! : NOT_KNOWN;
    if (only >= 0) this.#countTerm(only, TEXT);
    else this.#count(this.#know(word).terms, TEXT);
    if (joined || (number >= 0 && this.#tallied[number] === this.#articles.length)) return;
    if (number >= 0) this.#tallied[number] = this.#articles.length;
    const { spelling } = this.#know(word);
    if (spelling !== null) this.#words.count(spelling);
  }

  #know(word: ReadWord): KnownWord {
    const known = this.#known[word.number];
    if (known !== undefined) return known;
    const fresh = {
      terms: word.terms.map((term) => this.#identify(term)),
      spelling: this.#words.spellingOf(word.text),
    };
    if (word.number >= 0) {
      // Without holes: V8 turns an array with wide ones into a slow dictionary.
      while (this.#known.length <= word.number) this.#known.push(undefined);
      this.#known[word.number] = fresh;
      if (this.#known.length > this.#onlyTerms.length) this.#widen();
      if (fresh.terms.length === 1) this.#onlyTerms[word.number] = fresh.terms[0]!;
    }
    return fresh;
  }

  #widen(): void {
    const onlyTerms = new Int32Array(this.#known.length * 2).fill(NOT_KNOWN);
    onlyTerms.set(this.#onlyTerms);
    this.#onlyTerms = onlyTerms;
    const tallied = new Uint32Array(onlyTerms.length);
    tallied.set(this.#tallied);
    this.#tallied = tallied;
  }

  #identify(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(term, number);
    if (this.#terms.size * 3 > this.#counts.length) {
      const wider = new Uint16Array(this.#counts.length * 2);
      wider.set(this.#counts);
      this.#counts = wider;
    }
    return number;
  }

  /** Counts terms of a field of the passage at hand. */
  #count(terms: readonly number[], field: number): void {
    for (const term of terms) this.#countTerm(term, field);
  }

  #countTerm(term: number, field: number): void {
    const counts = this.#counts;
    const place = term * 3;
    const before = counts[place + field]!;
    if (before === 0) {
      this.#distinct++;
      if (counts[place] === 0 && counts[place + 1] === 0 && counts[place + 2] === 0) this.#seen.push(term);
    }
    if (before < 0xffff) counts[place + field] = before + 1;
  }

  #endField(): void {
    this.#lengths.push(Math.min(this.#distinct, 0xffff));
    this.#distinct = 0;
  }

  /** Ends the passage at hand. */
  #flush(): void {
    const counts = this.#counts;
    for (let index = 0; index < this.#seen.length; index++) {
      const term = this.#seen.array[index]!;
      const place = term * 3;
      this.#postingTerms.push(term);
      this.#postingCounts.push(packCounts(counts[place]!, counts[place + 1]!, counts[place + 2]!));
      counts.fill(0, place, place + 3);
    }
    this.#seen.length = 0;
    this.#ends.push(this.#postingTerms.length);
  }
}
