import type { Day } from '../../../corpus/day.ts';
import { articles, count, whole } from '../counts.ts';
import { formatRange } from '../days.ts';
import { permissionName } from '../permissions.ts';

const MEGABYTE = 1024 * 1024;

/** What `dateline doctor` finds in the terminal, and what to do about it. */
export const doctor = {
  advice: (text: string): string => `    → ${text}`,
  node: (version: string): string => `Node ${version}`,
  nodeOld: (least: string): string => `Installiere Node ${least} oder neuer (bei uns läuft 24 LTS).`,
  settings: (keys: readonly string[]): string =>
    keys.length === 0
      ? 'Einstellungen: alles, wie es kommt.'
      : `Einstellungen: ${keys.join(', ')} gesetzt, der Rest, wie er kommt.`,
  noToken: 'Kein DISCORD_TOKEN: Ein Start betreibt ein eigenes Discord auf diesem Rechner.',
  token: (bot: string, application: string): string => `Discord nimmt das Token an: ${bot}, Anwendung ${application}.`,
  tokenRefused: 'Discord nimmt das Token nicht an.',
  tokenRefusedAdvice:
    'Erzeuge ein neues: discord.com/developers → deine Anwendung → Bot → Reset Token, und setze DISCORD_TOKEN.',
  unreachable: (reason: string): string => `Discord lässt sich nicht fragen: ${reason}`,
  unreachableAdvice:
    'Ausgehendes HTTPS zu discord.com (oder zu DISCORD_API_URL) muss offen sein; sonst versuch es in einer Minute noch einmal.',
  intents: 'Intents: allein Guilds; es muss nichts Privilegiertes eingeschaltet werden.',
  invite: (url: string): string => `Lade ihn auf einen Server ein: ${url}`,
  commands: (number: number): string => `${count(number, { one: 'Befehl', other: 'Befehle' })} angemeldet.`,
  missing: (names: readonly string[]): string => `Nicht angemeldet: ${names.join(', ')}.`,
  missingAdvice: 'Ein Start meldet sie an: dateline start.',
  starts: (left: number): string => `Heute noch ${count(left, { one: 'Anmeldung', other: 'Anmeldungen' })} möglich.`,
  startsAdvice: 'Warte bis morgen, und sieh nach, warum er so oft startet.',
  server: (server: string, answers: number, pins: number): string =>
    `${server}: Er kann in ${count(answers, { one: 'Kanal', other: 'Kanälen' })} antworten und in ${whole(pins)} anpinnen.`,
  serverEmpty: (server: string): string => `${server}: Es gibt keinen Kanal, in dem er antworten könnte.`,
  serverUnseen: 'Discord sagt nicht, was er auf einem seiner Server darf.',
  serverUnseenAdvice:
    'Versuch es in einer Minute noch einmal; bleibt es dabei, wirf ihn dort hinaus und lade ihn wieder ein.',
  moreServers: (seen: number): string =>
    `Er ist auf mehr Servern als diesen ${whole(seen)}; die anderen wurden nicht angesehen.`,
  channel: (server: string, channel: string, lacks: readonly string[]): string =>
    `${server}, #${channel}: Es fehlt ihm ${lacks.map((each) => `„${permissionName(each)}“`).join(', ')}.`,
  channelAdvice:
    'Gib ihm das in seiner Rolle oder unter Kanal bearbeiten → Berechtigungen; wo er nicht sein soll, lass es, wie es ist.',
  reportsLost: (server: string): string =>
    `${server}: Meldungen falscher Antworten werden aufbewahrt, lassen sich aber nicht senden: Ihr Kanal ist weg, oder er ist nicht in diesem Thread.`,
  logLost: (server: string): string =>
    `${server}: Was Moderatoren tun, wird aufbewahrt, lässt sich aber nicht sagen: Der Kanal ist weg, oder er ist nicht in diesem Thread.`,
  noticesAdvice: 'Ein Moderator dort bestimmt einen anderen: /archive-admin defaults.',
  clock: 'Die Uhr dieses Rechners geht richtig.',
  clockOff: (seconds: number): string => `Die Uhr dieses Rechners weicht ${seconds} s von der Discords ab.`,
  clockAdvice: 'Stell sie richtig, am besten mit NTP (timedatectl set-ntp true).',
  archive: (folder: string, number: number, from: Day | null, to: Day | null): string =>
    `Archiv ${folder}: ${articles(number)}${
      from === null || to === null ? '' : `, ${formatRange({ since: from, until: to })}`
    }.`,
  archiveEmpty: (folder: string): string => `Archiv ${folder}: kein lesbarer Artikel.`,
  archiveClosed: (folder: string, reason: string): string => `Archiv ${folder}: ${reason}`,
  archiveEmptyAdvice:
    'Nenn den Ordner mit DATELINE_SEEDS oder --archive, und sorg dafür, dass dieser Benutzer ihn lesen darf; mehr sagt dateline check ORDNER.',
  problems: (number: number): string => `${count(number, { one: 'Problem', other: 'Probleme' })} im Archiv.`,
  problemsAdvice: (folder: string): string =>
    `dateline check ${folder} zählt sie auf und sagt, was zu tun ist. Die Antworten gehen ohne sie weiter.`,
  data: (folder: string): string => `Datenordner ${folder}: beschreibbar.`,
  dataLater: (folder: string): string => `Datenordner ${folder}: noch nicht da; der erste Start legt ihn an.`,
  dataClosed: (folder: string): string => `Datenordner ${folder}: nicht beschreibbar.`,
  dataClosedAdvice:
    'Gib ihn dem Benutzer, unter dem das läuft (chown), häng ihn beschreibbar ein, oder nenn mit DATELINE_DATA einen anderen.',
  room: (bytes: number): string => `${whole(Math.floor(bytes / MEGABYTE))} MB sind dort frei.`,
  roomAdvice: 'Schaff Platz: Unter 256 MB passt eine neue Abbildung des Archivs womöglich nicht mehr hinein.',
  nobodyRuns: 'Im Moment läuft kein Dateline darauf.',
  runs: (holder: string): string => `Ein Dateline läuft darauf${holder}.`,
  damagedAdvice:
    'Halte Dateline an, und leg deine Sicherung oder das neueste FILE.before-… an ihre Stelle (docs/running.md).',
  newerAdvice: 'Nimm jene neuere Version, oder leg die Kopie von vor der Umstellung zurück (docs/running.md).',
  search: (nodes: number, articleCount: number, passages: number): string =>
    `Suchcluster: ${count(nodes, { one: 'Knoten', other: 'Knoten' })}; er hält ${articles(articleCount)} in ${count(passages, { one: 'Textstelle', other: 'Textstellen' })}.`,
  searchEmpty: (prefix: string): string => `Suchcluster: Unter ${prefix} hält er kein Archiv.`,
  searchEmptyAdvice:
    'Starte einen Prozess mit DATELINE_ROLE=indexer (oder all) auf dem Ordner des Archivs, oder sieh nach, ob DATELINE_SEARCH_PREFIX überall dasselbe ist.',
  searchAway: (reason: string): string => `Der Suchcluster ist nicht zu erreichen: ${reason}`,
  searchAwayAdvice:
    'Sieh nach, ob seine Knoten laufen und DATELINE_SEARCH_URL, _USER, _PASSWORD und _CA stimmen (docs/scaling.md).',
  searchRefused: {
    user: (): string => 'Der Suchcluster lässt DATELINE_SEARCH_USER mit DATELINE_SEARCH_PASSWORD nicht ein.',
    rights: (reason: string): string => `Der Suchcluster lässt DATELINE_SEARCH_USER das nicht tun: ${reason}`,
    certificate: (reason: string): string => `Dem Zertifikat des Suchclusters wird nicht getraut: ${reason}`,
  },
  searchRefusedAdvice: {
    user: 'Setze beide so, wie der Cluster sie kennt, oder lege den Benutzer dort an (docs/scaling.md).',
    rights:
      'Gib diesem Benutzer im Cluster seine Rechte an allem, was mit DATELINE_SEARCH_PREFIX beginnt (docs/scaling.md sagt, welche).',
    certificate:
      'Nenne in DATELINE_SEARCH_CA die Datei mit dem Zertifikat (PEM), mit dem die der Knoten unterschrieben sind, und nenne die Knoten in DATELINE_SEARCH_URL so wie ihre Zertifikate.',
  },
  searchLame: (status: string): string => `Der Suchcluster ist im Zustand ${status}: Kopien seiner Indizes fehlen.`,
  searchLameAdvice:
    'Bring seine Knoten zurück. Bis dahin kann ein weiterer, der ausfällt, einen Teil des Archivs mitnehmen.',
  shards: (number: number): string => `Shards: Jeder der ${number} hat einen Prozess.`,
  shardsNone: 'Shards: Auf dieser Datenbank läuft gerade kein Prozess des Bots.',
  shardsUnserved: (numbers: string, number: number): string =>
    `Shards, die kein Prozess hat: ${numbers} von ${number}. Auf ihren Servern bekommt niemand Antwort.`,
  shardsAdvice: (settings: readonly string[]): string =>
    `Starte ${settings.length === 1 ? 'einen Prozess' : 'Prozesse'} mit ${settings.map((each) => `DATELINE_SHARDS=${each}`).join(', ')} auf dieser Datenbank.`,
  databaseOpen: 'Andere Benutzer dieses Rechners dürfen die Datenbank lesen.',
  databaseOpenAdvice: (file: string): string => `chmod 600 ${file} (der nächste Start tut es auch).`,
  databaseClosed: (reason: string): string => `In die Datenbank lässt sich nicht hineinsehen: ${reason}`,
  databaseClosedAdvice:
    'Sieh nach, ob ihr Server läuft und DATABASE_URL stimmt; bei einer Datei, ob dieser Benutzer sie lesen darf und auf der Platte noch Platz ist.',
} as const;
