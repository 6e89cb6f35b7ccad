import type { Analyzer } from '../search/analyzer.ts';
import { buildTimeline } from './build-timeline.ts';
import type { Edition } from './edition.ts';
import type { Newsroom } from './newsroom.ts';

/** What telling what happened when works with. */
export interface ChronicleParts {
  /** The current edition; each call takes it once and keeps to it. */
  readonly edition: () => Edition;
  /** The analyzer that the editions are indexed with. */
  readonly analyzer: Analyzer;
}

/** Makes the newsroom's timelines. */
export function createChronicle({ edition, analyzer }: ChronicleParts): Pick<Newsroom, 'timeline'> {
  return {
    timeline: (request) => buildTimeline(edition(), request, analyzer),
  };
}
