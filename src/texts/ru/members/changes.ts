import type { Day } from '../../../corpus/day.ts';
import { count, whole } from '../counts.ts';
import { ended, formatDay } from '../days.ts';

const newArticles = (number: number): string =>
  count(number, { one: 'новая статья', few: 'новые статьи', many: 'новых статей', other: 'новые статьи' });

/** What is new since a day. */
export const changes = {
  title: (since: Day, topic: string | null): string =>
    topic === null ? `Новое с ${formatDay(since)}` : `Новое с ${formatDay(since)}: ${topic}`,
  counts: (total: number, shown: number): string =>
    shown < total ? `${newArticles(total)}, просмотрены самые новые: ${whole(shown)}` : newArticles(total),
  numbers: 'Числа для сравнения',
  numbersNote: 'В обоих предложениях одни и те же имена и величины одного рода. Изменилось ли что-нибудь, судить вам.',
  articles: 'Новые статьи',
  firstSeen: 'Упоминаются впервые: ',
  nothing: (since: Day | null, topic: string | null): string => {
    const about = topic === null ? '' : ` о «${topic}»`;
    return since === null ? 'Ни у одной статьи архива нет даты.' : ended(`Статей${about} нет с ${formatDay(since)}`);
  },
  command: {
    description: 'Что нового с какого-то дня: статьи, впервые названные имена, числа для сравнения',
    since: 'Первый новый день: 2021-11, 16 ноября 2021, прошлая неделя (если не указать — последние 7 дней)',
    topic: 'Только статьи об этом',
  },
} as const;
