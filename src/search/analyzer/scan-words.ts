import { widened } from '../grow.ts';
import { EMPTY_HASH, hashOf, hashUnit } from './word-hash.ts';

/**
 * Letters with dots (U.S), numbers with marks (1.5, 3,000), or runs of letters, marks and digits with apostrophes or
 * invisible characters inside.
 */
export const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ＇\u00AD\u200B-\u200F\u2060\uFEFF]+[\p{L}\p{N}\p{M}]+)*/gu;

/** Which of ASCII are letters and digits. */
const ALPHANUMERIC = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/iu.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Dashes and quotation marks of general punctuation, apostrophes left out: they end words and begin none. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2027 && code !== 0x2018 && code !== 0x2019;

/** Whether a run of plain letters and digits that stops at `end` is a whole word there, whatever {@link WORD} might add. */
const endsPlainly = (units: Uint16Array, end: number): boolean => {
  const code = units[end]!;
  if (code >= 0x80 && code !== 0x2019) return isPunctuation(code);
  if (code !== 0x2e && code !== 0x2c && code !== 0x27 && code !== 0x2019) return true;
  // A stop, comma or apostrophe goes on when a letter or digit follows; after another mark it does not.
  const next = units[end + 1] ?? 0;
  return next < 0x80 && ALPHANUMERIC[next] === 0 && next !== 0x27;
};

/** The words of a text: where each begins and ends, and its hash, in turn. Made once and filled by one text after the other. */
export class ScannedWords {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  hashes = new Int32Array(1024);
  length = 0;

  /**
   * Finds the words of a text: the matches of {@link WORD}, in order. Runs of ASCII letters and digits, nearly all of
   * English, are read without the pattern, which makes it several times as fast.
   *
   * @param units - Those of `text`, with a 0 behind them.
   */
  scan(text: string, units: Uint16Array): void {
    const { length } = text;
    let words = 0;
    let at = 0;
    while (at < length) {
      const first = units[at]!;
      if (first < 0x80 ? ALPHANUMERIC[first] === 0 : isPunctuation(first)) {
        at += 1;
        continue;
      }
      let end = at;
      let hash = EMPTY_HASH;
      // The 0 behind the text ends its last word.
      for (let code = first; code < 0x80 && ALPHANUMERIC[code] === 1; code = units[end]!) {
        hash = hashUnit(hash, code);
        end += 1;
      }
      if (end === at || !endsPlainly(units, end)) {
        WORD.lastIndex = at;
        const match = WORD.exec(text);
        if (match === null) break;
        at = match.index;
        end = at + match[0].length;
        hash = hashOf(match[0]);
      }
      if (words === this.starts.length) this.#widen();
      this.starts[words] = at;
      this.ends[words] = end;
      this.hashes[words] = hash;
      words += 1;
      at = end;
    }
    this.length = words;
  }

  #widen(): void {
    this.starts = widened(this.starts, this.starts.length * 2);
    this.ends = widened(this.ends, this.ends.length * 2);
    this.hashes = widened(this.hashes, this.hashes.length * 2);
  }
}
