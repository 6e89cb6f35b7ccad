import type { DayRange } from '../../../corpus/day.ts';
import { articles, count, ofArticles } from '../counts.ts';
import { formatRange } from '../days.ts';

/** What a channel is told of the archive each day or week. */
export const digests = {
  title: (days: DayRange): string => `🗞️ Что пришло нового · ${formatRange(days)}`,
  nothing: 'Ничего нового не пришло.',
  from: (number: number): string => `из ${ofArticles(number)}`,
  sources: (number: number): string =>
    count(number, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' }),
  /** How often a story is told; nothing for once. */
  told: (sources: number, reports: number): string =>
    [
      ...(sources > 1
        ? [count(sources, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' })]
        : []),
      ...(reports > 1
        ? [count(reports, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })]
        : []),
    ].join(', '),
  older: (number: number): string => `ещё пришло за более ранние дни: ${articles(number)}`,
  added: (schedule: string): string => `🗞️ Здесь будет дайджест: ${schedule}. Посмотреть заранее: /дайджест сейчас.`,
  tooMany: (most: number): string =>
    `На этом сервере уже ${count(most, { one: 'дайджест', few: 'дайджеста', many: 'дайджестов', other: 'дайджеста' })}, больше нельзя. Освободить место: /дайджест прекратить.`,
  /** `at` is a time of day; `day` the weekday of a weekly one. */
  schedule: (day: string | null, at: string): string =>
    day === null ? `каждый день в ${at}` : `раз в неделю (${day}) в ${at}`,
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  onServersOnly: 'Дайджесты бывают только на сервере.',
  pinned: 'закрепляется',
  last: (day: string): string => `последний: ${day}`,
  heading: 'Дайджесты',
  none: 'На этом сервере нет дайджестов.',
  removed: 'Этого дайджеста больше не будет.',
  /** For the server's audit log. */
  reason: 'Dateline: новый дайджест закреплён вместо прежнего',
  command: {
    description: 'Дайджест того, что пришло нового, каждый день или раз в неделю',
    daily: 'Дайджест в этом канале каждый день',
    weekly: 'Дайджест в этом канале раз в неделю',
    now: 'Показать мне дайджест, каким он был бы сейчас',
    list: 'Дайджесты на этом сервере',
    remove: 'Прекратить дайджест',
    at: 'Во сколько по времени сервера (если не указать — 08:00)',
    day: 'В какой день (если не указать — понедельник)',
    pin: 'Закреплять вместо прежнего (если не указать — нет)',
    empty: 'Писать, даже если ничего не пришло (если не указать — нет)',
    span: 'За день или за неделю (если не указать — за день)',
    spans: { daily: 'за день', weekly: 'за неделю' },
    digest: 'Какой дайджест',
  },
} as const;
