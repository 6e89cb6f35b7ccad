import type { DateSource, FurnitureKind } from '../../../corpus/article.ts';
import type { Day, DayRange } from '../../../corpus/day.ts';
import { articles, ofArticles, whole } from '../counts.ts';
import { ended, formatDay, formatRange } from '../days.ts';

const DATE_SOURCES: Record<Exclude<DateSource, 'text'>, string> = {
  printed: 'из того, что напечатано на странице',
  address: 'из её адреса',
  name: 'из имени файла',
  folder: 'из имени папки',
  pdf: 'из даты создания PDF, а это не обязательно день публикации',
};

const FURNITURE: Record<FurnitureKind, string> = {
  dateline: 'место и агентство',
  byline: 'автор',
  caption: 'снимок',
  link: 'ссылки',
  notice: 'текст страницы',
  contents: 'оглавление',
  repeat: 'что стоит во многих статьях',
  markup: 'разметка',
};

/** What a citation says. */
interface Cited {
  readonly title: string;
  readonly source: string | null;
  readonly day: Day | null;
  readonly url: string | null;
}

/** Lists of articles, and one article to read. */
export const article = {
  latest: (shown: number, total: number): string =>
    total === 1 ? 'Единственная статья' : `Самые новые: ${whole(shown)} из ${ofArticles(total)}`,
  latestAbout: (topic: string): string => `Самые новые статьи о «${topic}»`,
  on: (range: DayRange, total: number): string => `${formatRange(range)} · ${articles(total)}`,
  /** `before` and `after`: the nearest days that have articles. */
  noneOn: (range: DayRange, before: Day | null, after: Day | null): string => {
    const near = [
      before === null ? null : `Последняя до этого — от ${formatDay(before)}`,
      after === null ? null : `${before === null ? 'Следующая' : 'следующая'} — от ${formatDay(after)}`,
    ].filter((part) => part !== null);
    const none = ended(`Статей с такой датой нет: ${formatRange(range)}`);
    return near.length === 0 ? none : `${none} ${ended(near.join(', '))}`;
  },
  noneAbout: (topic: string): string => `Статей о «${topic}» нет.`,
  related: (title: string): string => `Близкие к «${title}»`,
  noneRelated: (title: string): string =>
    `Ни у одной другой статьи нет достаточно общих имён и важных слов с «${title}».`,
  sameStory: 'тот же сюжет',
  shared: (words: readonly string[]): string => `общее: ${words.join(', ')}`,
  /** Text of the page that is no sentence of the article, where it stands. */
  folded: (kinds: readonly FurnitureKind[]): string => `⋯ ${kinds.map((kind) => FURNITURE[kind]).join(', ')}`,
  dateSource: (source: Exclude<DateSource, 'text'>): string => `Дата взята ${DATE_SOURCES[source]}.`,
  noDate: 'Даты в статье нет, поэтому здесь её нет тоже, а относительные даты в тексте не раскрываются.',
  suggestion: (title: string, day: string): string => `${title} · ${day}`,
  cite: 'Сослаться',
  /** In one line, to be copied. */
  citation: ({ title, source, day, url }: Cited): string =>
    [`«${title}»`, source, day === null ? 'без даты' : formatDay(day), url].filter((part) => part !== null).join(', '),
  command: {
    description: 'Читать статьи архива',
    latest: 'Самые новые статьи, по их собственным датам',
    count: 'Сколько статей (если не указать — 5)',
    topic: 'Только статьи об этом',
    show: 'Прочитать одну статью, слово в слово',
    page: 'С какой страницы начать',
    on: 'Статьи за день, месяц или год',
    date: 'День, месяц или год: 16.11.2021, ноябрь 2021, 2021',
    related: 'Статьи, у которых больше всего общих имён и важных слов с одной',
  },
} as const;
