/** A question of plain letters whose words nothing joins or parts. */
const PLAIN = /^[A-Za-z0-9 ,;:!?"()]*$/u;
const WORD = /[A-Za-z]+/gu;
/** Stems change at most so many of their own last letters. */
const CHANGED = 2;
/** A beginning has so many letters at least. */
const SHORTEST = 2;
/** Words up to so long are left: they are function words mostly, whose stems are remembered, and may be one letter. */
const SHORT_WORD = 3;

/** How the words of some names begin, so that most words of a question need not be stemmed to see that they are none. */
export class NameBeginnings {
  readonly #beginnings = new Set<string>();
  #longest = 0;

  /** @param terms - Of the names, from a stemmer that takes endings off. */
  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      const letters = term.replaceAll(/[^a-z]/gu, '');
      const beginning = letters.slice(0, Math.max(SHORTEST, letters.length - CHANGED));
      this.#beginnings.add(beginning);
      this.#longest = Math.max(this.#longest, beginning.length);
    }
  }

  /** A question with an equally long word that says nothing for each longer one that no name has; as it is where it is not plain. */
  leave(question: string): string {
    if (!PLAIN.test(question)) return question;
    return question.replaceAll(WORD, (word) =>
      word.length <= SHORT_WORD || this.#mayHave(word.toLowerCase()) ? word : 'x'.repeat(word.length),
    );
  }

  #mayHave(word: string): boolean {
    const most = Math.min(word.length, this.#longest);
    for (let length = SHORTEST; length <= most; length += 1) {
      if (this.#beginnings.has(word.slice(0, length))) return true;
    }
    return false;
  }
}
