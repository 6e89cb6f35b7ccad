import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import type { Edition } from '../edition.ts';
import type { Newsroom } from '../newsroom.ts';
import { summarizeArticle } from './summarize-article.ts';
import { summarizeTopic } from './summarize-topic.ts';
import { summarizeInAllWordings } from '../ask/with-aliases.ts';

/** What summarising works with. */
export interface SummaryParts {
  /** The current edition; each summary takes it once and keeps to it. */
  readonly edition: () => Edition;
  /** The analyzer that the editions are indexed with. */
  readonly analyzer: Analyzer;
}

/** Makes the newsroom's summaries. */
export function createSummaries({
  edition,
  analyzer,
}: SummaryParts): Pick<Newsroom, 'summarizeArticle' | 'summarizeTopic'> {
  return {
    summarizeArticle: (id, lines, hidden = new Set()) => summarizeArticle(edition(), { id, lines, hidden }, analyzer),
    summarizeTopic: summarizeInAllWordings((request) => summarizeTopic(edition(), request, analyzer)),
  };
}
