/** What the local Discord says in Discord's place, and what its prompt and page say of their own. */
export const playground = {
  /** Discord's own sentences to a member. */
  discord: {
    noResponse: 'Die Anwendung hat nicht geantwortet',
    failed: 'Diese Interaktion ist fehlgeschlagen',
    notPermitted: 'Du hast keine Berechtigung, diesen Befehl zu benutzen.',
    noPermission: 'Dazu hast du keine Berechtigung.',
    noSending: 'Du hast keine Berechtigung, in diesem Kanal Nachrichten zu senden.',
    unknownCommand: (name: string): string => `Einen Befehl /${name} gibt es nicht.`,
    unknownOption: (name: string): string => `Eine Option ${name} gibt es nicht.`,
    required: (option: string): string => `${option}: Diese Option ist erforderlich. Gib einen Wert an.`,
    tooShort: (option: string, min: number): string => `${option}: Muss mindestens ${min} Zeichen lang sein.`,
    tooLong: (option: string, max: number): string => `${option}: Darf höchstens ${max} Zeichen lang sein.`,
    tooSmall: (option: string, min: number): string => `${option}: Der Wert muss mindestens ${min} sein.`,
    tooLarge: (option: string, max: number): string => `${option}: Der Wert darf höchstens ${max} sein.`,
    notANumber: (option: string): string => `${option}: Gib eine gültige Zahl ein.`,
    notAFlag: (option: string): string => `${option}: Wähle True oder False.`,
    notAChoice: (option: string): string => `${option}: Wähle eine der Möglichkeiten.`,
    needsSubcommand: (name: string, names: readonly string[]): string =>
      `/${name} braucht eines von: ${names.join(', ')}.`,
  },
  /** The prompt of `npm start` without a token. */
  prompt: {
    hello: 'Stell eine Frage, oder gib Befehle ein wie auf Discord; /help hilft. Zum Beispiel:',
    line: (person: string, channel: string): string => `${person} in #${channel}> `,
    onlyYou: '(nur du siehst das)',
    edited: '(bearbeitet)',
    thinking: 'Dateline denkt nach …',
    button: (number: number, face: string): string => `[${number}] ${face}`,
    disabledButton: (face: string): string => `[-] ${face}`,
    file: (name: string, bytes: number, url: string): string => `Datei ${name} (${bytes} Bytes): ${url}`,
    dismissed: 'Die Nachricht ist weg.',
    pinned: (person: string, channel: string): string => `${person} hat eine Nachricht in #${channel} angepinnt.`,
    noPins: (channel: string): string => `In #${channel} ist nichts angepinnt.`,
    pins: (number: number, channel: string): string => `${number} in #${channel} angepinnt, das Neueste zuerst:`,
    noButton: (number: number): string => `Unter der letzten Antwort gibt es keine Schaltfläche ${number}.`,
    didYouMean: (typed: string, meant: string): string => `Einen Befehl ${typed} gibt es nicht. Meintest du ${meant}?`,
    youAre: (person: string, may: string): string => `Du bist ${person}: ${may}.`,
    people: {
      alice: 'ein Mitglied',
      mona: 'eine Moderatorin',
      nick: 'ein Mitglied, das keine Nachrichten senden darf',
    },
    whoElse: (names: readonly string[]): string => `Es gibt: ${names.join(', ')}.`,
    channels: (names: readonly string[]): string => `Es gibt: ${names.map((name) => `#${name}`).join(', ')}.`,
    field: (label: string, value: string): string => (value === '' ? `${label}: ` : `${label} [${value}]: `),
    form: (title: string): string => `${title} (eine leere Zeile lässt, was in Klammern steht)`,
    help: [
      '/as PERSON    jemand anders sein: alice, mona (Moderatorin), nick',
      '/in KANAL     in einen anderen Kanal gehen: general, news, mod-log',
      '/pins         was in diesem Kanal angepinnt ist',
      'beliebige Worte  werden gefragt, wie mit /ask',
      '1, 2, …       eine Schaltfläche der letzten Antwort drücken',
      'Tab           Befehle, Optionen und ihre Werte ergänzen',
      '/quit         beenden',
    ],
    commandHelp: (name: string, description: string): string => `${`/${name}`.padEnd(26)} ${description}`,
  },
  /** What the page's server says. The page's own words stand in `playground-page.ts`. */
  page: {
    noArticle: 'Einen solchen Artikel hat das Archiv nicht (mehr).',
    noAdding: 'Hier lassen sich keine Artikel hinzufügen.',
    fileTooLarge: 'Die Datei ist größer als 5 MB.',
    undated: 'undatiert',
    added: (title: string, day: string, problem: string): string =>
      `„${title}“, ${day}, ist jetzt im Archiv.${problem === '' ? '' : ` ${problem}`}`,
    notAdded: (file: string, problem: string): string =>
      `${file} ist kein Artikel, der sich lesen lässt.${problem === '' ? '' : ` ${problem}`}`,
    badRequest: 'Das ist kein JSON.',
    failed: (reason: string): string => `Der Spielplatz ist gescheitert: ${reason}`,
  },
} as const;
