/** Letters that need no composing: ASCII and those of Western Europe's code page. */
// oxlint-disable-next-line no-control-regex -- the whole code page
const COMPOSED = /^[\u0000-\u00FF]*$/u;

/** What spellings of one word share: case and Unicode form are dropped, accents kept. */
export function foldWord(word: string): string {
  return (COMPOSED.test(word) ? word : word.normalize('NFC')).toLowerCase();
}
