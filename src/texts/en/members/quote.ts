/** What two wordings may differ in and still count as the same. */
const IGNORED = {
  quotes: 'the form of quotation marks',
  dashes: 'the form of dashes',
  spaces: 'line breaks and blanks',
  case: 'capital letters',
  forms: 'the form of characters',
  ellipses: 'the form of ellipses',
  invisible: 'characters that cannot be seen',
  numbers: 'the marks between thousands',
  ends: 'punctuation at the ends',
  omission: 'what the quote says that it leaves out',
} as const;

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ') || 'nothing';

/** `/quote`: whether words stand in the archive. */
export const quote = {
  exact: 'Exact',
  exactIn: (articles: number, shown: number): string => {
    if (articles === 1) return 'these words stand in one article';
    return shown < articles
      ? `these words stand in ${articles} articles; the newest ${shown}:`
      : `these words stand in ${articles} articles`;
  },
  ignored: (aspects: readonly (keyof typeof IGNORED)[]): string =>
    `Left out of account: ${aspects.map((aspect) => IGNORED[aspect]).join(', ')}.`,
  nearly: 'Nearly',
  differ: 'these words differ',
  signsDiffer: 'the words are the same, the signs between them differ',
  given: 'Given: ',
  differing: (given: readonly string[], archived: readonly string[]): string =>
    `Given: ${listed(given)} · In the archive: ${listed(archived)}`,
  absent: 'Not in the archive',
  absentGiven: (given: string): string => `“${given}”`,
  incomplete:
    'Not every passage with these words was read, only those nearest to the quote: it may stand elsewhere, too.',
  shared: (member: string): string => `${member} shares a check of a quote`,
  noText: 'There are no words in that message to look up.',
  onlyFirst: 'The message quotes more than this. Only the first quote was checked.',
  cut: (most: number): string => `Only the first ${most} characters were checked.`,
  command: {
    description: 'Check whether words stand in the archive: exactly, nearly, or not at all',
    text: 'The words, as somebody quotes them',
  },
} as const;
