import { count } from '../counts.ts';

/** How watches and digests fare. */
export const telling = {
  watches: (number: number, ofMembers: number): string => {
    const all = count(number, { one: 'watch', other: 'watches' });
    return ofMembers === 0 ? all : `${all}, ${ofMembers} of them for members alone`;
  },
  digests: (number: number): string => count(number, { one: 'digest', other: 'digests' }),
  waiting: (number: number): string => `${number} with something to tell`,
  last: (day: string): string => `last told ${day}`,
  never: 'nothing told yet',
  ofMember: 'A watch for a member alone',
  /** What cannot speak, and why. */
  silenced: (what: string, why: 'refused' | 'later' | 'unsure'): string => `${what}: ${REFUSALS[why]}`,
} as const;

const REFUSALS = {
  refused: 'Discord does not let me post there. I go on trying; look what I lack in that channel.',
  later: 'Discord wants the message later. I try it again.',
  unsure: 'Discord does not say whether the message stands. I look again.',
} as const;
