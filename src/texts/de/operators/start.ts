import { count, whole } from '../counts.ts';

/** What the process says when it starts, stops, or cannot. */
export const start = {
  indexing: (folder: string): string => `${folder} wird eingelesen …`,
  indexed: (covers: string, milliseconds: number): string => `${covers} · eingelesen in ${whole(milliseconds)} ms`,
  problems: (number: number): string =>
    `${count(number, { one: 'Problem', other: 'Probleme' })} im Archiv (npm run check:seeds zählt sie auf):`,
  moreProblems: (number: number): string => `… und ${whole(number)} weitere`,
  archiveHint:
    'Leg datierte Artikel in diesen Ordner (wie, sagt docs/archive-format.md), oder nenn mit DATELINE_SEEDS oder --archive einen anderen.',
  dataFolderHint: 'Nenn mit DATELINE_DATA einen Ordner, in den dieser Benutzer schreiben darf und der Platz hat.',
  mayHeal: 'Das kann von selbst vorbeigehen: In einer Minute neu zu starten ist richtig.',
  badSettings: 'Einige Einstellungen sind nicht zu gebrauchen:',
  seeExample: 'Alle Einstellungen stehen in .env.example.',
  nowhereToKeep:
    'In DATELINE_DATA lässt sich nicht schreiben, und dort werden Pins, ausgeblendete Artikel, Aliasse und Korrekturen aufbewahrt: Nenn einen Ordner, in den dieser Benutzer schreiben darf und der Platz hat, oder gib mit DATABASE_URL eine Datenbank an.',
  shardsNeedDatabase:
    'DATELINE_SHARDS nennt einen Teil der Shards, also haben andere Prozesse die übrigen: Sie alle brauchen dieselbe Datenbank, in DATABASE_URL.',
  live: (name: string, servers: number): string =>
    `Angemeldet als ${name}, auf ${count(servers, { one: 'Server', other: 'Servern' })}.`,
  invite: (url: string): string => `Lade ihn auf einen Server ein: ${url}`,
  registered: (difference: string): string => `Befehle: ${difference}`,
  registeredLater:
    'Befehle: Discord nimmt Änderungen erst später an; die bisherigen gelten weiter. Es wird jede Stunde neu versucht.',
  registeredElsewhere: 'Befehle: Ein anderer Prozess dieses Bots registriert sie.',
  unchanged: (number: number): string => `${whole(number)} angemeldet, nichts geändert`,
  noToken: 'Kein DISCORD_TOKEN: Das ist ein eigenes Discord, nur auf diesem Rechner.',
  local: (api: string): string => `Örtliches Discord unter ${api}, der Bot ist darin angemeldet.`,
  sampleQuestions: ['Wer verhängt Sanktionen gegen Belarus?'],
  portTaken: (port: number): string => `Port ${port} hat schon ein anderes Programm; es wird ein freier genommen.`,
  page: (url: string): string => `Öffne die Seite: ${url}`,
  notAnArticle: (extensions: readonly string[]): string =>
    `Das ist keine Datei mit einem Artikel. Das Archiv liest ${extensions.join(', ')}.`,
  nameTaken: (file: string): string => `Eine Datei namens ${file} gibt es schon. Benenne deine um.`,
  nameKept: (file: string): string =>
    `Eine Datei namens ${file} würde als einzige gelesen, und jeder andere Artikel verschwände. Benenne sie um, um ihre Artikel hinzuzufügen.`,
  dropped: (file: string): string => `${file} liegt im Archiv des Spielplatzes und wird gleich eingelesen.`,
  questionAbout: (topic: string): string => `Was wissen wir über ${topic}?`,
  stayingUp: 'Kein Terminal: läuft weiter bis SIGINT oder SIGTERM.',
  indexerRuns:
    'Dieser Prozess liest den Ordner und schreibt in den Suchcluster; er antwortet niemandem. Er läuft bis SIGINT oder SIGTERM.',
  stopping: 'Wird beendet.',
  /** What a monitor is told of a part that does not do its work. No paths, no names: whoever is let in may read it. */
  lacks: {
    notYet: 'noch nicht bereit',
    archiveFails: 'lässt sich nicht neu lesen; gezeigt wird, was vorher gelesen wurde',
    archiveEmpty: 'hat keinen Artikel',
    databaseFails: 'nichts lässt sich aufbewahren',
    databaseAway: 'ist nicht zu erreichen',
    searchAway: 'nicht oder nicht ganz zu erreichen',
    notConnected: 'nicht verbunden',
  },
  failed: (message: string): string => `Dateline wurde beendet: ${message}`,
} as const;
