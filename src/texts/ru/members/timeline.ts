import type { DayRange } from '../../../corpus/day.ts';
import { count, ofArticles } from '../counts.ts';
import { formatRange } from '../days.ts';

/** Timelines: what happened, in order, the main things first. */
export const timeline = {
  title: (topic: string): string => `Хронология: ${topic}`,
  counts: (shown: number, from: number): string =>
    `${count(shown, { one: 'запись', few: 'записи', many: 'записей', other: 'записи' })} из ${ofArticles(from)}`,
  /** Behind an entry's days. */
  marks: { told: '', ahead: ' · объявлено', reported: ' · по сообщению', undated: '' },
  when: (range: DayRange): string => formatRange(range),
  undated: 'Дата неизвестна',
  /** Above the first of those that fewer articles tell. */
  others: 'О чём говорит меньше статей:',
  nothing: (topic: string): string => `В архиве нет ничего о «${topic}», что можно поставить в хронологию.`,
  legend:
    'Каждый день — тот, о котором говорит само предложение; «по сообщению» значит, что оно дня события не называет и взят день, когда это было сказано или напечатано, «объявлено» — что этот день был ещё впереди.',
  cut: 'В архиве об этом больше, чем просмотрено: сузьте поиск полями «с» и «по».',
  buttons: { newest: 'Сначала новое', oldest: 'Сначала старое', pin: 'Закрепить', timeline: 'Хронология' },
  command: {
    description: 'Что произошло, по порядку: сначала то, о чём говорит больше статей, потом остальное',
    since: 'Только то, что произошло начиная с этого дня: 2021-11, 16 ноября 2021, прошлая неделя',
    until: 'Только то, что произошло по этот день: 2021-11, 16 ноября 2021, прошлая неделя',
    order: 'С чего начинается хронология (если не указать — с самого старого)',
    orders: { oldest: 'Сначала старое', newest: 'Сначала новое' },
  },
} as const;
