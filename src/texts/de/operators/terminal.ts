import { count, whole } from '../counts.ts';

const rows = (number: number): string => count(number, { one: 'Zeile', other: 'Zeilen' });

/** What the command line says besides replies. */
export const terminal = {
  description: 'Beantwortet Fragen aus einem Archiv datierter Artikel, Wort für Wort.',
  archiveOption: 'Ordner des Archivs (sonst DATELINE_SEEDS, sonst ./seeds)',
  jsonOption: 'ein JSON-Objekt ausgeben',
  pageOption: 'welche Seite gezeigt wird, ab 1',
  version: 'die Version ausgeben',
  running: 'Betreiben:',
  measuring: 'Messen:',
  asking: 'Wie auf Discord:',
  privateMark: '(nur du siehst das)',
  pressOption: 'die Schaltfläche der Antwort mit dieser Nummer drücken und zeigen, was daraus wird',
  buttons: (buttons: string): string => `${buttons}  (--press N)`,
  start: 'den Bot betreiben: mit DISCORD_TOKEN auf Discord, sonst auf einem eigenen Discord auf diesem Rechner',
  check: 'jede Datei des Archivs prüfen; endet mit 1, wenn etwas nicht stimmt',
  doctor:
    'alles ansehen, was ein Start braucht, und sagen, was als Nächstes zu tun ist; endet mit 1, wenn etwas zu beheben ist',
  evaluate: 'die Antworten an bewerteten Fragensammlungen in BEIR-Form messen',
  evaluateFolder: 'Ordner mit corpus.jsonl, queries.jsonl und qrels/test.tsv',
  runFile: 'einen TREC-Lauf schreiben, 100 tief',
  answersFile: 'je Frage eine JSON-Zeile schreiben',
  misspelt: 'statt der Fragen 300 falsch geschriebene Namen aus den Artikeln jedes Ordners stellen',
  summariesFile:
    'stattdessen Zusammenfassungen und Zeitleisten an dieser Datei bewerteter Stücke über die Artikel der Ordner messen',
  fit: 'die Gewichte für Finden, Zitieren und Ablehnen an bewerteten Fragensammlungen anpassen, mit Zahlen zu zurückgehaltenen',
  fitOut: 'die Gewichte schreiben, als TypeScript',
  extraction: 'messen, welcher Text markierter Webseiten für den Artikel gehalten wird',
  extractionFolder: 'Ordner mit ground-truth.json und html/*.html.gz, wie ihn article-extraction-benchmark hat',
  extractionFile: 'schreiben, was gelesen wurde, für das evaluate.py des Benchmarks',
  extractionPages: 'jede Seite der Hälfte, an der abgestimmt werden darf, die schlechteste zuerst',
  dates: 'die gefundenen Tage von Webseiten messen, deren Tag der Veröffentlichung bekannt ist',
  datesPages: 'Ordner der Seiten',
  datesLabels: 'JSON-Dateien, die sagen, welche Seite von welchem Tag ist, wie bei htmldate: {"URL": {"file", "date"}}',
  datesMisses: 'die falschen Seiten aus der Hälfte aufzählen, an der angepasst wird',
  fitLines:
    'stattdessen anpassen, woran Zeilen von Zusammenfassungen als Nachricht erkannt werden, an dieser Datei beurteilter Zeilen aus den Artikeln der Ordner',
  fitSummaries:
    'stattdessen anpassen, wonach Zusammenfassungen ausgewählt werden, an dieser Datei bewerteter Stücke über die Artikel der Ordner',
  data: 'was aufbewahrt wird: Pins, Einstellungen, was Moderatoren und Mitglieder gegeben haben',
  exportData: 'alles davon als JSON Lines schreiben, in eine neue Datei oder auf die Standardausgabe',
  importData: 'einen Export einspielen; was schon da ist, bleibt, wie es ist',
  checkData: 'nachsehen, ob die Datenbank heil ist; endet mit 1, wenn nicht',
  exported: (number: number, file: string): string => `${rows(number)} nach ${file} geschrieben.`,
  imported: (added: number, kept: number): string =>
    `${rows(added)} eingespielt; ${kept === 1 ? '1 war' : `${whole(kept)} waren`} schon da und ${kept === 1 ? 'blieb' : 'blieben'}.`,
  database: ({
    exists,
    schema,
    age,
    rows: number,
    faults,
  }: {
    readonly exists: boolean;
    readonly schema: string | null;
    readonly age: 'older' | 'current' | 'newer';
    readonly rows: number;
    readonly faults: readonly string[];
  }): string => {
    if (!exists) return 'Es gibt noch keine Datenbank: Der erste Start legt eine an.';
    if (faults.length > 0) return 'Die Datenbank ist beschädigt:';
    if (age === 'newer') return `Eine neuere Version von Dateline hat die Datenbank geändert (${schema ?? ''}).`;
    const state = `Die Datenbank ist heil: ${rows(number)}, Schema ${schema ?? 'noch keines'}`;
    return age === 'older' ? `${state}, das der nächste Start auf den neuen Stand bringt.` : `${state}.`;
  },
  forget: 'alles löschen, was jemand gegeben hat, und überall sonst die ID',
  user: 'ID der Person auf Discord: 17 bis 20 Ziffern',
  forgotten: ({ votes, reports, watches, marks }: Record<'votes' | 'reports' | 'watches' | 'marks', number>): string =>
    `Gelöscht: Stimmen ${votes}, Meldungen ${reports}, Beobachtungen ${watches}. Die ID entfernt von dem, was bleibt: ${marks}.`,
  bench: 'das Suchwerk gegen MiniSearch stoppen, mit Verhältnissen',
  benchPassages: 'Größe des erzeugten Archivs, in Textstellen',
  benchGrowth: 'Dateline allein messen, bei diesen Größen: 10000,100000',
  benchQuestions: 'nur ganze Fragen messen: dauert wenige Minuten',
  benchBuilds: 'nur Aufbau, Anfügen und neue Artikel messen',
  benchBudget: 'wie lange eine Art von Fragen beiden Suchwerken gestellt werden darf',
  benchRounds: 'wie oft jeder Aufbau und Start gemessen wird; es zählen die Mediane',
  benchFolder: 'dieses Archiv nehmen statt eines erzeugten',
} as const;
