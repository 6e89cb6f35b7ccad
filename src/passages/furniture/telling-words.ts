const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Letters by which words count as the same, whatever their endings; shorter words tell little, but for names and numbers. */
const STEM = 5;

/** The words of a headline that tell what it is about, in small letters, cut to the same length. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const names = /^\p{Lu}.{2}|^\p{N}|\p{Lo}/u.test(word);
    if (names || word.length >= STEM) words.add(word.toLowerCase().slice(0, STEM));
  }
  return words;
}
