import type { Texts } from '../../../texts/texts.ts';
import { separated } from '../../message/lines.ts';
import type { Watch } from '../../stores/watch-store.ts';
import type { AllTelling, TellingHealth } from '../../ports/watch-keeper.ts';
import { scheduleText } from '../schedule-text.ts';

/** How watches and digests fare: a line each, and one for each that cannot speak. */
export interface TellingLines {
  readonly fine: readonly string[];
  readonly silenced: readonly string[];
}

/** Those that are told of by themselves. */
const MOST = 10;

/** How watches and digests fare, in words; nothing where there are none. What members watch for themselves is not named. */
export function tellingLines({ watches, digests }: AllTelling, texts: Texts): TellingLines {
  const { telling } = texts;
  const ofMembers = watches.all.filter(({ ownerId }) => ownerId !== null).length;
  return {
    fine: [
      ...summed(telling.watches(watches.all.length, ofMembers), watches, texts),
      ...summed(telling.digests(digests.all.length), digests, texts),
    ],
    silenced: [
      ...watches.silenced.map(({ item, why }) => telling.silenced(nameOf(item, texts), why)),
      ...digests.silenced.map(({ item, why }) => telling.silenced(scheduleText(item, texts), why)),
    ].slice(0, MOST),
  };
}

function summed(counted: string, health: TellingHealth, texts: Texts): string[] {
  const { telling, answer } = texts;
  if (health.all.length === 0) return [];
  const waiting = health.waiting > 0 && telling.waiting(health.waiting);
  const last = health.last === null ? telling.never : telling.last(texts.formatDay(health.last));
  return [separated(answer.separator, [counted, waiting, last])];
}

function nameOf({ kind, about, ownerId }: Watch, { telling, watches }: Texts): string {
  return ownerId === null ? watches.what(kind, about) : telling.ofMember;
}
