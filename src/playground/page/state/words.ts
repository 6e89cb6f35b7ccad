import type { Day } from '../../../corpus/day.ts';
import { answer } from '../../../texts/en/members/answer.ts';
import { formatDay, formatRange } from '../../../texts/en/days.ts';
import { page } from '../../../texts/en/playground/playground-page.ts';
import { playground } from '../../../texts/en/playground/playground.ts';

/** Everything that the page says, in the one language that it is bundled with. */
export const words = {
  ...page,
  /** Discord's own sentences. */
  discord: playground.discord,
  /** How a citation begins that cites the article before it. */
  sameArticle: answer.sameArticle,
  /** A day of the wire in words; `null` stands for none. */
  day: (day: string | null): string => (day === null ? page.archiveView.undated : formatDay(day as Day)),
  /** The days from one to another in words; `''` where no article is dated. */
  days: (from: string | null, to: string | null): string => {
    if (from === null || to === null) return '';
    return from === to ? formatDay(from as Day) : formatRange({ since: from as Day, until: to as Day });
  },
} as const;
