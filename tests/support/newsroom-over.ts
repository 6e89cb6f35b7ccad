import { createNewsroom } from '../../src/answer/create-newsroom.ts';
import type { Edition } from '../../src/answer/model/edition.ts';
import { type View, WHOLE_VIEW } from '../../src/answer/model/view.ts';
import type { Newsroom } from '../../src/answer/newsroom.ts';
import { createAnalyzer } from '../../src/search/analyzer/analyzer.ts';

const analyzer = createAnalyzer();

/** The newsroom over one edition, through a view that shows everything but for what is given. */
export function newsroomOver(edition: Edition, view: Partial<View> = {}): Newsroom {
  return createNewsroom({ edition: () => edition, analyzer }).seenBy({ ...WHOLE_VIEW, ...view });
}
