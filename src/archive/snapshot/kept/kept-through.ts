import type { TextPlace } from '../texts/stored-texts.ts';
import type { UnmarkedArticle } from './kept-articles.ts';

/** What is kept of an article elsewhere, to be looked up where it is asked for: the base of what knows one thing more or better. */
export class KeptThrough<Kept extends UnmarkedArticle> implements UnmarkedArticle {
  protected readonly kept: Kept;

  constructor(kept: Kept) {
    this.kept = kept;
  }

  get json(): string {
    return this.kept.json;
  }

  get text(): TextPlace {
    return this.kept.text;
  }

  get signature(): Uint32Array {
    return this.kept.signature;
  }

  get lines(): Uint32Array {
    return this.kept.lines;
  }
}
