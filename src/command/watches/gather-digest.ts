import type { Newsroom } from '../../answer/newsroom.ts';
import { addDays, type DayRange } from '../../corpus/day.ts';
import { sourceOf } from '../../corpus/source-of.ts';
import type { GatheredDigest } from '../replies/digest-reply.ts';
import type { ArrivalStore } from '../stores/arrival-store.ts';

/** Articles that are looked at. */
const LOOKED_AT = 5000;
/** News that comes in so many days late is news. */
const LATE = 7;

/** Which digest. */
interface DigestWanted {
  readonly days: DayRange;
  readonly told: string | null;
  readonly isFirst: boolean;
  readonly lines: number;
}

/**
 * Gathers what the archive gained: what has come in since a turn and, for a first digest, what is dated in its days. Much
 * older articles are told only where nothing else came in.
 *
 * @param told - The last turn that was told of; `null` for what is dated in the days alone.
 * @param isFirst - Whether what is dated in the days counts though it was there before.
 */
export async function gatherDigest(
  { days, told, isFirst, lines }: DigestWanted,
  newsroom: Newsroom,
  arrivals: ArrivalStore,
): Promise<GatheredDigest> {
  const turn = await arrivals.latest();
  const came = told === null ? [] : (await arrivals.after(told)).slice(-LOOKED_AT);
  const list = { range: days, order: 'newest', offset: 0, limit: LOOKED_AT } as const;
  const dated = isFirst || told === null ? (await newsroom.articles.list(list)).headers : [];
  const headers = [...dated, ...(await newsroom.articles.headers(came.map(({ articleId }) => articleId)))];
  const seen = [...new Map(headers.flatMap((header) => (header === undefined ? [] : [[header.id, header]]))).values()];
  const oldest = days.since === null ? '' : addDays(days.since, -LATE);
  const recent = seen.filter(({ day }) => day === null || day >= oldest);
  const chosen = recent.length > 0 ? recent : seen;
  const ids = chosen.map(({ id }) => id);
  return {
    days,
    summary: await newsroom.digest(ids, lines),
    articles: chosen.length,
    sources: new Set(chosen.flatMap((header) => sourceOf(header) ?? [])).size,
    older: seen.length - chosen.length,
    turn,
  };
}
