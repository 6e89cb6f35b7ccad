/** What spellings of one word share: case and Unicode form are dropped, accents kept. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}
