import { describe, expect, it } from 'vitest';

import { DEFAULT_RECORD_FIELDS } from '../../src/corpus/readers/default-record-fields.ts';
import { parseRecordFields } from '../../src/corpus/written-fields.ts';

describe('parseRecordFields', () => {
  it.each([
    ['date=created', { date: ['created'] }],
    ['text=story.body|body, date = meta.when', { body: ['story.body', 'body'], date: ['meta.when'] }],
    ['body=x,title=y z', { body: ['x'], title: ['y z'] }],
    ['id=nr,source=a,url=b,byline=c,language=d,corrected=e', { id: ['nr'], corrected: ['e'] }],
  ])('reads %j', (written, expected) => {
    expect(parseRecordFields(written)).toMatchObject(expected);
  });

  it('keeps the usual names of what is not named', () => {
    expect(parseRecordFields('date=created')).toEqual({ ...DEFAULT_RECORD_FIELDS, date: ['created'] });
  });

  it.each(['', 'date', 'date=', 'date=a|', 'headline=a', 'date=a,date=b', 'text=a,body=b', 'date=a,', 'constructor=a'])(
    'does not read %j',
    (written) => {
      expect(parseRecordFields(written)).toBeNull();
    },
  );
});
