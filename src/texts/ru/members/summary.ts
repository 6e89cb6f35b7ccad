import type { DayRange } from '../../../corpus/day.ts';
import { ofArticles } from '../counts.ts';
import { ended, formatRange } from '../days.ts';

/** Summaries: sentences taken word for word. */
export const summary = {
  topic: (topic: string): string => `Сводка: ${topic}`,
  article: (title: string): string => `Сводка: ${title}`,
  period: (range: DayRange): string => `Сводка: ${formatRange(range)}`,
  nothingIn: (range: DayRange): string => ended(`Статей с такой датой нет: ${formatRange(range)}`),
  from: (number: number): string => `из ${ofArticles(number)}`,
  nothing: (topic: string): string => `В архиве нет ничего о «${topic}».`,
  thin: 'Архив мало говорит об этом: эти строки лишь касаются темы.',
  replaced: (day: string): string => `Ранее, ${day}: `,
  verbatim: 'Каждая строка — целое предложение своей статьи, слово в слово.',
  command: {
    description: 'Самые важные предложения, слово в слово, по порядку дат',
    topic: 'Предложения на одну тему, по одному на каждый сюжет',
    article: 'Предложения, которые представляют одну статью',
    period: 'Что произошло за день, за месяц или между двумя днями, по строке на каждый сюжет',
    span: 'День, месяц, год или промежуток: 2021-11, ноябрь 2021, прошлая неделя',
  },
} as const;
