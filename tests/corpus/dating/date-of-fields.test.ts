import { describe, expect, it } from 'vitest';
import { dateOfFields } from '../../../src/corpus/dating/date-of-fields.ts';
import { dateRank } from '../../../src/corpus/dating/date-names.ts';

describe('dateRank', () => {
  it.each(
    `published publishedAt published_at publish_date publish-date pubDate pub_date publication_date datePublished date_published
    datePublish article:published_time article:published og:article:published_time citation_publication_date OriginalPublicationDate
    parsely-pub-date DC.date.issued dcterms.issued post_date postDate posted_at release_date webPublicationDate first_published_at
    veröffentlicht fecha_publicacion опубликовано`.split(/\s+/u),
  )('takes %s for the name of a day of publication', (name) => {
    expect(dateRank(name)).toBeLessThan(2);
  });

  it.each(['date', 'Date', 'DC.date', 'datum', 'fecha', 'дата', 'timestamp', 'datetime', 'article_date'])(
    'takes %s for the name of a date',
    (name) => {
      expect(dateRank(name)).toBe(2);
    },
  );

  it.each(
    `modified date_modified updated_at lastmod article:modified_time date_download crawl_date date_saved retrieved accessed
    expiry_date event_date start_date birthdate published_by publisher post release pub time at update last_published due_date
    validated candidate ${'date'.repeat(100)}`.split(/\s+/u),
  )('takes %s for none', (name) => {
    expect(dateRank(name)).toBeNull();
  });
});

describe('dateOfFields', () => {
  it.each<[string, object, string | null]>([
    ['publication before a date', { date: '2024-01-01', published_at: '2021-11-16' }, '2021-11-16'],
    ['the local twin before the one in UTC', { post_date_gmt: '2021-11-17', post_date: '2021-11-16' }, '2021-11-16'],
    ['what is inside', { metadata: { pubDate: '2021-11-16' } }, '2021-11-16'],
    ['the creation in the end', { created_at: '2021-11-16' }, '2021-11-16'],
    ['no creation beside an address', { created: '2024-01-01', source: 'https://example.org/a' }, null],
    ['no creation beside an empty day of publication', { published: '', created: '2024-01-01' }, null],
    ['no flag', { published: true, date: '2021-11-16' }, '2021-11-16'],
    ['what can be read', { published: 'in 2 editions', date: '2021-11-16' }, '2021-11-16'],
    ['what cannot be read, for its fault', { date: '2021-02-30' }, '2021-02-30'],
    ['Mongo', { date: { $date: '2021-11-16T10:00:00Z' } }, '2021-11-16T10:00:00Z'],
    ['Mongo, canonical', { date: { $date: { $numberLong: '1637056800000' } } }, '2021-11-16T10:00:00.000Z'],
    ['Firestore', { createdAt: { _seconds: 1637056800, _nanoseconds: 0 } }, '2021-11-16T10:00:00.000Z'],
    ['seconds', { created_utc: 1637056800.0 }, '2021-11-16T10:00:00.000Z'],
    ['milliseconds', { timestamp: '1637056800000' }, '2021-11-16T10:00:00.000Z'],
    ['.NET', { Date: '/Date(1637056800000+0100)/' }, '2021-11-16T10:00:00.000Z'],
    ['parts', { date: [2021, 11, 16, 10, 0] }, '2021-11-16'],
    ['named parts', { date: { year: 2021, month: 11, day: 16 } }, '2021-11-16'],
    ['CSL', { issued: { 'date-parts': [['2021', '11', '16']] } }, '2021-11-16'],
    [
      'XML turned into JSON',
      { pubDate: { '#text': 'Tue, 16 Nov 2021 10:00:00 GMT' } },
      'Tue, 16 Nov 2021 10:00:00 GMT',
    ],
    ['a compact number', { date: 20211116 }, '20211116'],
    ['nothing of an event', { start_date: '2021-11-16', modified: '2021-11-16' }, null],
  ])('reads %s', (_name, record, date) => {
    expect(dateOfFields(record)?.date ?? null).toBe(date);
  });
});
