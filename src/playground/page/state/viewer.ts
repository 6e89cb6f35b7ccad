/** How somebody sees the page; kept in the browser. */
export interface Viewer {
  /** IANA zone; `''` for the machine's own. */
  readonly timeZone: string;
  readonly locale: string;
  readonly theme: 'auto' | 'dark' | 'light';
}

const KEY = 'dateline-viewer';
const DEFAULT: Viewer = { timeZone: '', locale: 'en-US', theme: 'auto' };

/** Zones on both sides of the date line, and those between. */
export const TIME_ZONES = [
  'UTC',
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Pacific/Auckland',
] as const;

/** Some of Discord's languages. */
export const LOCALES = ['en-US', 'en-GB', 'de', 'fr', 'es-ES', 'pl', 'ru', 'uk', 'ja', 'zh-CN'] as const;

/** What was kept, as far as it can be used. */
export function loadViewer(): Viewer {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULT, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    // Storage is off, or holds something else: nothing is lost by beginning anew.
    return DEFAULT;
  }
}

/** Keeps it for the next visit. */
export function saveViewer(viewer: Viewer): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(viewer));
  } catch {
    // Storage is off: it holds for this visit.
  }
}

/** A moment in full, in the viewer's zone and language. */
export function fullTime(time: Date, { timeZone, locale }: Viewer): string {
  return format(time, locale, { dateStyle: 'full', timeStyle: 'short', ...zone(timeZone) });
}

/** When a message came: the time for today's, with the day for others. */
export function messageTime(time: Date, now: Date, { timeZone, locale }: Viewer): string {
  const day = (each: Date): string => format(each, 'en-CA', { dateStyle: 'short', ...zone(timeZone) });
  if (day(time) === day(now)) return format(time, locale, { timeStyle: 'short', ...zone(timeZone) });
  return format(time, locale, { dateStyle: 'short', timeStyle: 'short', ...zone(timeZone) });
}

/** The day that a message came on, for the line between days. */
export function dayOf(time: Date, { timeZone, locale }: Viewer): string {
  return format(time, locale, { dateStyle: 'long', ...zone(timeZone) });
}

/** A `<t:…>` of Discord's, by its style (docs: reference#message-formatting-timestamp-styles). */
export function discordTime(seconds: number, style: string, { timeZone, locale }: Viewer): string {
  const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
    t: { timeStyle: 'short' },
    T: { timeStyle: 'medium' },
    d: { dateStyle: 'short' },
    D: { dateStyle: 'long' },
    f: { dateStyle: 'long', timeStyle: 'short' },
    F: { dateStyle: 'full', timeStyle: 'short' },
  };
  return format(new Date(seconds * 1000), locale, { ...(styles[style] ?? styles['f']), ...zone(timeZone) });
}

function zone(timeZone: string): Intl.DateTimeFormatOptions {
  return timeZone === '' ? {} : { timeZone };
}

function format(time: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return Number.isNaN(time.getTime()) ? '' : new Intl.DateTimeFormat(locale, options).format(time);
}
