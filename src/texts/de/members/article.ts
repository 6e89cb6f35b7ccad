import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { Day, DayRange } from '../../../corpus/day.ts';
import { articles, toArticles, whole } from '../counts.ts';
import { formatDay, formatRange } from '../days.ts';

const DATE_SOURCES: Record<Exclude<DateSource, 'text'>, string> = {
  printed: 'aus dem, was die Seite abdruckt',
  address: 'aus der Adresse',
  name: 'aus dem Namen der Datei',
  folder: 'aus dem Namen des Ordners',
  pdf: 'vom Erstellungsdatum der PDF-Datei, das nicht der Tag der Veröffentlichung sein muss',
};

const FURNITURE: Record<FurnitureKind, string> = {
  dateline: 'Ort und Agentur',
  byline: 'Verfasser',
  caption: 'Bild',
  link: 'Links',
  notice: 'Text der Seite',
  contents: 'Inhaltsverzeichnis',
  repeat: 'was in vielen Artikeln steht',
  markup: 'Auszeichnung',
};

/** What a citation says. */
interface Cited {
  readonly title: string;
  readonly source: string | null;
  readonly day: Day | null;
  readonly url: string | null;
}

/** Lists of articles, and one article to read. */
export const article = {
  latest: (shown: number, total: number): string =>
    total === 1 ? 'Der einzige Artikel' : `Die neuesten ${whole(shown)} von ${toArticles(total)}`,
  latestAbout: (topic: string): string => `Neueste Artikel über „${topic}“`,
  on: (range: DayRange, total: number): string => `${formatRange(range)} · ${articles(total)}`,
  /** `before` and `after`: the nearest days that have articles. */
  noneOn: (range: DayRange, before: Day | null, after: Day | null): string => {
    const near = [
      before === null ? null : `Der letzte davor ist vom ${formatDay(before)}`,
      after === null ? null : `${before === null ? 'Der' : 'der'} nächste danach vom ${formatDay(after)}`,
    ].filter((part) => part !== null);
    return `Kein Artikel trägt ein Datum von: ${formatRange(range)}.${near.length === 0 ? '' : ` ${near.join(', ')}.`}`;
  },
  noneAbout: (topic: string): string => `Kein Artikel handelt von „${topic}“.`,
  related: (title: string): string => `Nahe bei „${title}“`,
  noneRelated: (title: string): string =>
    `Kein anderer Artikel hat genug Namen und bezeichnende Wörter mit „${title}“ gemeinsam.`,
  sameStory: 'dieselbe Geschichte',
  shared: (words: readonly string[]): string => `gemeinsam: ${words.join(', ')}`,
  /** Text of the page that is no sentence of the article, where it stands. */
  folded: (kinds: readonly FurnitureKind[]): string => `⋯ ${kinds.map((kind) => FURNITURE[kind]).join(', ')}`,
  dateSource: (source: Exclude<DateSource, 'text'>): string => `Das Datum stammt ${DATE_SOURCES[source]}.`,
  noDate:
    'Der Artikel nennt kein Datum; deshalb steht hier keines, und was darin vom Tag des Artikels an zählt, wird nicht aufgelöst.',
  suggestion: (title: string, day: string): string => `${title} · ${day}`,
  cite: 'Zitieren',
  /** In one line, to be copied. */
  citation: ({ title, source, day, url }: Cited): string =>
    [`„${title}“`, source, day === null ? 'undatiert' : formatDay(day), url].filter((part) => part !== null).join(', '),
  command: {
    description: 'Die Artikel des Archivs lesen',
    latest: 'Die neuesten Artikel, nach ihrem eigenen Datum',
    count: 'Wie viele Artikel (ohne Angabe 5)',
    topic: 'Nur Artikel darüber',
    show: 'Einen Artikel lesen, Wort für Wort',
    page: 'Mit welcher Seite es beginnt',
    on: 'Die Artikel eines Tages, eines Monats oder eines Jahres',
    date: 'Ein Tag, ein Monat oder ein Jahr: 16.11.2021, November 2021, 2021',
    related: 'Artikel, die mit einem die meisten Namen und bezeichnenden Wörter gemeinsam haben',
  },
} as const;
