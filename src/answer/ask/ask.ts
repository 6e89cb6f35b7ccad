import type { Answer } from './answer.ts';
import type { Edition } from '../edition.ts';
import type { AskRequest } from '../newsroom.ts';
import type { Analyzer } from '../../search/analyzer/analyzer.ts';
import { createResearch } from './research.ts';
import { askInAllWordings } from './with-aliases.ts';

/** What answering works with. */
export interface AskParts {
  /** The current edition; each question takes it once and keeps to it. */
  readonly edition: () => Edition;
  /** The analyzer that the editions are indexed with. */
  readonly analyzer: Analyzer;
}

/** Makes the newsroom's `ask`. */
export function createAsk({ edition, analyzer }: AskParts): (request: AskRequest) => Promise<Answer> {
  const research = createResearch(analyzer);
  return askInAllWordings(async (request) => (await research(edition(), request)).answer);
}
