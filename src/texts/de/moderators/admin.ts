import type { SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { articles, count, listed, whole } from '../counts.ts';
import { languageNames } from '../../wording/language-names.ts';
import { permissionName } from '../permissions.ts';

const languageName = languageNames('de');

const pins = (number: number): string => count(number, { one: 'Pin', other: 'Pins' });
const problems = (number: number): string => count(number, { one: 'Problem', other: 'Probleme' });
const lacking = (permissions: readonly string[]): string =>
  `Mir ${permissions.length === 1 ? 'fehlt' : 'fehlen'} ${listed(permissions.map((each) => `„${permissionName(each)}“`))}.`;

/** What moderators are told. */
export const admin = {
  adminGuildOnly:
    'Das betrifft jeden Server; deshalb geht es nur auf dem Server, den DATELINE_ADMIN_GUILD nennt, und im Terminal.',
  status: {
    heading: 'Das Archiv',
    folder: (folder: string): string => `Ordner: ${folder}`,
    passages: (number: number): string => `Textstellen: ${whole(number)}`,
    indexed: (when: string, milliseconds: number): string => `Eingelesen am ${when}, in ${whole(milliseconds)} ms`,
    building: 'Es wird gerade neu eingelesen.',
    failure: (since: string, reason: string): string =>
      `Seit ${since} lässt es sich nicht lesen; was vorher da war, bleibt. Sobald sich der Ordner ändert oder wieder da ist, wird es noch einmal versucht. ${reason}`.trim(),
    nothingShown: (since: string, reason: string): string =>
      `Seit ${since} wird nichts gezeigt: Die Artikel sind nicht mehr im Ordner, oder der Ordner ist weg. Sobald sie wieder da sind, werden sie gelesen. ${reason}`.trim(),
    cannotKeep: (reason: string): string =>
      `Im Moment lässt sich nichts aufbewahren, weder Stimmen noch Pins noch was Moderatoren einstellen: ${reason}. Sobald das vorbei ist, geht alles von selbst weiter.`,
    cannotReach: (reason: string): string =>
      `Die Datenbank ist im Moment nicht zu erreichen: ${reason}. Fragen werden beantwortet, wie es Moderatoren vorher eingestellt haben; Stimmen, Pins, Einstellungen und ältere Schaltflächen gehen von selbst wieder, sobald sie zurück ist.`,
    cannotSearch: (reason: string): string =>
      `Der Suchcluster ist nicht oder nicht ganz zu erreichen: ${reason}. Wer fragt, erfährt das; Fragen gehen von selbst wieder, sobald er zurück ist.`,
    searches: 'Der Suchcluster antwortet.',
    noProblems: 'Mit keiner Datei gibt es ein Problem.',
    problems: (number: number): string => `${problems(number)}:`,
    problemCount: problems,
    kind: (number: number, kind: string): string => `${whole(number)} ${kind}`,
    more: (number: number): string => `… und ${whole(number)} weitere`,
    hidden: (number: number): string => `${articles(number)} hier ausgeblendet`,
    actions: 'Was Moderatoren zuletzt getan haben',
    action: (when: string, action: string, detail: string): string => `${when} · ${action} · ${detail}`,
  },
  /** An instant, in UTC. */
  instant: (day: string, time: string): string => `${day}, ${time} Uhr UTC`,
  reindexed: 'Das Archiv wurde neu eingelesen.',
  reindexFailed: (reason: string): string => `Das Archiv ließ sich nicht neu einlesen: ${reason}`,
  hidden: (title: string, number: number): string =>
    `Hier in keiner Antwort mehr: „${title}“.${number === 0 ? '' : ` ${pins(number)} geändert.`} Früher gesendete Nachrichten bleiben, wie sie sind.`,
  stillShown: (number: number): string =>
    `${pins(number)} ${number === 1 ? 'zeigt' : 'zeigen'} ihn noch, bis Discord die Änderung annimmt; der Bot versucht es weiter.`,
  alreadyHidden: (title: string): string => `„${title}“ ist schon ausgeblendet.`,
  unhidden: (title: string): string => `Wieder in den Antworten: „${title}“.`,
  notHidden: (title: string): string => `„${title}“ ist hier nicht ausgeblendet.`,
  aliasAdded: (word: string, meaning: string): string => `Von jetzt an heißt „${word}“ hier dasselbe wie „${meaning}“.`,
  aliasSame: 'Das sind schon dieselben Wörter.',
  aliasRemoved: (word: string): string => `„${word}“ heißt wieder nur sich selbst.`,
  aliasUnknown: (word: string): string => `Hier gibt es keinen Alias „${word}“.`,
  aliases: 'Die Aliasse hier',
  alias: (word: string, meaning: string): string => `„${word}“ = „${meaning}“`,
  noAliases: 'Hier gibt es keinen Alias.',
  corrected: (title: string): string => `Von jetzt an steht unter jeder Textstelle aus „${title}“:`,
  uncorrected: (title: string): string => `„${title}“ hat keinen Hinweis mehr.`,
  noCorrection: (title: string): string => `„${title}“ hatte keinen Hinweis.`,
  feedback: (votes: number, reports: number): string =>
    `${count(votes, { one: 'Stimme', other: 'Stimmen' })}, ${count(reports, { one: 'Meldung', other: 'Meldungen' })}`,
  feedbackHeader: ['Art', 'Zeit', 'Mitglied', 'Nachricht', 'Stimme', 'Text'],
  told: (who: string, action: string, detail: string): string =>
    `${who}: ${detail === '' ? action : `${action} · ${detail}`}`,
  toldNoMore: (who: string): string => `${who}: Was Moderatoren mit mir tun, wird von jetzt an nicht mehr hier gesagt.`,
  toldReason: 'Sagt, was ein Moderator mit Dateline getan hat',
  defaults: {
    heading: 'Wenn ein Mitglied nichts anderes sagt',
    private: (on: boolean): string =>
      on ? 'Antworten sieht nur, wer gefragt hat.' : 'Antworten sind für alle zu sehen.',
    lines: (lines: number | null): string =>
      lines === null ? 'Zusammenfassungen haben 5 Sätze.' : `Zusammenfassungen haben ${lines} Sätze.`,
    /** The channel's address follows. */
    reports: 'Meldungen falscher Antworten gehen in den Kanal ',
    noReports: 'Meldungen falscher Antworten werden nur gespeichert.',
    /** The channel's address follows. */
    log: 'Was Moderatoren tun, steht im Kanal ',
    noLog: 'Was Moderatoren tun, steht in keinem Kanal.',
    everywhere: 'Mitglieder bekommen in jedem Kanal Antwort.',
    /** The channels' addresses follow. */
    channels: 'Mitglieder bekommen nur hier Antwort:',
    threads: (on: boolean): string =>
      on ? '/fragen antwortet in einem Kanal in einem Thread.' : '/fragen antwortet in dem Kanal, in dem gefragt wird.',
    quiet: (hours: string | null): string =>
      hours === null
        ? 'Beobachtungen melden sich zu jeder Stunde.'
        : `Beobachtungen schweigen ${hours}, wenn für eine nichts anderes gilt.`,
    most: (messages: number | null): string =>
      `Beobachtungen melden sich in einem Kanal höchstens ${whole(messages ?? 24)}-mal am Tag, wenn für eine nichts anderes gilt.`,
    timeZone: (zone: string | null): string =>
      zone === null ? 'Heute ist, was es dort ist, wo ich laufe.' : `Heute ist, was es in der Zeitzone ${zone} ist.`,
    language: (code: string | null): string =>
      code === null
        ? 'Was alle sehen, ist in der Sprache, die Discord für diesen Server nennt.'
        : `Was alle sehen, ist in dieser Sprache: ${languageName(code)}.`,
    sources: (names: readonly string[] | null): string =>
      names === null
        ? 'Alle Quellen des Archivs sind zu sehen.'
        : `Nur diese Quellen sind zu sehen: ${names.join(', ')}.`,
  },
  doctor: {
    heading: 'Wie es um Dateline steht',
    good: (text: string): string => `✓ ${text}`,
    bad: (text: string): string => `✗ ${text}`,
    token: (name: string): string => `Discord nimmt das Token an; ich bin ${name}.`,
    noToken: 'Discord nimmt das Token nicht an. Prüfe DISCORD_TOKEN.',
    intents: (names: readonly string[]): string => `Intents: ${names.join(', ')}; mehr Rechte braucht es nicht.`,
    commands: (number: number): string => `${count(number, { one: 'Befehl', other: 'Befehle' })} angemeldet.`,
    commandsMissing: (names: readonly string[]): string => `Nicht angemeldet: ${names.join(', ')}. Starte mich neu.`,
    channel: (name: string): string => `#${name}: Ich kann antworten und anpinnen.`,
    channelToAnswer: (name: string): string => `#${name}: Ich kann antworten.`,
    reports: (name: string): string => `Meldungen falscher Antworten gehen nach #${name}.`,
    reportsMissing: (name: string, permissions: readonly string[]): string =>
      `Meldungen falscher Antworten werden gespeichert, kommen aber nicht nach #${name}. ${lacking(permissions)}`,
    log: (name: string): string => `Was Moderatoren tun, steht in #${name}.`,
    logMissing: (name: string, permissions: readonly string[]): string =>
      `Was Moderatoren tun, wird gespeichert, kommt aber nicht nach #${name}. ${lacking(permissions)}`,
    logLost:
      'Was Moderatoren tun, wird gespeichert, lässt sich aber nirgends melden: Der Kanal dafür ist weg, oder ich bin nicht in dem Thread. Stell einen anderen ein.',
    reportsLost:
      'Meldungen falscher Antworten werden gespeichert, kommen aber nirgends an: Ihr Kanal ist weg, oder ich bin nicht in dem Thread. Stell einen anderen ein.',
    channelsUnseen: 'Discord sagt nicht, was ich in den Kanälen dieses Servers darf. Frag in einer Minute noch einmal.',
    channelMissing: (name: string, permissions: readonly string[]): string => `#${name}: ${lacking(permissions)}`,
    moreChannels: (number: number): string =>
      `… und ${count(number, { one: 'weiterer Kanal', other: 'weitere Kanäle' })}`,
    noDiscord: 'Nicht auf Discord, also ist dort nichts nachzusehen.',
    folder: (folder: string): string => `Der Ordner des Archivs ist ${folder}.`,
    newest: (day: string): string => `Der neueste Artikel ist vom ${day}.`,
    keeps: 'Was aufbewahrt wird, lässt sich schreiben.',
    noDates: 'Kein Artikel ist datiert.',
    clock: (seconds: number): string => `Die Uhr dieses Rechners weicht höchstens ${seconds} s von der Discords ab.`,
    clockOff: (seconds: number): string =>
      `Die Uhr dieses Rechners weicht ${seconds} s von der Discords ab. Stell sie richtig.`,
    today: (day: string): string => `Heute ist der ${day}.`,
  },
  problemKinds: {
    'no-date': 'ohne Datum',
    'impossible-date': 'mit unmöglichem Datum',
    'future-date': 'mit einem Datum in der Zukunft',
    'no-title': 'ohne Titel',
    'ambiguous-date': 'mit doppeldeutigem Datum, undatiert',
    'empty-body': 'ohne Text, weggelassen',
    draft: 'als Entwurf gekennzeichnet, weggelassen',
    unreadable: 'nicht lesbar, weggelassen',
    vanished: 'beim Lesen verschwunden, weggelassen',
    'not-text': 'kein Text, weggelassen',
    password: 'mit einem Passwort verschlossen, weggelassen',
    'duplicate-id': 'mit einer schon vergebenen ID, weggelassen',
    unsupported: 'von einer Art, die nicht gelesen wird, weggelassen',
    malformed: 'beschädigt, weggelassen',
    'too-large': 'zu groß, weggelassen',
    'too-slow': 'zu langsam zu lesen, weggelassen',
    'too-hungry': 'mit zu hohem Speicherbedarf, weggelassen',
    'passed-over': 'neben denen andere Dateien übergangen werden',
    'outside-archive': 'aus dem Archiv hinaus verlinkt, weggelassen',
  } satisfies Record<SeedProblemCode, string> as Readonly<Record<SeedProblemCode, string>>,
  operator: 'Terminal',
  command: {
    description: 'Das Archiv und Dateline auf diesem Server, für Moderatoren',
    status: 'Was eingelesen wurde, was warum weggelassen wurde und wann',
    reindex: 'Alle Dateien des Archivs noch einmal einlesen',
    hide: 'Einen Artikel aus allen Antworten auf diesem Server nehmen, auch aus Pins',
    unhide: 'Einen ausgeblendeten Artikel zurückholen',
    hidden: 'Welcher ausgeblendete Artikel',
    aliasAdd: 'Zwei Schreibweisen für dieselbe Sache: "EU" und "Europäische Union"',
    aliasList: 'Die Aliasse, die auf diesem Server gelten',
    aliasRemove: 'Einen Alias entfernen',
    word: 'Die eine Schreibweise: EU',
    meaning: 'Die andere: Europäische Union',
    correction: 'Ein Hinweis unter jeder Textstelle eines Artikels; ohne Text verschwindet er',
    text: 'Der Hinweis',
    feedback: 'Stimmen und Meldungen dieses Servers als CSV-Datei',
    defaults: 'Was hier gilt: Kanäle, Sprache, Zeitzone, Quellen und mehr; ohne Angaben zeigt es alles',
    private: 'Antworten sieht nur, wer gefragt hat',
    lines: 'Wie viele Sätze eine Zusammenfassung hat',
    reports: 'Wohin Meldungen falscher Antworten gehen',
    log: 'Wo steht, was Moderatoren mit mir tun',
    channels: 'In welchen Kanälen Mitglieder Antwort bekommen; anderswo erfahren sie, wo',
    channelsChosen: { here: 'Hier, und wo es sonst gewählt ist', 'not-here': 'Hier nicht mehr', everywhere: 'Überall' },
    timezone: 'Wessen Heute hier zählt: Europe/Berlin (tippe eine Stadt)',
    language: 'Die Sprache dessen, was hier alle sehen',
    source: 'Eine Quelle mehr, die hier zu sehen ist; ist eine gewählt, sind es nur die gewählten',
    without: 'Eine der gewählten Quellen, die hier nicht mehr zu sehen ist',
    threads: 'Ob /fragen in einem Kanal in einem Thread antwortet',
    quiet: 'Stunden, in denen Beobachtungen hier schweigen: 22:00-07:00',
    most: 'Höchstens so viele Nachrichten von Beobachtungen am Tag in einem Kanal',
    reset: 'Was so sein soll, als hätte es niemand eingestellt',
    resets: {
      all: 'Alles',
      replies: 'Antworten nur für den, der fragt',
      sentences: 'Sätze einer Zusammenfassung',
      reports: 'Wohin Meldungen gehen',
      log: 'Wo steht, was Moderatoren tun',
      channels: 'Kanäle',
      timezone: 'Zeitzone',
      language: 'Sprache',
      sources: 'Quellen',
      threads: 'Threads',
      quiet: 'Ruhestunden der Beobachtungen',
      most: 'Nachrichten der Beobachtungen am Tag',
    },
    logTo: { here: 'In diesen Kanal', off: 'Nirgends: Es wird nur gespeichert' },
    reportsTo: { here: 'In diesen Kanal', off: 'Nirgendwohin: Sie werden nur gespeichert' },
    doctor: 'Sieht nach, ob alles läuft: Token, Befehle, Berechtigungen, Archiv, Uhr',
  },
} as const;
