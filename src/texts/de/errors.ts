import { problemsIn } from '../wording/problem-sentences.ts';
import { nameOf } from './names.ts';
import { permissionName } from './permissions.ts';

const EXAMPLES = '16.11.2021, November 2021, 2021, letzte Woche, gestern';

/** Since that day Discord asks for a permission of its own. */
const PIN_NOTE: Readonly<Record<string, string>> = {
  PinMessages: ' („Nachrichten verwalten“ genügt dafür seit dem 23. Februar 2026 nicht mehr.)',
};

/** Why Discord takes nothing in a channel, and what helps. */
const CHANNEL_REFUSALS: Readonly<Record<string, string>> = {
  'archived-thread':
    'Dieser Thread ist archiviert. Schreib etwas hinein, um ihn wieder zu öffnen, und versuch es dann noch einmal.',
  'locked-thread': 'Dieser Thread ist gesperrt. Erst muss ihn jemand aus der Moderation entsperren.',
  'wrong-channel':
    'Ein Kanal dieser Art nimmt von mir keine Nachrichten an, oder man kann darin nichts anpinnen. Versuch es in einem Textkanal oder einem Thread.',
  'post-without-author':
    'In diesem Beitrag darf niemand schreiben, bevor es sein Verfasser getan hat. Versuch es danach noch einmal.',
  automod:
    'Der AutoMod dieses Servers hat die Nachricht blockiert. Seine Regeln stehen unter Servereinstellungen → AutoMod.',
  'two-factor':
    'Dieser Server verlangt von Moderatoren Zwei-Faktor-Authentifizierung; wem ich gehöre, muss sie also eingeschaltet haben.',
};

/** Says what is wrong with a member's input, and what to do. */
export const describeQueryProblem = problemsIn({
  'no-words': () => 'Darin steht kein Wort, nach dem ich suchen könnte. Frag nach einem Namen oder einer Sache.',
  'unread-time': ({ words }) => `„${words}“ konnte ich nicht als Zeitangabe lesen. Versuch: ${EXAMPLES}.`,
  missing: ({ option }) => `Bitte gib „${nameOf(option)}“ an.`,
  'too-short': ({ option, min }) => `„${nameOf(option)}“ braucht mindestens ${min} Zeichen.`,
  'too-long': ({ option, max }) => `„${nameOf(option)}“ darf höchstens ${max} Zeichen haben. Bitte kürze es.`,
  'bad-number': ({ option, min, max }) => `„${nameOf(option)}“ muss eine ganze Zahl von ${min} bis ${max} sein.`,
  'bad-choice': ({ option, choices }) => `„${nameOf(option)}“ muss eines davon sein: ${choices.join(', ')}.`,
  'bad-date': ({ option, text }) =>
    `„${text}“ bei „${nameOf(option)}“ ist kein Datum, das ich kenne. Versuch: ${EXAMPLES}.`,
  'reversed-range': ({ since, until }) =>
    `„seit“ (${since}) liegt nach „bis“ (${until}). Vertausche beide oder lass eines weg.`,
  'unknown-article': ({ title, suggestions }) =>
    suggestions.length === 0
      ? `Kein Artikel hat den Titel „${title}“.`
      : `Kein Artikel hat den Titel „${title}“. Ähnlich: ${suggestions.map((each) => `„${each}“`).join(', ')}.`,
  'unknown-source': ({ name, sources }) =>
    `Kein Artikel hier nennt „${name}“ als Quelle.${sources.length === 0 ? '' : ` Es gibt: ${sources.join(', ')}.`}`,
  'last-source': () =>
    'Das ist die einzige Quelle, die hier zu sehen ist. Nimm erst eine andere dazu, oder zeige mit „zurücksetzen“ wieder alle.',
  'unknown-time-zone': ({ name, zones }) =>
    `„${name}“ ist keine Zeitzone.${zones.length === 0 ? '' : ` Ähnlich: ${zones.join(', ')}.`} Tippe eine Stadt und wähle einen der Vorschläge.`,
  'bad-export': ({ line }) =>
    `Zeile ${line} stammt aus keinem Export von Dateline oder ist beschädigt. Es wurde nichts eingespielt.`,
  'newer-export': ({ schema }) =>
    `Dieser Export stammt aus einer neueren Version von Dateline (${schema}): Bring zuerst diese auf den neuen Stand. Es wurde nichts eingespielt.`,
  'bad-file': ({ file, why }) =>
    why === 'EEXIST'
      ? `Die Datei ${file} gibt es schon. Nenn eine andere, oder räum diese beiseite.`
      : `Die Datei ${file} ist nicht zu gebrauchen (${why}).`,
  'bad-user': ({ text }) => `„${text}“ ist keine ID eines Mitglieds: Sie hat 17 bis 20 Ziffern.`,
  'no-buttons': () => 'Darunter gibt es keine Schaltfläche, die man drücken könnte.',
  'unknown-digest': () => 'Diesen Überblick gibt es hier nicht. Wähl einen der vorgeschlagenen.',
  'unknown-watch': () => 'Diese Beobachtung gibt es nicht, oder sie ist nicht deine. Wähl eine der vorgeschlagenen.',
  'bad-hours': ({ text }) => `„${text}“ sind keine Stunden, die ich kenne. Versuch: 22:00-07:00.`,
  'unknown-pin': () => 'Das ist keiner meiner Pins. Wähle einen der Vorschläge.',
  'not-permitted': ({ permission }) => `Dafür brauchst du die Berechtigung „${permissionName(permission)}“.`,
  'bot-not-permitted': ({ permission, channel }) =>
    `Ich brauche ${channel === null ? 'hier' : `in #${channel}`} die Berechtigung „${permissionName(permission)}“.${PIN_NOTE[permission] ?? ''}`,
  'channel-refused': ({ why }) =>
    CHANNEL_REFUSALS[why] ?? 'In diesem Kanal nimmt Discord so, wie er jetzt ist, keine Nachricht an.',
  'closed-here': () =>
    'Die Administratoren dieses Servers haben das hier für dich gesperrt (Servereinstellungen → Integrationen).',
  'no-command': () =>
    'Diesen Befehl gibt es nicht mehr. Lade Discord neu (Strg+R; auf dem Handy die App schließen), um die vorhandenen zu sehen.',
  expired: () => 'Diese Antwort ist zu alt, um daran anzuknüpfen. Bitte frag noch einmal.',
  'too-fast': ({ who, waitSeconds }) =>
    who === 'member'
      ? `Das waren viele Fragen auf einmal. Bitte warte ${seconds(waitSeconds)}.`
      : `Auf diesem Server wurde viel auf einmal gefragt. Bitte warte ${seconds(waitSeconds)}.`,
});

const seconds = (number: number): string => (number === 1 ? 'eine Sekunde' : `${number} Sekunden`);
