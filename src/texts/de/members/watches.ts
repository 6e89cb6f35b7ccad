import { count } from '../counts.ts';

const stories = (number: number): string => count(number, { one: 'neue Nachricht', other: 'neue Nachrichten' });

/** What channels and members are told of when it comes in. */
export const watches = {
  bell: '🔔',
  newAbout: (topic: string): string => `🔔 Neu: ${topic}`,
  answers: 'Neu im Archiv:',
  mayAnswer: 'Neue Artikel, die das vielleicht beantworten:',
  /** How many of them are shown stands before. */
  of: (number: number): string => ` von ${count(number, { one: 'neuen Nachricht', other: 'neuen Nachrichten' })}`,
  stories,
  ends: '/beobachten liste',
  buttons: {
    tell: 'Melde dich, wenn sich das ändert',
    stop: 'Beenden',
  },
  /** First message to a member. */
  hello: (about: string): string => `🔔 Hier melde ich mich, wenn etwas dazu eintrifft: ${about}`,
  added: {
    here: (about: string): string =>
      `🔔 Wird beobachtet: ${about}. Wenn Artikel dazu eintreffen, schreibe ich das Neue hierher.`,
    me: (about: string): string =>
      `🔔 Wird beobachtet: ${about}. Wenn Artikel dazu eintreffen, schicke ich dir das Neue als Direktnachricht.`,
  },
  /** What a watch is of, in a few words. */
  what: (kind: 'topic' | 'question', about: string): string => (kind === 'topic' ? `„${about}“` : about),
  already: 'Das wird schon beobachtet.',
  closed:
    'Ich kann dir keine Direktnachrichten schicken, darum wird nichts beobachtet. Erlaube sie für diesen Server (Servername > Privatsphäre-Einstellungen > Direktnachrichten) und versuch es noch einmal.',
  tooMany: {
    mine: (most: number): string =>
      `Du hast schon ${most} Beobachtungen, mehr gehen nicht. /beobachten beenden macht Platz.`,
    server: (most: number): string =>
      `Dieser Server hat schon ${most} Beobachtungen, mehr gehen nicht. /beobachten beenden macht Platz.`,
  },
  onServersOnly: 'Beobachtungen richtet man auf einem Server ein.',
  none: 'Hier wird nichts für dich beobachtet.',
  heading: 'Beobachtungen',
  yours: 'für dich allein',
  since: (day: string): string => `seit ${day}`,
  last: (day: string): string => `zuletzt gemeldet am ${day}`,
  silent: (hours: string): string => `still von ${hours.replace('-', ' bis ')}`,
  most: (number: number): string => `höchstens ${count(number, { one: 'Nachricht', other: 'Nachrichten' })} am Tag`,
  stopped: (about: string): string => `Beendet: ${about}.`,
  command: {
    description: 'Erfahre, wenn etwas Neues zu einem Thema oder einer Frage eintrifft',
    topic: 'Melden, was zu einem Thema eintrifft',
    question: 'Melden, was eine Frage beantwortet, sobald es eintrifft',
    list: 'Was für dich und in den Kanälen dieses Servers beobachtet wird',
    remove: 'Eine Beobachtung beenden',
    to: 'Wo ich mich melde (hier für Moderatoren, sonst bei dir allein)',
    places: { here: 'in diesem Kanal', me: 'bei mir allein, als Direktnachricht' },
    quiet: 'Stunden, in denen Ruhe ist: 22:00-07:00',
    most: 'Höchstens so viele Nachrichten am Tag in dem Kanal',
    watch: 'Welche Beobachtung',
    about: 'Die Frage, in einfachen Worten',
  },
} as const;
