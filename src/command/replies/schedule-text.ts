import { clockText } from '../../corpus/local-time.ts';
import type { Texts } from '../../texts/texts.ts';
import type { DigestSchedule } from '../stores/digest-store.ts';

/** When a digest is posted, in words. */
export function scheduleText({ weekday, at }: DigestSchedule, { digests }: Texts): string {
  return digests.schedule(weekday === null ? null : (digests.weekdays[weekday] ?? ''), clockText(at));
}
