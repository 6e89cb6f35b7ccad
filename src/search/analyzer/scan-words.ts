import { widened } from '../grow.ts';
import { CODES, KEY, writeKey, writeRun } from './word-key.ts';

/**
 * Letters with dots (U.S), numbers with marks (1.5, 3,000), or runs of letters, marks and digits with apostrophes or
 * invisible characters inside.
 */
export const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{Nd}+(?:[.,]\p{Nd}+)+|[\p{L}\p{N}\p{M}]+(?:['’ʼ＇\u00AD\u200B-\u200F\u2060\uFEFF]+[\p{L}\p{N}\p{M}]+)*/gu;

/** Dashes and quotation marks of general punctuation, apostrophes left out: they end words and begin none. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x2027 && code !== 0x2018 && code !== 0x2019;

/** Whether a run of plain letters and digits that stops at `end` is a whole word there, whatever {@link WORD} might add. */
const endsPlainly = (units: Uint16Array, end: number): boolean => {
  const code = units[end]!;
  if (code >= 0x80 && code !== 0x2019) return isPunctuation(code);
  if (code !== 0x2e && code !== 0x2c && code !== 0x27 && code !== 0x2019) return true;
  // A stop, comma or apostrophe goes on when a letter or digit follows; after another mark it does not.
  const next = units[end + 1] ?? 0;
  return next < 0x80 && CODES[next] === 0 && next !== 0x27;
};

/** The words of a text: where each begins and ends, and its key, in turn. Made once and filled by one text after the other. */
export class ScannedWords {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  keys = new Int32Array(1024 * KEY);
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
      const isPlain = CODES[first] !== 0;
      if (!isPlain && (first < 0x80 || isPunctuation(first))) {
        at += 1;
        continue;
      }
      if (words === this.starts.length) this.#widen();
      // The 0 behind the text ends its last word.
      let end = isPlain ? writeRun(this.keys, words * KEY, units, at) : at;
      if (!isPlain || !endsPlainly(units, end)) {
        WORD.lastIndex = at;
        const match = WORD.exec(text);
        if (match === null) break;
        at = match.index;
        end = at + match[0].length;
        writeKey(this.keys, words * KEY, units, at, end);
      }
      this.starts[words] = at;
      this.ends[words] = end;
      words += 1;
      at = end;
    }
    this.length = words;
  }

  #widen(): void {
    this.starts = widened(this.starts, this.starts.length * 2);
    this.ends = widened(this.ends, this.ends.length * 2);
    this.keys = widened(this.keys, this.keys.length * 2);
  }
}
