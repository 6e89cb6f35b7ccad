import type { DayRange } from '../../../corpus/day.ts';
import { toArticles } from '../counts.ts';
import { formatRange } from '../days.ts';

/** Summaries: sentences taken word for word. */
export const summary = {
  topic: (topic: string): string => `Zusammenfassung: ${topic}`,
  article: (title: string): string => `Zusammenfassung: ${title}`,
  period: (range: DayRange): string => `Zusammenfassung: ${formatRange(range)}`,
  nothingIn: (range: DayRange): string => `Kein Artikel trägt ein Datum von: ${formatRange(range)}.`,
  from: (number: number): string => `aus ${toArticles(number)}`,
  nothing: (topic: string): string => `Nichts im Archiv handelt von „${topic}“.`,
  thin: 'Das Archiv sagt wenig darüber: Diese Zeilen streifen es nur.',
  replaced: (day: string): string => `Früher, ${day}: `,
  verbatim: 'Jede Zeile ist ein ganzer Satz ihres Artikels, Wort für Wort.',
  command: {
    description: 'Die wichtigsten Sätze, Wort für Wort, in der Reihenfolge ihrer Daten',
    topic: 'Sätze zu einem Thema, einer je Geschichte',
    article: 'Die Sätze, die für einen Artikel stehen',
    period: 'Was an einem Tag, in einem Monat oder zwischen zwei Tagen geschah, eine Zeile je Geschichte',
    span: 'Ein Tag, ein Monat, ein Jahr oder ein Zeitraum: 2021-11, November 2021, letzte Woche',
  },
} as const;
