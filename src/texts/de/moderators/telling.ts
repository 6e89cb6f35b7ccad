import { count, whole } from '../counts.ts';

/** How watches and digests fare. */
export const telling = {
  watches: (number: number, ofMembers: number): string => {
    const all = count(number, { one: 'Beobachtung', other: 'Beobachtungen' });
    return ofMembers === 0 ? all : `${all}, davon ${whole(ofMembers)} nur für einzelne Mitglieder`;
  },
  digests: (number: number): string => count(number, { one: 'Überblick', other: 'Überblicke' }),
  waiting: (number: number): string => `${whole(number)} mit etwas zu melden`,
  last: (day: string): string => `zuletzt gemeldet am ${day}`,
  never: 'noch nichts gemeldet',
  ofMember: 'Eine Beobachtung nur für ein Mitglied',
  /** What cannot speak, and why. */
  silenced: (what: string, why: 'refused' | 'later' | 'unsure'): string => `${what}: ${REFUSALS[why]}`,
} as const;

const REFUSALS = {
  refused: 'Discord lässt mich dort nicht schreiben. Ich versuche es weiter; sieh nach, was mir in dem Kanal fehlt.',
  later: 'Discord will die Nachricht erst später. Ich versuche es wieder.',
  unsure: 'Discord sagt nicht, ob die Nachricht steht. Ich sehe wieder nach.',
} as const;
