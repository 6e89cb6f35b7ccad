import { describe, expect, it } from 'vitest';

import { leadIn, leansBack } from '../../../src/answer/sentences/lead-in.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { SentenceReader } from '../../../src/passages/sentence-reader.ts';

const article = (body: string, language = 'en'): Article => ({
  id: 'a',
  title: 'A',
  day: null,
  dateSource: null,
  file: 'a.txt',
  language,
  body,
});

/** The lead-in of the sentence that begins with `words`, as it stands. */
const leadOf = (body: string, words: string, language = 'en'): string | null => {
  const start = body.indexOf(words);
  const own = article(body, language);
  const [span] = new SentenceReader().sentences(own, { start, end: body.length });
  const lead = leadIn(own, span!, new SentenceReader());
  return lead === null ? null : body.slice(lead.start, lead.end);
};

describe('a sentence that leans on the one before', () => {
  it.each([
    ['en', 'He resigned on Monday.'],
    ['en', 'But they said nothing.'],
    ['en', '“It is a disgrace,” said the mayor.'],
    ['en', 'It’s the third strike this year.'],
    ['en', 'The band will reunite in Tolvane.'],
    ['en', 'The Ellin-based carrier cut four routes.'],
    ['en', 'The 27-year-old was found near the pier.'],
    ['de', 'Er trat am Montag zurück.'],
    ['de', 'Doch sie schwieg.'],
    ['ru', 'Он ушёл в отставку.'],
  ])('%s: %s', (language, sentence) => {
    expect(leansBack(sentence, language)).toBe(true);
  });

  it.each([
    ['en', 'Lena Marsh resigned on Monday.'],
    // A name right behind tells who is meant.
    ['en', 'The mayor of Tolvane resigned.'],
    ['en', 'The Courier reported it first.'],
    ['en', 'Hers was the only boat.'.replace('Hers', 'Heron')],
    ['en', 'Itasca flooded.'],
    ['de', 'Der Bürgermeister trat zurück.'],
    // Nothing is known of the language.
    ['xx', 'He resigned.'],
  ])('not %s: %s', (language, sentence) => {
    expect(leansBack(sentence, language)).toBe(false);
  });
});

describe('a lead-in', () => {
  const body = 'Lena Marsh ran the port.\n\nShe left it in May. The port was sold.\n\n## Later\n\nIt burned down.';

  it('is the neighbour, in the paragraph before too', () => {
    expect(leadOf(body, 'She left')).toBe('Lena Marsh ran the port.');
    expect(leadOf(body, 'The port was')).toBe('She left it in May.');
  });

  it('does not reach over a subhead, nor before the text', () => {
    expect(leadOf(body, 'It burned')).toBeNull();
    expect(leadOf('It burned down.', 'It burned')).toBeNull();
  });

  it('is left out where the two are too long to be read together', () => {
    expect(leadOf(`${'A long sentence about the port '.repeat(12)}ended. It burned down.`, 'It burned')).toBeNull();
  });
});
