import type { RecordFields } from '../seed-reader.ts';

/** Names of what stands for the text of an article only where there is none: of a short one in a list, of the list itself. */
export const SUMMARIES = ['lead_paragraph', 'short_description', 'abstract', 'description', 'summary', 'excerpt'];

/**
 * Names that archives use: BEIR's `_id, title, text, metadata{date,url,source}` first, then those of common exports. A date
 * without names is looked for under all that `dateOfFields` knows.
 */
export const DEFAULT_RECORD_FIELDS: RecordFields = {
  id: ['_id', 'id', 'guid'],
  title: ['title', 'headline', 'metadata.title', 'title.rendered', 'headline.main', 'webTitle', 'name'],
  body: [
    'text',
    'body',
    'content',
    'content_html',
    'content_text',
    'articleBody',
    'content.rendered',
    'html',
    'fulltext',
    'full_text',
    'maintext',
    'article',
    'fields.bodyText',
    'fields.body',
    ...SUMMARIES,
  ],
  date: [],
  source: ['source', 'metadata.source', 'source.name', 'publisher', 'publisher.name', 'outlet'],
  url: ['url', 'metadata.url', 'link'],
  byline: ['byline', 'metadata.byline', 'author', 'author.name'],
  language: ['language', 'metadata.language', 'lang', 'inLanguage'],
  corrected: ['corrected', 'metadata.corrected', 'correction'],
};
