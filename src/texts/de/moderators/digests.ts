import type { DayRange } from '../../../corpus/day.ts';
import { articles, count } from '../counts.ts';
import { formatRange } from '../days.ts';

/** What a channel is told of the archive each day or week. */
export const digests = {
  title: (days: DayRange): string => `🗞️ Was eintraf · ${formatRange(days)}`,
  nothing: 'Es ist nichts Neues eingetroffen.',
  from: (number: number): string => `aus ${count(number, { one: 'Artikel', other: 'Artikeln' })}`,
  sources: (number: number): string => `von ${count(number, { one: 'Quelle', other: 'Quellen' })}`,
  /** How often a story is told; nothing for once. */
  told: (sources: number, reports: number): string =>
    [
      ...(sources > 1 ? [count(sources, { one: 'Quelle', other: 'Quellen' })] : []),
      ...(reports > 1 ? [count(reports, { one: 'Bericht', other: 'Berichte' })] : []),
    ].join(', '),
  older: (number: number): string => `außerdem ${articles(number)} von älteren Tagen`,
  added: (schedule: string): string =>
    `🗞️ Hier schreibe ich einen Überblick: ${schedule}. /überblick jetzt zeigt dir vorher einen.`,
  tooMany: (most: number): string =>
    `Auf diesem Server gibt es schon ${most} Überblicke, mehr gehen nicht. /überblick beenden macht Platz.`,
  /** `at` is a time of day; `day` the weekday of a weekly one. */
  schedule: (day: string | null, at: string): string =>
    day === null ? `täglich um ${at} Uhr` : `jeden ${day} um ${at} Uhr`,
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  onServersOnly: 'Überblicke gibt es nur auf einem Server.',
  pinned: 'angepinnt',
  last: (day: string): string => `zuletzt am ${day}`,
  heading: 'Überblicke',
  none: 'Auf diesem Server gibt es keinen Überblick.',
  removed: 'Diesen Überblick gibt es nicht mehr.',
  /** For the server's audit log. */
  reason: 'Dateline: der neueste Überblick ist statt des vorigen angepinnt',
  command: {
    description: 'Ein Überblick über das, was eintraf, jeden Tag oder jede Woche',
    daily: 'Jeden Tag einen Überblick in diesem Kanal',
    weekly: 'Jede Woche einen Überblick in diesem Kanal',
    now: 'Mir einen Überblick zeigen, wie er jetzt wäre',
    list: 'Die Überblicke auf diesem Server',
    remove: 'Einen Überblick beenden',
    at: 'Wann, in der Zeitzone dieses Servers: 08:00, wenn du nichts sagst',
    day: 'An welchem Tag (Montag, wenn du nichts sagst)',
    pin: 'Jeden statt des vorigen anpinnen (nein, wenn du nichts sagst)',
    empty: 'Auch schreiben, wenn nichts eintraf (nein, wenn du nichts sagst)',
    span: 'Über einen Tag oder eine Woche (einen Tag, wenn du nichts sagst)',
    spans: { daily: 'ein Tag', weekly: 'eine Woche' },
    digest: 'Welcher Überblick',
  },
} as const;
