import { permissionName } from './permissions.ts';

const TOKEN_REFUSED =
  'Discord nimmt das Token nicht an. Prüfe DISCORD_TOKEN, oder erzeuge im Entwicklerportal ein neues.';

/** Why each close code ends a session for good [Topics > Opcodes and Status Codes > Gateway Close Event Codes]. */
const CLOSED: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord kennt diesen Shard nicht (4010). Prüfe DATELINE_SHARDS.',
  4011: 'Der Bot ist auf so vielen Servern, dass Discord ihn in mehr Shards haben will (4011). Mit DATELINE_SHARDS=auto nimmt der nächste Start so viele, wie Discord nennt; teilen sich mehrere Prozesse die Shards, erhöhe ihre Zahl für alle.',
  4012: 'Discord spricht diese Version seines Gateways nicht mehr (4012). Aktualisiere Dateline.',
  4013: 'Discord kennt die verlangten Intents nicht (4013). Aktualisiere Dateline.',
  4014: 'Discord erlaubt diesem Bot die verlangten Intents nicht (4014).',
};

/** What Dateline says about Discord itself: to members on it, and to whoever runs the bot. */
export const discord = {
  cut: 'Zu lang für eine Nachricht: gekürzt, wo es mit … endet',
  failed: (reference: string): string =>
    `Bei mir ist etwas schiefgegangen. Wer mich betreibt, findet es im Protokoll unter ${reference}.`,
  refused: 'Discord hat mich das nicht tun lassen: In diesem Kanal fehlt mir eine Berechtigung.',
  cannotKeep:
    'Im Moment kann ich nichts aufbewahren: Meine Festplatte ist voll, oder ein anderes Programm hält meine Datenbank fest. Fragen gehen weiter. Bitte versuch es später noch einmal.',
  cannotReach:
    'Was ich aufbewahre, ist im Moment nicht zu erreichen; deshalb ging das nicht. Fragen gehen weiter. Bitte versuch es später noch einmal.',
  cannotSearch:
    'Die Suche im Archiv ist für mich gerade nicht zu erreichen; deshalb weiß ich nicht, was dort dazu steht. Bitte versuch es gleich noch einmal.',
  busy: 'Discord bittet mich, langsamer zu machen. Bitte versuch es gleich noch einmal.',
  crowded: 'Gerade fragen viele auf einmal, und ich komme nicht hinterher. Bitte versuch es gleich noch einmal.',
  outOfReach: 'Discord ist für mich gerade nicht richtig zu erreichen. Bitte versuch es gleich noch einmal.',
  gone: 'Den Kanal oder die Nachricht, um die es geht, gibt es nicht mehr.',
  /** The addresses of channels follow. */
  elsewhere: 'Die Moderatoren lassen mich nur hier antworten:',
  noThread: (permission: string | null): string =>
    `Ich antworte hier: ${permission === null ? 'Discord hat keinen Thread geöffnet.' : `Für einen Thread brauche ich die Berechtigung „${permissionName(permission)}“.`}`,
  pinReason: (member: string): string => `Mit Dateline angepinnt für ${member}`,
  unpinReason: 'Dateline konnte es nicht anpinnen',
  tokenRefused: TOKEN_REFUSED,
  unreachable: (reason: string): string => `Discord ist nicht zu erreichen: ${reason}`,
  noAnswer: 'es antwortet nicht',
  closed: (code: number): string => CLOSED[code] ?? `Discord hat die Sitzung endgültig beendet (${code}).`,
  invalidated: 'Discord hat die Sitzung für ungültig erklärt, und eine neue kam nicht zustande.',
  notRegistered: (reason: string): string =>
    `Discord hat die Befehle nicht angenommen: ${reason}. Prüfe, ob DISCORD_TOKEN zu der Anwendung gehört, die mit dem Scope applications.commands hinzugefügt wurde.`,
  notRegisteredThere: (reason: string): string =>
    `Discord hat die Befehle nicht angenommen: ${reason}. Prüfe DISCORD_GUILD_ID, und ob der Bot mit dem Scope applications.commands zu diesem Server hinzugefügt wurde.`,
} as const;
