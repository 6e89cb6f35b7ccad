import { Introduced, isOfNobody, refersBack } from '../sentences/refers-back.ts';
import { leansBack } from '../sentences/lead-in.ts';
import type { Telling } from './telling.ts';

/** The part of an article that sentences of its beginning refer back to, in UTF-16 code units. */
const BEGINNING = 6000;
const WORD = /\p{L}[\p{L}’'-]*/gu;

/**
 * Which sentences speak of what only stands before them. Looked at for one sentence after the other as they are chosen: of
 * thousands that could be, some dozens are.
 */
export class References {
  readonly #known: ReadonlySet<string>;
  readonly #introduced = new Map<string, Introduced>();
  readonly #seen = new Map<Telling, 'none' | 'led' | 'missing'>();

  /** @param known - Words, in small letters, that who reads the sentences knows already. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known;
  }

  /** Whether a sentence speaks of what is not shown with it. False when it is asked about again. */
  isNewlyMissing(telling: Telling): boolean {
    if (this.#seen.has(telling)) return false;
    const found = this.#look(telling);
    this.#seen.set(telling, found);
    return found === 'missing';
  }

  /** The sentence with the one before it, where that names what it speaks of. */
  withLead<T extends Telling>(telling: T): T {
    const found = this.#seen.get(telling) ?? this.#look(telling);
    return found === 'led' ? { ...telling, leans: true, lead: telling.before } : telling;
  }

  #look(telling: Telling): 'none' | 'led' | 'missing' {
    const { article, start, end, leans, before, place } = telling;
    // What goes on with the sentence before it is known already.
    if (leans) return 'none';
    const text = article.body.slice(start, end);
    const led = before === null ? 'missing' : 'led';
    if (place > 0 && leansBack(text, article.language)) return led;
    const introduced = this.#introducedIn(telling);
    const title = new Set(article.title.toLowerCase().match(WORD));
    const isKnown = (word: string): boolean => this.#known.has(word.toLowerCase()) || title.has(word.toLowerCase());
    if (place > 0 && isOfNobody(text, article.language, introduced, isKnown)) return led;
    const missing = refersBack(article, { start, end }, introduced, isKnown);
    if (missing === null) return 'none';
    return before !== null && before.start <= missing.at && missing.at < before.end ? 'led' : 'missing';
  }

  #introducedIn({ article }: Telling): Introduced {
    let introduced = this.#introduced.get(article.id);
    if (introduced === undefined) {
      introduced = new Introduced(article.body.slice(0, BEGINNING));
      this.#introduced.set(article.id, introduced);
    }
    return introduced;
  }
}
