import type { FeedFault, FeedFaultCode } from '../../../corpus/feed-condition.ts';
import { count, whole } from '../counts.ts';

const inBrackets = (code: string): string => (code === '' ? '' : ` (${code})`);
const feedCount = (number: number): string => count(number, { one: 'лента', few: 'ленты', other: 'лент' });
const items = (number: number): string => count(number, { one: 'запись', few: 'записи', other: 'записей' });

/** Why a feed could not be fetched, and what to do about it. */
const FAULTS: Readonly<Record<FeedFaultCode, readonly [reason: (detail: string) => string, advice: string]>> = {
  'private-address': [
    () => 'её сервер — этот компьютер или его сеть, туда запросы не идут',
    'Если сервер ваш, задайте DATELINE_FEEDS_PRIVATE=yes.',
  ],
  'unknown-host': [
    () => 'такой сервер неизвестен',
    'Проверьте адрес и отвечает ли DNS на этом компьютере; попытки продолжаются.',
  ],
  unreachable: [(code) => `сервер не отвечает${inBrackets(code)}`, 'Попытки продолжаются сами.'],
  certificate: [
    (code) => `сертификату сервера нельзя доверять${inBrackets(code)}`,
    'Исправить его должен издатель; до тех пор оттуда ничего не берётся.',
  ],
  'too-slow': [(seconds) => `ответ занимает больше ${seconds} с`, 'Попытки продолжаются сами.'],
  'too-large': [(megabytes) => `в ней больше ${megabytes} МБ`, 'Таких лент не бывает: уберите её из списка.'],
  redirects: [() => 'адрес водит по кругу или уводит из веба', 'Найдите её адрес заново.'],
  gone: [
    () => 'издатель сообщает, что её больше нет (410)',
    'Уберите её из списка; снова запросить её можно только командой dateline fetch --once --all.',
  ],
  'not-found': [() => 'по её адресу ничего нет (404)', 'Найдите новый адрес и впишите его в список.'],
  refused: [(status) => `сервер её не отдаёт (${status})`, 'Спросите издателя или уберите её из списка.'],
  'too-many': [() => 'сервер просит на время оставить его в покое (429)', 'Так и сделано; потом попытки продолжатся.'],
  server: [(status) => `на сервере ошибка (${status})`, 'Попытки продолжаются сами.'],
  status: [(status) => `сервер отвечает с кодом ${status}`, 'Откройте её адрес в браузере.'],
  'not-a-feed': [() => 'то, что там лежит, — не лента', 'В списке нужен адрес самой ленты, а не страницы.'],
  'cut-off': [() => 'ответ обрывается на середине, из него ничего не взято', 'Попытки продолжаются сами.'],
  'cannot-keep': [
    (code) => `её записи не удаётся записать${inBrackets(code)}`,
    'Проверьте, что в DATELINE_DATA есть место и папка принадлежит этому пользователю.',
  ],
};

/** What is said of the feeds that an archive is fed by. */
export const feeds = {
  unreadable: (file: string, why: string): string => `DATELINE_FEEDS: ${file} не читается (${why}).`,
  listProblem: (
    file: string,
    {
      code,
      line,
      text,
    }: {
      readonly code: 'no-address' | 'has-password' | 'not-opml' | 'empty';
      readonly line: number;
      readonly text: string;
    },
  ): string => {
    const place = `DATELINE_FEEDS: ${file}:${line}:`;
    switch (code) {
      case 'no-address':
        return `${place} «${text}» — не адрес ленты; он начинается с https:// или http://.`;
      case 'has-password':
        return `${place} в адресе не должно быть ни имени, ни пароля.`;
      case 'not-opml':
        return `${place} начинается как OPML, но это не он.`;
      case 'empty':
        return `${place} здесь нет ни одного адреса.`;
    }
  },
  notSet: 'DATELINE_FEEDS не называет файла с лентами, так что загружать нечего.',
  reason: ({ code, detail }: FeedFault): string => FAULTS[code][0](detail),
  advice: ({ code }: FeedFault): string => FAULTS[code][1],
  fetched: (name: string, added: number, changed: number): string =>
    `${name}: новых ${whole(added)}, изменённых ${whole(changed)}`,
  unchanged: (name: string): string => `${name}: ничего нового`,
  failed: (name: string, reason: string): string => `${name}: ${reason}.`,
  moved: (name: string, to: string): string => `${name} навсегда переехала на ${to}: впишите этот адрес в список.`,
  withoutText: (name: string, number: number): string =>
    `${name}: ${items(number)} без текста, такие не сохраняются; с DATELINE_FEEDS_FULL=yes текст берётся с их страниц.`,
  noneDue: (number: number): string => `${feedCount(number)}, ни для одной ещё не пришло время.`,
  busy: 'Ленты сейчас загружает другой Dateline, здесь делать нечего.',
  fetchOption: 'запросить один раз и закончить, для cron',
  allOption: 'запросить все, в том числе те, для которых ещё не пришло время, и те, которых больше нет',
  fetch:
    'загрузить ленты из DATELINE_FEEDS, для которых пришло время; код 75, если не удалось загрузить ни одной и это может пройти само',
  first: (number: number): string => `Первая загрузка: ${feedCount(number)} …`,
  all: (number: number, kept: number, failing: number): string =>
    `Лент: ${whole(number)}, сохранено: ${items(kept)}${failing === 0 ? '' : `; не загружаются: ${whole(failing)}`}.`,
  one: (name: string, kept: number, at: string | null, fault: string | null): string => {
    const last = at === null ? 'ещё не загружалась' : `загружена ${at}`;
    return `${name}: ${items(kept)}, ${last}${fault === null ? '' : `; ${fault}`}`;
  },
  listAdvice: 'Исправьте этот файл: по одному адресу в строке или OPML (docs/feeds.md).',
} as const;
