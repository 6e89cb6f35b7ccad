import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/answer/summary/summary.ts';
import { digestReply } from '../../../src/command/replies/digest-reply.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { ALL_DAYS, type Day } from '../../../src/corpus/day.ts';
import { MemoryArticleStore } from '../../../src/corpus/memory-article-store.ts';
import { findNearDuplicates } from '../../../src/corpus/stories/near-duplicates.ts';
import { splitPassages } from '../../../src/passages/passages.ts';
import { createAnalyzer } from '../../../src/search/analyzer/analyzer.ts';
import { MiniSearchIndex } from '../../../src/search/engines/minisearch/minisearch-index.ts';
import { english } from '../../../src/texts/en/english.ts';
import { newsroomOver } from '../../support/newsroom-over.ts';

const analyzer = createAnalyzer();
const BRIDGE = 'The Harbour bridge at Ellin was closed on Friday after divers found cracks in two of its piers.';
const DAM = 'Engineers opened the sluices of the Karn dam on Sunday because the lake had risen by four metres.';
const GEESE = 'A thousand geese have come back to the marsh of Lower Karn.';

const article = (id: string, day: string, body: string, source?: string): Article => ({
  id,
  title: `Of ${id}`,
  day: day as Day,
  dateSource: 'text',
  file: `${id}.txt`,
  language: 'en',
  body,
  ...(source !== undefined && { source }),
});

function digest(articles: readonly Article[]): Promise<Summary> {
  const indexed = articles.map((each) => ({ article: each, passages: splitPassages(each) }));
  const passages = MiniSearchIndex.of(indexed, (text, language) => analyzer.terms(text, language));
  const store = new MemoryArticleStore(articles, findNearDuplicates(articles));
  return newsroomOver({ articles: store, passages, languages: ['en'] }).digest(
    articles.map(({ id }) => id),
    5,
  );
}

const TOLD = [
  article('bridge-1', '2024-03-01', BRIDGE, 'Ellin Post'),
  article('bridge-2', '2024-03-01', BRIDGE, 'Ellin Post'),
  article('bridge-3', '2024-03-02', BRIDGE, 'Ellin Post'),
  article('geese', '2024-03-02', GEESE, 'Ellin Post'),
  article('dam-1', '2024-03-03', DAM, 'Ellin Post'),
  article('dam-2', '2024-03-03', DAM, 'Karn Courier'),
  article('dam-3', '2024-03-04', DAM, 'Loos Herald'),
];

describe('a digest', () => {
  it('begins with what most sources tell, then with what is told most often', async () => {
    const { lines } = await digest(TOLD);
    expect(lines.map(({ text, reports, sources }) => [text, reports, sources])).toEqual([
      [DAM, 2, 3],
      [BRIDGE, 2, 1],
      [GEESE, 0, 1],
    ]);
  });

  it('says how many sources and reports tell a story, and nothing of what is told once', async () => {
    const summary = await digest(TOLD);
    const counts = { articles: 7, sources: 3, older: 0, turn: null };
    const { blocks } = digestReply({
      digest: { days: ALL_DAYS, summary, ...counts },
      texts: english,
      corrections: new Map(),
      visibility: 'public',
    });
    const headlines = blocks.map(({ lines }) => lines[0]?.runs.map((run) => ('text' in run ? run.text : '')).join(''));
    expect(headlines).toEqual([
      '[1] Of dam-2 · Karn Courier · 3 March 2024 · 3 sources, 3 reports',
      '[2] Of bridge-2 · Ellin Post · 1 March 2024 · 3 reports',
      '[3] Of geese · Ellin Post · 2 March 2024',
    ]);
  });
});
