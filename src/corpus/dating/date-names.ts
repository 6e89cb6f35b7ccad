/** Words that say of a date that something was published then; alone they name a date too. */
const PUBLISHED =
  'published|publication|publicationdatum|posted|issued|released|veröffentlicht|veröffentlichung|erschienen|publié|publicado|publicada|pubblicato|gepubliceerd|опубликовано';
/** Words that say it beside a word for a date only. */
const PUBLISHING =
  'publish|pub|issue|release|post|publicación|publicacion|publicação|publicacao|pubblicazione|издания|публикации';
const CREATED = 'created|creation|create|written|filed';
const DATES =
  'datetime|dates|date|datum|fecha|data|дата|日期|日付|날짜|tarih|dato|timestamp|time|day|epoch|unix|millis|string|ts|at|on|iso|zulu';
const UNIVERSAL = 'utc|gmt';
const FIRST = 'first|originally|original|initially|initial';
/** Words that stand in front of the others and mean nothing here. */
const NEUTRAL =
  'articles|article|story|content|news|entry|item|document|doc|page|web|online|display|blog|metadata|meta|og|dcterms|dct|dc|parsely|sailthru|citation|cxenseparse|cxense|recs|swiftype|prism|rnews|schema|eprints|bt|vr|ptime|of|the|de|di|da';

const WORDS = [PUBLISHED, PUBLISHING, CREATED, DATES, UNIVERSAL, FIRST, NEUTRAL]
  .join('|')
  .split('|')
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const NAME = new RegExp(`^(?:${WORDS})+$`, 'u');
const WORD = new RegExp(WORDS, 'gu');

const isOneOf = (list: string): ((word: string) => boolean) => {
  const words = new Set(list.split('|'));
  return (word) => words.has(word);
};
const isPublished = isOneOf(PUBLISHED);
const isPublishing = isOneOf(PUBLISHING);
const isCreated = isOneOf(CREATED);
const isDate = isOneOf(DATES);
const isUniversal = isOneOf(UNIVERSAL);
const isFirst = isOneOf(FIRST);

/** What the name of a field, a `<meta>` or a line says of the date under it; the lower, the surer. */
export const DATE_RANK = { firstPublished: 0, published: 1, date: 2, created: 3 } as const;

/**
 * How surely a field of this name holds the day of publication. Capitals and what parts words do not matter:
 * `published_at`, `publishedAt` and `article:published-at` are one name. Names of other days (modified, crawled, saved,
 * of an event) and names with a word that is not known are none.
 *
 * @returns A value of {@link DATE_RANK}, more by a half where the name says UTC, for the twin without it is local; `null`
 *   for no date of publication.
 */
export function dateRank(name: string): number | null {
  if (name.length > 60) return null;
  const plain = name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}]/gu, '');
  if (!NAME.test(plain)) return null;
  const words = plain.match(WORD) ?? [];
  const saysDate = words.some(isDate);
  const universal = words.some(isUniversal) ? 0.5 : 0;
  if (words.some(isPublished) || (saysDate && words.some(isPublishing))) {
    return (words.some(isFirst) ? DATE_RANK.firstPublished : DATE_RANK.published) + universal;
  }
  if (words.some(isPublishing) || (!saysDate && universal === 0))
    return words.some(isCreated) ? DATE_RANK.created : null;
  if (words.some(isCreated)) return DATE_RANK.created + universal;
  return words.every((word) => word === 'at' || word === 'on' || word === 'time') ? null : DATE_RANK.date + universal;
}

/**
 * Finds the fields of a record that may hold its day of publication.
 *
 * @param record - Parsed JSON, YAML or TOML; untrusted.
 * @returns Their values, the surest first; those of one rank in the record's order.
 */
export function datesByName(
  record: object,
): readonly { readonly name: string; readonly rank: number; readonly value: unknown }[] {
  return Object.entries(record)
    .flatMap(([name, value]: [string, unknown]) => {
      const rank = dateRank(name);
      return rank === null ? [] : [{ name, rank, value }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}
