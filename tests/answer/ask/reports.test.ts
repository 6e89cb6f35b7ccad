import { describe, expect, it } from 'vitest';

import { buildEdition } from '../../../src/compose/engines/build-edition.ts';
import { readArchive } from '../../../src/archive/read/read-archive.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { FICTIONAL_ARCHIVE } from '../../support/fictional-archive.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

describe('the number of reports', () => {
  it('leaves out what is hidden', async () => {
    const edition = buildEdition((await readArchive(FICTIONAL_ARCHIVE)).articles);
    const request = {
      question: 'who ruled out a law to end the strike',
      range: ALL_DAYS,
      order: 'best',
      today: '2025-01-01' as Day,
      limit: 10,
    } as const;
    const open = await newsroomOver(edition).ask(request);
    const told = open.passages.find(({ reports }) => reports > 0);
    expect(told).toBeDefined();
    const id = told?.article.id ?? '';
    const [read] = await edition.articles.read([id]);
    const hidden = new Set(read?.reports);
    const after = await newsroomOver(edition, { hidden }).ask(request);
    const same = after.passages.find(({ quote }) => quote.text === told?.quote.text);
    expect(same?.reports).toBe(0);
  });
});
