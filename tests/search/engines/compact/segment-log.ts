import { buildIndex } from '../../../../src/search/engines/compact/build-index.ts';
import { SCORING, type Scoring } from '../../../../src/search/engines/compact/field-scores.ts';
import type { SegmentArrays } from '../../../../src/search/engines/compact/segment.ts';
import { mergeSegments } from '../../../../src/search/engines/compact/write-index.ts';
import type { IndexedArticle, WordSource } from '../../../../src/search/indexed-article.ts';

/** An archive that changes batch by batch, each batch a segment: what an index does without ever being built anew. */
export class SegmentLog {
  readonly #reader: WordSource;
  readonly #scoring: Scoring;
  #segments: { readonly arrays: SegmentArrays; readonly held: Map<string, IndexedArticle> }[] = [];

  constructor(reader: WordSource, scoring = SCORING) {
    this.#reader = reader;
    this.#scoring = scoring;
  }

  /** What it holds now. */
  get articles(): IndexedArticle[] {
    return this.#segments.flatMap(({ held }) => [...held.values()]);
  }

  get segments(): SegmentArrays[] {
    return this.#segments.map(({ arrays }) => arrays);
  }

  /** Takes articles out by id, and others in: one that is both is edited. */
  update(removed: readonly string[], added: readonly IndexedArticle[]): void {
    this.#segments = this.#segments.map(({ arrays, held }) => {
      const taken = new Set(removed);
      const gone = [...taken].flatMap((id) => held.get(id) ?? []);
      if (gone.length === 0) return { arrays, held };
      return {
        arrays: { ...arrays, gone: [...arrays.gone, this.#build(gone)] },
        held: new Map([...held].filter(([id]) => !taken.has(id))),
      };
    });
    if (added.length === 0) return;
    const held = new Map(added.map((each) => [each.article.id, each]));
    this.#segments.push({ arrays: { index: this.#build(added), gone: [] }, held });
  }

  /** Makes one segment of those from a place on. */
  merge(from: number): void {
    const merged = this.#segments.slice(from);
    if (merged.length === 0) return;
    const index = mergeSegments(
      merged.map(({ arrays }) => arrays),
      this.#scoring,
    );
    const held = new Map(merged.flatMap((each) => [...each.held]));
    this.#segments = [...this.#segments.slice(0, from), { arrays: { index, gone: [] }, held }];
  }

  #build(articles: readonly IndexedArticle[]): SegmentArrays['index'] {
    return buildIndex(articles, this.#reader, { scoring: this.#scoring });
  }
}
