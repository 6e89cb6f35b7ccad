import { articles, count, listed, whole } from '../counts.ts';

/** `/archive about`, `help` and `forget-me`. */
export const archive = {
  about: 'Über dieses Archiv',
  undated: (number: number): string =>
    `${number === 1 ? '1 Artikel ist' : `${articles(number)} sind`} undatiert: nie in einem Zeitraum, nach Datum zuletzt.`,
  months: 'Artikel je Monat',
  years: 'Artikel je Jahr',
  month: (label: string, bar: string, number: number): string => `${label}  ${bar} ${whole(number)}`,
  help: {
    title: 'So fragst du Dateline',
    lines: [
      'Frag in einfachen Worten: /fragen frage: Wer verhängt Sanktionen gegen Belarus? Wörter, die genau so vorkommen müssen, setzt du in "Anführungszeichen".',
      'Grenze die Tage mit „seit“ und „bis“ ein, oder in der Frage selbst: „im November 2021“, „letzte Woche“.',
      'Lies mit /artikel neueste, zeigen und vom, und von einem aus weiter mit /artikel verwandte.',
      'Das Wesentliche geben dir /zusammenfassung thema, artikel und zeitraum; was wann geschah, zeigt /zeitleiste.',
      'Prüfe mit /zitat Worte, die jemand zitiert, oder eine Nachricht mit Apps → Dieses Zitat prüfen.',
    ],
    verbatimTitle: 'Was die Zitate versprechen',
    verbatim: [
      'Jedes zitierte Wort steht genau so in dem Artikel, der darunter genannt ist, und das Datum ist das des Artikels.',
      'Das sagt, woher ein Text stammt. Es sagt nicht, dass er wahr ist, und nicht, dass er noch gilt.',
      'Hat das Archiv keine Antwort, dann sagt Dateline das, statt zu raten.',
    ],
    privacyTitle: 'Was über dich gespeichert wird',
    privacy: [
      'Fragen werden nicht gespeichert, außer was eine Schaltfläche unter einer langen Frage später braucht, und die Frage zu einer Antwort, über die du abstimmst.',
      'Stimmen, Meldungen und deine Beobachtungen werden gespeichert, wie du sie gegeben hast, mit deiner ID. Was Moderatoren tun, anpinnen und für Kanäle beobachten, mit ihrer.',
      '/archiv vergiss-mich löscht alles, was über dich gespeichert ist, sofort und auf allen Servern.',
      'Dateline sieht nur die Befehle, die du ihm gibst, und die Nachrichten, auf denen du sein Menü benutzt, nie die anderen des Kanals.',
    ],
  },
  forgotten: {
    nothing: 'Über dich war nichts gespeichert, weder auf diesem Server noch auf einem anderen.',
    deleted: (votes: number, reports: number): string =>
      `Gelöscht, auf allen Servern: ${listed([
        ...(votes > 0 ? [count(votes, { one: 'Stimme', other: 'Stimmen' })] : []),
        ...(reports > 0 ? [count(reports, { one: 'Meldung', other: 'Meldungen' })] : []),
      ])} von dir.`,
    watches: (number: number): string =>
      `Beendet und gelöscht: ${count(number, { one: 'Beobachtung', other: 'Beobachtungen' })} von dir.`,
    marks: (number: number): string =>
      number === 1
        ? 'Deine ID wurde von einer Sache entfernt, die du als Moderator getan oder angepinnt hast. Sie bleibt, ohne zu sagen, von wem sie ist.'
        : `Deine ID wurde von ${whole(number)} Dingen entfernt, die du als Moderator getan oder angepinnt hast. Sie bleiben, ohne zu sagen, von wem sie sind.`,
    messages:
      'Was in Nachrichten steht, bleibt auf Discord, auch eine Meldung im Kanal der Moderatoren: Dort können die Moderatoren es löschen.',
    operator:
      'Im Terminal wird niemand gespeichert. Um zu löschen, was über ein Mitglied gespeichert ist: dateline data delete --user ID.',
  },
  command: {
    description: 'Was dieses Archiv ist, und wie man es befragt',
    about: 'Wie viele Artikel es gibt und welche Tage sie abdecken',
    forgetMe: 'Löscht sofort alles, was ich über dich habe: Stimmen, Meldungen und deine ID, auf jedem Server',
    help: 'Wie du fragst, was die Zitate versprechen und was über dich gespeichert wird',
  },
} as const;
