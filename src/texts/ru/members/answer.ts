import type { Coverage } from '../../../corpus/article-store.ts';
import type { DayRange } from '../../../corpus/day.ts';
import { articles, count, form, listed, whole } from '../counts.ts';
import { ended, formatDay, formatRange } from '../days.ts';

/** What stands around quotes: who asked what, where a quote is from, what was searched. */
export const answer = {
  articles,
  questionMark: 'Вопрос: ',
  separator: ' · ',
  undated: 'без даты',
  sameArticle: 'та же статья',
  citation: (number: number, title: string): string => `[${number}] ${title}`,
  numbered: (number: number): string => `[${number}] `,
  reports: (number: number): string =>
    `+${count(number, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}`,
  corrected: (notice: string): string => `Поправка: ${notice}`,
  updated: (day: string): string =>
    `Обновлено ${day} или позже: «сегодня» и дни недели могут отсчитываться от этого дня.`,
  ofPassages: (total: number): string => ` из ${count(total, { one: 'фрагмента', other: 'фрагментов' })}`,
  understood: (words: string, ranges: readonly DayRange[]): string => `«${words}» → ${listed(ranges.map(formatRange))}`,
  unreadTimes: (words: readonly string[]): string =>
    `Не удалось понять ${listed(words.map((each) => `«${each}»`))} как время: остальное искалось за все дни.`,
  range: (range: DayRange): string => formatRange(range),
  day: formatDay,
  resolved: (words: string, range: DayRange): string => `${words} = ${formatRange(range)}, по дате статьи`,
  covers: ({ articles: number, undated, from, to }: Coverage): string => {
    const days = from === null ? 'ни у одной нет даты' : formatRange({ since: from, until: to });
    const without = from !== null && undated > 0 ? `, ${whole(undated)} без даты` : '';
    return `Архив: ${articles(number)}, ${days}${without}`;
  },
  nothing: (question: string): string => `В архиве нет ответа на вопрос: «${question}»`,
  searched: ({ articles: number, from, to }: Coverage, range: DayRange): string => {
    const covered = from === null ? '' : `, ${formatRange({ since: from, until: to })}`;
    return `${form(number, { one: 'Просмотрена', other: 'Просмотрены' })} ${articles(number)}${covered} · ${formatRange(range)}`;
  },
  afterNewest: (newest: string): string => ended(`Эти дни позже самой новой статьи, от ${newest}`),
  beforeOldest: (oldest: string): string => ended(`Эти дни раньше самой старой статьи, от ${oldest}`),
  unknown: 'Вовсе не встречается в архиве: ',
  didYouMean: 'Возможно, вы имели в виду: ',
  spelt: (read: string, wrote: string): string => `Искалось ${read}; вы написали ${wrote}`,
  suggestion: (word: string, number: number): string => `${word} (${articles(number)})`,
  maybe: 'Возможно, ответ в архиве такой:',
  maybeOutside: (words: string, range: DayRange): string =>
    `За «${words}» (${formatRange(range)}) об этом ничего нет. Возможно, ответ есть за другие дни:`,
  routes: {
    period: (range: DayRange): string => `Главное: ${formatRange(range)} · подробнее — /сводка период`,
    topic: 'Главное об этом, по предложению на каждый сюжет · подробнее — /сводка тема',
    newest: 'Самое новое об этом:',
  },
  happened: (range: DayRange): string => `речь о: ${formatRange(range)}`,
  endsOn: (newest: string): string => `Архив доходит до ${newest}`,
  lastDaysRange: (range: DayRange): string => `последние 7 дней архива → ${formatRange(range)}`,
  again: { title: 'Ответ слишком старый: спросите ещё раз', label: 'Вопрос' },
  noQuestion: 'В этом моём сообщении нет вопроса: оно ни на что не отвечает или слишком старое.',
  /** The words follow. */
  carriedOver: 'Учтено из прошлого вопроса: ',
  ofItsOwn: 'Отдельный вопрос: из прошлого ничего не взято.',
  shownBefore: 'Показанное раньше не повторяется.',
  further: { title: 'Спросить дальше', label: 'О том же, например: а в 2022 году?' },
  contextHeading: 'Вокруг цитат: фрагменты, в которых они стоят',
  buttons: {
    previous: 'Назад',
    next: 'Дальше',
    newest: 'Сначала новые',
    best: 'Сначала точные',
    literal: 'Искать мои слова',
    context: 'Контекст',
    further: 'Спросить дальше',
    dismiss: 'Убрать',
    lastDays: 'Последние 7 дней архива',
    pin: 'Закрепить',
  },
  /** Descriptions, as the command picker and `--help` show them: 1-100 characters each. */
  command: {
    description: 'Ответить на вопрос по архиву: дословно и с датами',
    question: 'Что вы хотите узнать? "Слова в кавычках" должны встретиться точно так',
    after: 'Вопрос, который продолжает этот',
    sort: 'Какие фрагменты идут первыми (если не указать — самые подходящие)',
    sorts: { best: 'Сначала самые подходящие', newest: 'Сначала новые', oldest: 'Сначала старые' },
  },
} as const;
