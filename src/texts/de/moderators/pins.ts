import { count, whole } from '../counts.ts';

const pinCount = (number: number): string => count(number, { one: 'Pin', other: 'Pins' });
const lines = (number: number): string => count(number, { one: 'Zeile', other: 'Zeilen' });

/** Pinned messages that keep themselves true. */
export const pins = {
  /** What changed at the last edit; `null` where only what stands around the quotes did. */
  updated: (
    day: string,
    change: {
      readonly newArticles: number;
      readonly replaced: number;
      readonly added: number;
      readonly removed: number;
    } | null,
  ): string =>
    [
      `Aktualisiert am ${day}`,
      change !== null &&
        change.newArticles > 0 &&
        count(change.newArticles, { one: 'neuer Artikel', other: 'neue Artikel' }),
      change !== null && change.replaced > 0 && `${lines(change.replaced)} ersetzt`,
      change !== null && change.added > 0 && `${lines(change.added)} hinzugekommen`,
      change !== null && change.removed > 0 && `${lines(change.removed)} entfallen`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  nothingLeft: 'Was hier stand, enthält das Archiv nicht mehr.',
  /** Above what will be pinned. */
  preview: 'Vorschau: Nur du siehst sie. Angepinnt sehen alle hier, was folgt.',
  thin: 'Das Archiv hat wenig dazu; ein Pin davon sagt also wenig.',
  pinIt: 'Anpinnen',
  cancel: 'Abbrechen',
  cancelled: 'Es wurde nichts angepinnt.',
  /** The link to the pinned message follows. */
  pinned: 'Angepinnt: ',
  keeps: ' · Es aktualisiert sich von selbst, wenn sich das Archiv ändert.',
  once: ' · Es bleibt, wie es ist.',
  /** The link to the pinned message follows. */
  already: 'Das ist hier schon angepinnt: ',
  updateThat: 'Jenes aktualisieren',
  pinAgain: 'Noch einmal anpinnen',
  unavailable: 'Pins gibt es nur auf Discord.',
  channelFull: (limit: number): string =>
    `In diesem Kanal sind schon ${limit} Nachrichten angepinnt, mehr gehen nicht.`,
  offerOldest: (day: string): string => `Mein ältester Pin ist vom ${day}: `,
  noneOfMine: 'Keine davon ist von mir; löse also zuerst eine.',
  makeRoom: 'Jenen lösen, dies anpinnen',
  onlyOwn: 'Das geht nur bei meinen eigenen Antworten, Zusammenfassungen und Zeitleisten.',
  heading: 'Pins, die sich selbst aktuell halten',
  none: 'Auf diesem Server gibt es keinen Pin von mir.',
  what: (command: string, about: string): string => `${command}: ${about}`,
  since: (day: string): string => `angepinnt am ${day}`,
  changed: (day: string): string => `aktualisiert am ${day}`,
  waiting: 'eine Aktualisierung steht an',
  refreshed: {
    same: 'Es hat sich nichts geändert.',
    edited: 'Aktualisiert.',
    waiting: 'Discord will die Aktualisierung erst später: Sie steht an.',
    stopped: 'Diese Nachricht ist nicht mehr angepinnt; deshalb wird sie nicht mehr aktualisiert.',
    unreachable:
      'Discord lässt mich im Moment nicht an diese Nachricht. In ihrem Kanal brauche ich „Kanäle ansehen“ und „Nachrichtenverlauf anzeigen“.',
    failed: 'Das hat nicht geklappt. Wer mich betreibt, findet den Grund im Protokoll.',
  },
  refreshedAll: (edited: number, all: number): string => `${whole(edited)} von ${pinCount(all)} aktualisiert.`,
  /** Of those that were looked at. */
  ended: (number: number): string =>
    number === 1
      ? '1 Pin wurde gelöscht oder gelöst und wird nicht mehr aktualisiert.'
      : `${pinCount(number)} wurden gelöscht oder gelöst und werden nicht mehr aktualisiert.`,
  unreachable: (number: number): string =>
    `An ${pinCount(number)} lässt mich Discord im Moment nicht. Dort brauche ich „Kanäle ansehen“ und „Nachrichtenverlauf anzeigen“.`,
  history: (what: string): string => `Frühere Fassungen: ${what}`,
  noHistory: 'Es hat immer gezeigt, was es jetzt zeigt.',
  version: (day: string): string => `Bis zur Änderung nach dem ${day}`,
  removed: 'Gelöst. Die Nachricht bleibt, wird aber nicht mehr aktualisiert.',
  notRemoved: 'Discord hat mich den Pin nicht lösen lassen.',
  /** For the server's audit log. */
  reasons: {
    refreshed: 'Dateline: Das Archiv hat sich geändert',
    deleted: 'Dateline: Ein Artikel ist nicht mehr im Archiv',
    hidden: (member: string): string => `Dateline: ${member} hat einen Artikel ausgeblendet`,
    corrected: (member: string): string => `Dateline: ${member} hat den Hinweis unter einem Artikel geändert`,
    mended: 'Dateline: bringt zu Ende oder nimmt zurück, was abgebrochen wurde',
    sources: (member: string): string => `Dateline: ${member} hat andere Quellen gewählt`,
    asked: (member: string): string => `Dateline: aktualisiert für ${member}`,
    unpinned: (member: string): string => `Dateline: gelöst für ${member}`,
  },
  command: {
    description: 'Zusammenfassungen, die angepinnt bleiben und sich selbst aktualisieren',
    summary: 'Eine Zusammenfassung zu einem Thema in diesem Kanal anpinnen',
    timeline: 'Eine Zeitleiste zu einem Thema in diesem Kanal anpinnen',
    refresh: 'Aktualisieren, wenn sich das Archiv ändert (ja, wenn du nichts anderes sagst)',
    list: 'Meine Pins auf diesem Server',
    refreshNow: 'Einen Pin jetzt aktualisieren, oder alle',
    history: 'Was ein Pin vorher gezeigt hat',
    remove: 'Einen meiner Pins lösen; die Nachricht bleibt',
    pin: 'Welcher Pin',
  },
} as const;
