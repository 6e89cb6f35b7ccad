import { count, whole } from '../counts.ts';

/** How watches and digests fare. */
export const telling = {
  watches: (number: number, ofMembers: number): string => {
    const all = count(number, { one: 'слежение', few: 'слежения', many: 'слежений', other: 'слежения' });
    return ofMembers === 0 ? all : `${all}, из них лично для участников: ${whole(ofMembers)}`;
  },
  digests: (number: number): string =>
    count(number, { one: 'дайджест', few: 'дайджеста', many: 'дайджестов', other: 'дайджеста' }),
  waiting: (number: number): string => `ждут отправки: ${whole(number)}`,
  last: (day: string): string => `последнее сообщение: ${day}`,
  never: 'сообщений ещё не было',
  ofMember: 'Личное слежение участника',
  /** What cannot speak, and why. */
  silenced: (what: string, why: 'refused' | 'later' | 'unsure'): string => `${what}: ${REFUSALS[why]}`,
} as const;

const REFUSALS = {
  refused:
    'Discord не даёт мне туда писать. Я продолжаю пробовать; проверьте, каких прав мне не хватает в этом канале.',
  later: 'Discord просит отправить сообщение позже. Я попробую ещё раз.',
  unsure: 'Discord не говорит, дошло ли сообщение. Я проверю ещё раз.',
} as const;
