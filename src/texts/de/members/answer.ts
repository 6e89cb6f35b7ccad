import type { Coverage } from '../../../corpus/article-store.ts';
import type { DayRange } from '../../../corpus/day.ts';
import { articles, count, listed } from '../counts.ts';
import { formatDay, formatRange } from '../days.ts';

/** What stands around quotes: who asked what, where a quote is from, what was searched. */
export const answer = {
  articles,
  questionMark: 'Frage: ',
  separator: ' · ',
  undated: 'undatiert',
  sameArticle: 'derselbe Artikel',
  citation: (number: number, title: string): string => `[${number}] ${title}`,
  numbered: (number: number): string => `[${number}] `,
  reports: (number: number): string => `+${count(number, { one: 'Bericht', other: 'Berichte' })}`,
  corrected: (notice: string): string => `Korrektur: ${notice}`,
  updated: (day: string): string =>
    `Am ${day} oder später aktualisiert: „heute“ und Wochentage zählen womöglich von da an.`,
  ofPassages: (total: number): string => ` von ${count(total, { one: 'Textstelle', other: 'Textstellen' })}`,
  understood: (words: string, ranges: readonly DayRange[]): string => `„${words}“ → ${listed(ranges.map(formatRange))}`,
  unreadTimes: (words: readonly string[]): string =>
    `${listed(words.map((each) => `„${each}“`))} konnte ich nicht als Zeitangabe lesen: Nach dem Rest wurde in allen Tagen gesucht.`,
  range: (range: DayRange): string => formatRange(range),
  day: formatDay,
  resolved: (words: string, range: DayRange): string => `${words} = ${formatRange(range)}, nach dem Datum des Artikels`,
  covers: ({ articles: number, undated, from, to }: Coverage): string => {
    const days = from === null ? 'keiner davon datiert' : formatRange({ since: from, until: to });
    const without = from !== null && undated > 0 ? `, ${undated} undatiert` : '';
    return `Archiv: ${articles(number)}, ${days}${without}`;
  },
  nothing: (question: string): string => `Nichts im Archiv beantwortet: „${question}“`,
  searched: ({ articles: number, from, to }: Coverage, range: DayRange): string => {
    const covered = from === null ? '' : `, ${formatRange({ since: from, until: to })}`;
    return `Durchsucht: ${articles(number)}${covered} · ${formatRange(range)}`;
  },
  afterNewest: (newest: string): string => `Diese Tage liegen nach dem neuesten Artikel vom ${newest}.`,
  beforeOldest: (oldest: string): string => `Diese Tage liegen vor dem ältesten Artikel vom ${oldest}.`,
  unknown: 'Kommt im Archiv überhaupt nicht vor: ',
  didYouMean: 'Meintest du: ',
  spelt: (read: string, wrote: string): string => `Gesucht wurde nach ${read}; geschrieben hast du ${wrote}`,
  suggestion: (word: string, number: number): string => `${word} (${articles(number)})`,
  maybe: 'Das Archiv beantwortet das vielleicht:',
  maybeOutside: (words: string, range: DayRange): string =>
    `Dazu gibt es nichts für „${words}“ (${formatRange(range)}). Aus anderen Tagen beantwortet es das Archiv vielleicht:`,
  routes: {
    period: (range: DayRange): string =>
      `Die wichtigsten Sätze, ${formatRange(range)} · mehr mit /zusammenfassung zeitraum`,
    topic: 'Die wichtigsten Sätze dazu, einer je Geschichte · mehr mit /zusammenfassung thema',
    newest: 'Das Neueste dazu:',
  },
  happened: (range: DayRange): string => `handelt von: ${formatRange(range)}`,
  endsOn: (newest: string): string => `Das Archiv endet am ${newest}`,
  lastDaysRange: (range: DayRange): string => `die letzten 7 Tage des Archivs → ${formatRange(range)}`,
  again: { title: 'Die Antwort ist zu alt: Frag noch einmal', label: 'Frage' },
  noQuestion: 'Diese Nachricht von mir trägt keine Frage: Sie beantwortet keine, oder sie ist zu alt.',
  /** The words follow. */
  carriedOver: 'Übernommen: ',
  ofItsOwn: 'Eine Frage für sich: Es wurde nichts übernommen.',
  shownBefore: 'Was schon gezeigt wurde, wird nicht noch einmal gezeigt.',
  further: { title: 'Weiterfragen', label: 'Zum selben, etwa: und im Jahr 2022?' },
  contextHeading: 'Um die Zitate herum: die Textstellen, in denen sie stehen',
  buttons: {
    previous: 'Zurück',
    next: 'Weiter',
    newest: 'Neueste zuerst',
    best: 'Beste Treffer',
    literal: 'Meine Wörter suchen',
    context: 'Kontext',
    further: 'Weiterfragen',
    dismiss: 'Verwerfen',
    lastDays: 'Letzte 7 Tage des Archivs',
    pin: 'Anpinnen',
  },
  /** Descriptions, as the command picker and `--help` show them: 1-100 characters each. */
  command: {
    description: 'Beantwortet eine Frage aus dem Archiv, Wort für Wort und mit Datum',
    question: 'Was willst du wissen? "Wörter in Anführungszeichen" müssen genau so vorkommen',
    after: 'Die Frage, an die diese anschließt',
    sort: 'Welche Textstellen zuerst kommen (ohne Angabe die besten Treffer)',
    sorts: { best: 'Beste Treffer zuerst', newest: 'Neueste zuerst', oldest: 'Älteste zuerst' },
  },
} as const;
