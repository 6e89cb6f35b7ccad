import type { Span } from '../../corpus/article.ts';
import { isBlank } from '../../passages/blank.ts';
import { ledeOf } from '../../passages/lede.ts';
import type { ArticleSentences } from '../../passages/article-sentences.ts';
import { Grow } from '../grow.ts';
import type { IndexedArticle, ReadingListener, UnitSource } from '../indexed-article.ts';
import { gapOf, SHAPE_BITS } from '../analyzer/word-units.ts';

/** What an article is known by among readings. */
export interface ReadingKey {
  /** Where its text stands. */
  readonly offset: number;
  /** As `readingCheck` has it. */
  readonly mark: number;
}

/**
 * Readings of articles, one after the other, as numbers. Of each: how many passages; its title; of each passage where it
 * begins and ends, its sentences, and its terms; its lede. `ReadingPacker` spells it out.
 */
export interface GatheredReadings {
  /** Tells gatherers apart: units of one have nothing to do with those of another. */
  readonly origin: number;
  readonly keys: readonly ReadingKey[];
  readonly numbers: Uint32Array;
  /** The units that were met since the last were taken: their terms and shapes. */
  readonly terms: readonly string[];
  readonly shapes: Uint32Array;
}

/** The passage that a lede begins in. */
interface LedeHolder {
  readonly place: number;
  /** Where its terms stand among the numbers. */
  readonly at: number;
}

/** Gathers the readings of articles as they are indexed. */
export class ReadingGatherer implements ReadingListener {
  readonly #source: UnitSource;
  readonly #origin: number;
  readonly #numbers = new Grow((length) => new Uint32Array(length));
  #keys: ReadingKey[] = [];
  /** Units given away. */
  #given = 0;
  #key: ReadingKey | null = null;
  #indexed: IndexedArticle | null = null;
  #sentences: ArticleSentences | null = null;
  #lede: Span = { start: 0, end: 0 };
  #holder: LedeHolder | null = null;

  /** @param source - What articles are indexed with. @param origin - As {@link GatheredReadings} has it. */
  constructor(source: UnitSource, origin = 0) {
    this.#source = source;
    this.#origin = origin;
  }

  /** Names the article that is indexed next. @param sentences - Its own. */
  begin(key: ReadingKey, sentences: ArticleSentences): void {
    this.#key = key;
    this.#sentences = sentences;
  }

  title(indexed: IndexedArticle): void {
    const { article, passages } = indexed;
    this.#keys.push(this.#key!);
    this.#indexed = indexed;
    this.#lede = ledeOf(article);
    this.#holder = null;
    this.#numbers.push(passages.length);
    this.#source.unitsRead(article.title, article.language, this.#numbers);
    if (passages.length === 0) this.#end();
  }

  passage(place: number): void {
    const { article, passages } = this.#indexed!;
    const passage = passages[place]!;
    const sentences = this.#sentences!.within(passage);
    this.#numbers.append([passage.start, passage.end, sentences.length]);
    for (const { start, end } of sentences) {
      this.#numbers.push(start);
      this.#numbers.push(end);
    }
    const { start } = this.#lede;
    if (start >= passage.start && start < passage.end) this.#holder = { place, at: this.#numbers.length };
    this.#source.unitsRead(passage.text, article.language, this.#numbers);
    if (place === passages.length - 1) this.#end();
  }

  /** Reads an article that is not indexed, or was before. */
  read(indexed: IndexedArticle): void {
    const { article, passages } = indexed;
    this.#source.words(article.title, article.language);
    this.title(indexed);
    for (const [place, { text }] of passages.entries()) {
      this.#source.words(text, article.language);
      this.passage(place);
    }
  }

  /** Takes all that was gathered since the last time. */
  take(): GatheredReadings {
    const { units } = this.#source;
    const known = units.size;
    const taken = {
      origin: this.#origin,
      keys: this.#keys,
      numbers: this.#numbers.finish(),
      terms: Array.from({ length: known - this.#given }, (_, at) => units.termOf(this.#given + at)),
      shapes: units.shapes.array.slice(this.#given, known),
    };
    this.#given = known;
    this.#numbers.length = 0;
    this.#keys = [];
    return taken;
  }

  /** Ends an article with its lede: as many terms of a passage as it shares, and its others. */
  #end(): void {
    const { article, passages } = this.#indexed!;
    const { start, end } = this.#lede;
    const cut = this.#cutOfLede();
    let last = -1;
    if (this.#holder !== null && cut > start) {
      const { place, at } = this.#holder;
      const shift = start - passages[place]!.start;
      const shared = this.#termsWithin(at, shift, shift + cut - start);
      if (shared.count > 0) last = shared.last - shift;
      this.#numbers.append([place + 1, shift, shared.first, shared.count]);
    } else this.#numbers.append([0, 0, 0, 0]);
    const others = article.body.slice(cut, end);
    this.#source.words(others, article.language);
    this.#source.unitsRead(others, article.language, this.#numbers, last, cut - start);
  }

  /** The terms that lie in a range of a passage. @param at - Where its terms stand among the numbers. */
  #termsWithin(at: number, from: number, to: number): { first: number; count: number; last: number } {
    const numbers = this.#numbers.array;
    const shapes = this.#source.units.shapes.array;
    const all = numbers[at]!;
    let [next, behind, first, last] = [at + 1, -1, 0, 0];
    for (let term = 0; term < all; term++) {
      const coded = numbers[next++]!;
      const start = behind + ((coded & 1) === 0 ? 1 : gapOf(numbers[next++]! >>> 1));
      behind = start + (shapes[coded >>> 1]! >>> SHAPE_BITS);
      if (behind > to) return { first, count: term - first, last };
      if (start < from) first = term + 1;
      last = behind;
    }
    return { first, count: all - first, last };
  }

  /**
   * Up to where the lede is read as its passage is: up to a blank, since a word may be cut off where the lede ends. Its own
   * beginning where they differ.
   */
  #cutOfLede(): number {
    const { start, end } = this.#lede;
    if (this.#holder === null) return start;
    const { body } = this.#indexed!.article;
    const passage = this.#indexed!.passages[this.#holder.place]!;
    if (start > passage.start && !isBlank(body.charCodeAt(start - 1))) return start;
    let cut = Math.min(end, passage.end);
    // Behind the passage its last word goes on only where the lede's does.
    if (cut < body.length && !(cut === passage.end && cut === end))
      while (cut > start && !isBlank(body.charCodeAt(cut))) cut--;
    return passage.text.startsWith(body.slice(start, cut), start - passage.start) ? cut : start;
  }
}
