const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NAME = /^\p{Lu}.{2}|^\p{N}|\p{Lo}/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Letters by which words count as the same, whatever their endings; shorter words tell little, but for names and numbers. */
const STEM = 5;

/** The words of a headline that tell what it is about, in small letters, cut to the same length. */
export function tellingWords(headline: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of headline.matchAll(WORD)) {
    if (word.length >= STEM || NAME.test(word)) words.add(word.toLowerCase().slice(0, STEM));
  }
  return words;
}

/** Whether a text has one of the words of a headline, as {@link tellingWords} gives them. */
export function hasTellingWord(text: string, words: ReadonlySet<string>): boolean {
  const small = text.toLowerCase();
  for (const word of words) {
    for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
      const whole = word.length === STEM || !LETTER.test(small.charAt(at + word.length));
      if (whole && !LETTER.test(small.charAt(at - 1))) return true;
    }
  }
  return false;
}
