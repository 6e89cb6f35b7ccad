/**
 * A made-up language whose words fall as those of news do.
 *
 * Word frequencies follow two power laws, as Ferrer i Cancho and Solé found (2001): the slope is -1.05 up to rank 5,500
 * (Zipf's law) and -2.17 beyond. Drawing `n` words from that gives a vocabulary that grows as `n` to the power of
 * 1 / 2.17 = 0.46 (Heaps' law): about 26,000 words in 0.8 million, 80,000 in 8 million and 230,000 in 89 million, which is
 * what newswire of those sizes has. The commonest ranks are English function words, so that removing stop words means what
 * it does for English.
 */
export class SyntheticWords {
  readonly #cumulated: Float64Array;
  /** For each thousandth of the probability, the first rank that reaches it. */
  readonly #guide: Uint32Array;

  constructor() {
    const cumulated = new Float64Array(RANKS);
    let sum = 0;
    for (let rank = 1; rank <= RANKS; rank++) {
      sum += rank <= BREAK ? rank ** -HEAD : BREAK ** (TAIL - HEAD) * rank ** -TAIL;
      cumulated[rank - 1] = sum;
    }
    this.#cumulated = cumulated.map((value) => value / sum);
    this.#guide = new Uint32Array(GUIDES + 1);
    for (let guide = 0, rank = 0; guide <= GUIDES; guide++) {
      while (rank < RANKS - 1 && this.#cumulated[rank]! < guide / GUIDES) rank++;
      this.#guide[guide] = rank;
    }
  }

  /** Draws a rank from 1. @param at - Uniform in [0, 1). */
  rank(at: number): number {
    const guide = Math.floor(at * GUIDES);
    let low = this.#guide[guide]!;
    let high = this.#guide[guide + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#cumulated[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  /** The word of a rank: no two ranks have one word. Every seventh made-up word is a name, with a capital. */
  spell(rank: number): string {
    const common = FUNCTION_WORDS[rank - 1];
    if (common !== undefined) return common;
    let rest = rank;
    let word = '';
    do {
      const syllable = rest % 80;
      word += CONSONANTS[Math.floor(syllable / 5)]! + VOWELS[syllable % 5]!;
      rest = Math.floor(rest / 80);
    } while (rest > 0);
    word += CONSONANTS[(rank * 7) % CONSONANTS.length]!;
    return isName(rank) ? word[0]!.toUpperCase() + word.slice(1) : word;
  }
}

/** Whether the word of a rank is a name. */
function isName(rank: number): boolean {
  return rank > 200 && rank % 7 === 0;
}

/** Ranks up to here are function words: what a question has besides what it asks for. */
export const COMMON_RANKS = 100;

const RANKS = 3_000_000;
const BREAK = 5500;
const HEAD = 1.05;
const TAIL = 2.17;
const GUIDES = 4096;
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const CONSONANTS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 't', 'v', 'w', 'z', 'x'];
const FUNCTION_WORDS = (
  'the of to and a in that is for on was with as by at it he be from his an are were which have has not but had this or ' +
  'their its they will been who would one more all when about there she her you what if can some into two out up than so ' +
  'them other could him only also no now over after we then most first such these our any may before should under where ' +
  'between because did those very much how even both while through being many do me'
).split(' ');
