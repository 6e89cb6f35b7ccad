import { TermMarks } from './term-marks.ts';

/** Terms to be found in many texts. */
export class SoughtTerms {
  readonly #terms: ReadonlySet<string>;
  /** What tells most words of a text from theirs by one look. */
  readonly marks: TermMarks;

  constructor(terms: ReadonlySet<string>) {
    this.#terms = terms;
    this.marks = new TermMarks(terms);
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }
}
