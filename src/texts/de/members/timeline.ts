import type { DayRange } from '../../../corpus/day.ts';
import { count, toArticles } from '../counts.ts';
import { formatRange } from '../days.ts';

/** Timelines: what happened, in order, the main things first. */
export const timeline = {
  title: (topic: string): string => `Zeitleiste: ${topic}`,
  counts: (shown: number, from: number): string =>
    `${count(shown, { one: 'Eintrag', other: 'Einträge' })} aus ${toArticles(from)}`,
  /** Behind an entry's days. */
  marks: { told: '', ahead: ' · angekündigt', reported: ' · berichtet', undated: '' },
  when: (range: DayRange): string => formatRange(range),
  undated: 'Kein Datum bekannt',
  /** Above the first of those that fewer articles tell. */
  others: 'Was weniger Artikel berichten:',
  nothing: (topic: string): string => `Nichts im Archiv über „${topic}“ lässt sich in eine Zeitleiste einordnen.`,
  legend:
    'Jeder Tag ist der, von dem der Satz selbst handelt; „berichtet“ heißt, dass er keinen nennt und unter dem Tag steht, an dem es gesagt oder gedruckt wurde, „angekündigt“, dass der Tag noch bevorstand.',
  cut: 'Das Archiv hat dazu mehr, als angesehen wurde: Grenze es mit „seit“ und „bis“ ein.',
  buttons: { newest: 'Neueste zuerst', oldest: 'Älteste zuerst', pin: 'Anpinnen', timeline: 'Zeitleiste' },
  command: {
    description: 'Was geschah, der Reihe nach: zuerst, was die meisten Artikel berichten, dann der Rest',
    since: 'Nur was von diesem Tag an geschah: 2021-11, 16. November 2021, letzte Woche',
    until: 'Nur was bis zu diesem Tag geschah: 2021-11, 16. November 2021, letzte Woche',
    order: 'Womit die Zeitleiste beginnt (ohne Angabe mit dem Ältesten)',
    orders: { oldest: 'Älteste zuerst', newest: 'Neueste zuerst' },
  },
} as const;
