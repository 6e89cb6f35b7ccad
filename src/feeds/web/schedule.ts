/** Times between two looks at a feed, in minutes: where it wishes for nothing; the least, the most. */
const USUAL = 60;
const LEAST = 15;
const MOST = 24 * 60;
/** A server may send everybody away for so long. */
const MOST_AFTER = 7 * 24 * 60;

const MINUTE_MS = 60_000;
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
};
/** A feed says how often it changes before its items. */
const HEAD = 20_000;

type Header = (name: string) => string | undefined;

/**
 * How often a feed wishes to be looked at: the longest of what its `ttl`, its `sy:updatePeriod` and its server's caching say.
 *
 * @returns Minutes; `null` where nothing is said.
 */
export function wishedMinutes(text: string, header: Header, now: Date): number | null {
  const head = text.slice(0, HEAD);
  const ttl = /<ttl>\s*(\d{1,7})\s*<\/ttl>/u.exec(head)?.[1];
  const wishes = [ttl === undefined ? null : Number(ttl), periodIn(head), freshMinutes(header, now)];
  const said = wishes.flatMap((wish) => wish ?? []);
  return said.length === 0 ? null : Math.max(...said);
}

function periodIn(head: string): number | null {
  const period = /<sy:updatePeriod>\s*(\w{1,10})\s*<\/sy:updatePeriod>/iu.exec(head)?.[1];
  const minutes = period === undefined ? undefined : PERIODS[period.toLowerCase()];
  if (minutes === undefined) return null;
  const frequency = Number(/<sy:updateFrequency>\s*(\d{1,4})\s*<\/sy:updateFrequency>/iu.exec(head)?.[1] ?? 1);
  return minutes / Math.max(1, frequency);
}

function freshMinutes(header: Header, now: Date): number | null {
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/iu.exec(header('cache-control') ?? '')?.[1];
  if (age !== undefined) return Number(age) / 60;
  const expires = httpDate(header('expires') ?? '');
  return Number.isNaN(expires) ? null : Math.max(0, (expires - now.getTime()) / MINUTE_MS);
}

/** How long a server asks to be left alone, in minutes, by its `Retry-After`. */
export function askedMinutes(header: Header, now: Date): number | null {
  const written = header('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/u.test(written)) return Number(written) / 60;
  const at = httpDate(written);
  return Number.isNaN(at) ? null : Math.max(0, (at - now.getTime()) / MINUTE_MS);
}

/** `Sat, 02 Mar 2024 12:00:00 GMT`; not a number for anything else, which `Date.parse` may take for a year. */
function httpDate(written: string): number {
  return /^[A-Z][a-z]{2,8},? [\w :+-]{12,40}$/u.test(written) ? Date.parse(written) : Number.NaN;
}

/** When a feed that was fetched is due again. @param random - From 0 to 1: not all at the same moment. */
export function dueAgain(now: Date, wished: number | null, random: number): Date {
  const minutes = Math.min(MOST, Math.max(LEAST, wished ?? USUAL));
  return later(now, minutes * (1 + random / 10));
}

/**
 * When a feed that failed is tried again: twice as late after each failure, give or take a fifth, and not before its server
 * asks for it.
 *
 * @param failures - In a row, at least 1.
 */
export function triedAgain(now: Date, failures: number, asked: number | null, random: number): Date {
  const backoff = Math.min(MOST, LEAST * 2 ** Math.min(failures - 1, 10)) * (0.8 + random * 0.4);
  return later(now, Math.max(backoff, Math.min(MOST_AFTER, asked ?? 0)));
}

function later(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
