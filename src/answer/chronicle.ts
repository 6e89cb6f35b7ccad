import type { Analyzer } from '../search/analyzer/analyzer.ts';
import { buildTimeline } from './timeline/build-timeline.ts';
import type { Edition } from './edition.ts';
import { findChanges } from './changes/find-changes.ts';
import type { Newsroom } from './newsroom.ts';

/** What telling what happened when works with. */
export interface ChronicleParts {
  /** The current edition; each call takes it once and keeps to it. */
  readonly edition: () => Edition;
  /** The analyzer that the editions are indexed with. */
  readonly analyzer: Analyzer;
}

/** Makes the newsroom's timelines, and what is new since a day. */
export function createChronicle({ edition, analyzer }: ChronicleParts): Pick<Newsroom, 'timeline' | 'changes'> {
  return {
    changes: (request) => findChanges(edition(), request, analyzer),
    timeline: (request) => buildTimeline(edition(), request, analyzer),
  };
}
