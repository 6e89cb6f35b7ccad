import { listed, toArticles, whole } from '../counts.ts';

/** What two wordings may differ in and still count as the same. */
const IGNORED = {
  quotes: 'die Form der Anführungszeichen',
  dashes: 'die Form der Striche',
  spaces: 'Zeilenumbrüche und Leerzeichen',
  case: 'Groß- und Kleinschreibung',
  forms: 'die Form der Schriftzeichen',
  ellipses: 'die Form der Auslassungspunkte',
  invisible: 'unsichtbare Zeichen',
  numbers: 'die Trennzeichen in großen Zahlen',
  ends: 'Satzzeichen an den Enden',
  omission: 'was das Zitat nach eigener Angabe auslässt',
} as const;

const quoted = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ') || 'nichts';

/** `/quote`: whether words stand in the archive. */
export const quote = {
  exact: 'Wörtlich',
  exactIn: (number: number, shown: number): string => {
    if (number === 1) return 'diese Worte stehen in einem Artikel';
    return shown < number
      ? `diese Worte stehen in ${toArticles(number)}; die neuesten ${whole(shown)}:`
      : `diese Worte stehen in ${toArticles(number)}`;
  },
  ignored: (aspects: readonly (keyof typeof IGNORED)[]): string =>
    `Nicht beachtet: ${listed(aspects.map((aspect) => IGNORED[aspect]))}.`,
  nearly: 'Beinahe',
  differ: 'diese Wörter weichen ab',
  signsDiffer: 'die Wörter sind gleich, die Zeichen dazwischen weichen ab',
  given: 'Angegeben: ',
  differing: (given: readonly string[], archived: readonly string[]): string =>
    `Angegeben: ${quoted(given)} · Im Archiv: ${quoted(archived)}`,
  absent: 'Nicht im Archiv',
  absentGiven: (given: string): string => `„${given}“`,
  incomplete:
    'Gelesen wurde nicht jede Textstelle mit diesen Wörtern, nur die, die dem Zitat am nächsten kommen: Es kann auch anderswo stehen.',
  shared: (member: string): string => `${member} teilt die Prüfung eines Zitats`,
  noText: 'In dieser Nachricht stehen keine Worte, nach denen sich suchen ließe.',
  onlyFirst: 'Die Nachricht zitiert noch mehr. Geprüft wurde nur das erste Zitat.',
  cut: (most: number): string => `Geprüft wurden nur die ersten ${whole(most)} Zeichen.`,
  command: {
    description: 'Prüft, ob Worte im Archiv stehen: genau so, beinahe oder gar nicht',
    text: 'Die Worte, wie jemand sie zitiert',
  },
} as const;
