import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { checkLines } from '../../wording/check-report.ts';
import { articles, count, percent, toArticles, whole } from '../counts.ts';
import { formatDay } from '../days.ts';

const DATE_SOURCES: Record<DateSource, string> = {
  text: 'nach ihrem eigenen Text datiert',
  printed: 'nach dem datiert, was ihre Seite abdruckt',
  address: 'nach ihrer Adresse datiert',
  name: 'nach dem Namen der Datei datiert',
  folder: 'nach dem Ordner datiert',
  pdf: 'nur nach dem Erstellungsdatum der PDF-Datei datiert',
};

const FURNITURE: Record<FurnitureKind, string> = {
  dateline: '× Ort und Agentur vor den ersten Worten',
  byline: '× Verfasser',
  caption: '× Bildtext oder Bildnachweis',
  link: '× Links',
  notice: '× Text der Seite',
  contents: '× Inhaltsverzeichnis',
  repeat: '× in vielen Artikeln einer Quelle',
  markup: '× Auszeichnung, die keine Seite zeigt',
};

/** The sentence of each problem: what is wrong, what became of the article, what to do. Its detail is the file's own words: escape it. */
const SENTENCES: Record<SeedProblemCode, (detail: string) => string> = {
  'no-date': () =>
    'Kein Datum gefunden: undatiert aufgenommen. Beginne die Datei mit „ date JJJJ-MM-TT TITEL“, oder schreib das Datum in ihre Metadaten oder ihren Namen.',
  'impossible-date': (detail) =>
    `„${detail}“ ist kein Datum, das ich lesen kann: undatiert aufgenommen. Schreib es als JJJJ-MM-TT.`,
  'ambiguous-date': (detail) =>
    `„${detail}“ lässt sich mit dem Tag oder mit dem Monat zuerst lesen, und kein anderes Datum der Quelle zeigt, was gilt: undatiert aufgenommen. Schreib es als JJJJ-MM-TT.`,
  'future-date': (detail) =>
    `Das Datum ${detail} liegt in der Zukunft: aufgenommen, wie es ist. Berichtige es, wenn es ein Versehen ist.`,
  'no-title': () => 'Kein Titel gefunden: gezeigt unter den ersten Worten. Gib ihm einen.',
  'empty-body': () => 'Kein Text gefunden: weggelassen. Ergänze den Text, oder entferne die Datei.',
  draft: (detail) =>
    `${detail === '' ? 'Das' : `„${detail}“`} ist als Entwurf gekennzeichnet: weggelassen. Nimm das Kennzeichen weg, wenn es veröffentlicht ist.`,
  unreadable: (detail) => `Nicht lesbar (${detail}): weggelassen. Prüfe, was es ist und wer es lesen darf.`,
  vanished: () => 'Es war weg, bevor es gelesen werden konnte: weggelassen.',
  'not-text': () => 'Es enthält NUL-Bytes wie kein Text: weggelassen. Speichere es als UTF-8-Text.',
  password: () => 'Es ist mit einem Passwort verschlossen: weggelassen. Speichere eine Kopie ohne.',
  'duplicate-id': (detail) =>
    `Die ID „${detail}“ hat schon ein früherer Artikel: weggelassen. Benenne die Datei oder den Eintrag um.`,
  unsupported: (detail) =>
    `Dateien, die auf „${detail}“ enden, werden nicht gelesen. Wandle sie in Text um, oder nimm sie aus dem Archiv.`,
  malformed: (detail) =>
    `Beschädigt oder nicht in seinem Format (${detail}): weggelassen. Bessere es aus, oder ersetze es.`,
  'too-large': (detail) => `Größer als ${detail} MB: weggelassen. Teile es, ein Artikel je Datei.`,
  'too-slow': (detail) =>
    `Das Lesen dauert länger als ${detail} s: weggelassen. Das ist kaum ein Artikel: Sieh nach, was es ist.`,
  'too-hungry': (detail) =>
    `Das Lesen braucht mehr als ${detail} MB Speicher: weggelassen. Das ist kaum ein Artikel: Sieh nach, was es ist.`,
  'passed-over': (detail) =>
    `Von einem Ordner mit einer Datei dieses Namens wird nur diese gelesen (wie bei bewerteten Sammlungen): ${detail}. Benenne sie um, wenn die anderen Artikel sind.`,
  'outside-archive': () => 'Die Verknüpfung führt aus dem Archiv hinaus: nicht verfolgt. Kopiere die Datei hinein.',
};

const SHORT: Record<SeedProblemCode, string> = {
  'no-date': 'ohne Datum',
  'impossible-date': 'mit unmöglichem Datum',
  'ambiguous-date': 'mit doppeldeutigem Datum',
  'future-date': 'mit einem Datum in der Zukunft',
  'no-title': 'ohne Titel',
  'empty-body': 'ohne Text',
  draft: 'als Entwurf gekennzeichnet',
  unreadable: 'nicht lesbar',
  vanished: 'beim Lesen verschwunden',
  'not-text': 'kein Text',
  password: 'mit einem Passwort verschlossen',
  'duplicate-id': 'mit einer schon vergebenen ID',
  unsupported: 'von unbekanntem Format',
  malformed: 'beschädigt',
  'too-large': 'zu groß',
  'too-slow': 'zu langsam zu lesen',
  'too-hungry': 'mit zu hohem Speicherbedarf',
  'passed-over': 'neben denen andere Dateien übergangen werden',
  'outside-archive': 'von außen verlinkt',
};

const files = (number: number): string => count(number, { one: 'Datei', other: 'Dateien' });

/** What `check` prints. */
export const check = {
  ...checkLines({
    sentences: SENTENCES,
    short: SHORT,
    dateSources: DATE_SOURCES,
    furnitureKinds: FURNITURE,
    whole,
    files,
    articles,
    undated: (number) => `${whole(number)} undatiert`,
    leftOut: (number) => `${whole(number)} weggelassen`,
    duplicateIds: (number) => `${whole(number)} mit einer schon vergebenen ID`,
    span: (from, to) => `Vom ${formatDay(from)} bis zum ${formatDay(to)}`,
    languages: (counts) => `Sprachen: ${counts}`,
    dropped: (characters, share) =>
      `${whole(characters)} Zeichen aus Seiten und PDF-Dateien (${percent(share)} von allen) stehen um die Artikel herum und wurden weggelassen: Menüs, Bildtexte, Kolumnentitel`,
    furniture: (share, kinds) =>
      `${percent(share)} des Textes sind kein Satz eines Artikels; sie bleiben, werden aber nie zitiert: ${kinds}`,
    stories: (stories, told) =>
      `${count(stories, { one: 'Geschichte wird', other: 'Geschichten werden' })} mehr als einmal erzählt, von ${toArticles(told)} (in Ergebnissen zusammengefasst, nie fallen gelassen):`,
    andMore: (number) => ` und ${whole(number)} weitere`,
    more: (number) => `… und ${whole(number)} weitere`,
    drafts: (number) => `${count(number, { one: 'Entwurf', other: 'Entwürfe' })} weggelassen.`,
    noProblems: 'Keine Probleme.',
    noArticles: 'Keine Artikel.',
    problems: (number) => count(number, { one: 'Problem', other: 'Probleme' }),
  }),
  progress: (read: number, all: number, found: number, rate: number, secondsLeft: number | null): string =>
    `Gelesen: ${whole(read)} von ${files(all)}, ${articles(found)}, ${whole(rate)} je Sekunde` +
    (secondsLeft === null ? '' : `, noch ${whole(Math.ceil(secondsLeft))} s`),
} as const;
