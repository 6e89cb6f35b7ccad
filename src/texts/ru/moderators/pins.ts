import { count, form, whole } from '../counts.ts';

const pinCount = (number: number): string =>
  count(number, { one: 'закреп', few: 'закрепа', many: 'закрепов', other: 'закрепа' });
const lines = (number: number): string =>
  count(number, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' });

/** Pinned messages that keep themselves true. */
export const pins = {
  /** What changed at the last edit; `null` where only what stands around the quotes did. */
  updated: (
    day: string,
    change: {
      readonly newArticles: number;
      readonly replaced: number;
      readonly added: number;
      readonly removed: number;
    } | null,
  ): string =>
    [
      `Обновлено ${day}`,
      change !== null &&
        change.newArticles > 0 &&
        count(change.newArticles, {
          one: 'новая статья',
          few: 'новые статьи',
          many: 'новых статей',
          other: 'новые статьи',
        }),
      change !== null && change.replaced > 0 && `заменено: ${lines(change.replaced)}`,
      change !== null && change.added > 0 && `добавлено: ${lines(change.added)}`,
      change !== null && change.removed > 0 && `убрано: ${lines(change.removed)}`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  nothingLeft: 'Того, что здесь стояло, в архиве больше нет.',
  /** Above what will be pinned. */
  preview: 'Предпросмотр: видите только вы. После закрепления увидят все.',
  thin: 'В архиве об этом мало, так что и закреп скажет мало.',
  pinIt: 'Закрепить',
  cancel: 'Отмена',
  cancelled: 'Ничего не закреплено.',
  /** The link to the pinned message follows. */
  pinned: 'Закреплено: ',
  keeps: ' · Обновляется само, когда меняется архив.',
  once: ' · Остаётся как есть.',
  /** The link to the pinned message follows. */
  already: 'Это здесь уже закреплено: ',
  updateThat: 'Обновить то',
  pinAgain: 'Закрепить ещё раз',
  unavailable: 'Закрепы есть только в Discord.',
  channelFull: (limit: number): string =>
    `В этом канале уже ${count(limit, { one: 'закреплённое сообщение', few: 'закреплённых сообщения', many: 'закреплённых сообщений', other: 'закреплённых сообщения' })} — больше нельзя.`,
  offerOldest: (day: string): string => `Самый старый из моих — от ${day}: `,
  noneOfMine: 'Моих среди них нет, поэтому сначала открепите какое-нибудь.',
  makeRoom: 'Открепить то, закрепить это',
  onlyOwn: 'Это работает только на моих собственных ответах, сводках и хронологиях.',
  heading: 'Закрепы, которые обновляются сами',
  none: 'Моих закрепов на этом сервере нет.',
  what: (command: string, about: string): string => `${command}: ${about}`,
  since: (day: string): string => `закреплено ${day}`,
  changed: (day: string): string => `обновлено ${day}`,
  waiting: 'обновление ожидает',
  refreshed: {
    same: 'Ничего не изменилось.',
    edited: 'Обновлено.',
    waiting: 'Discord просит обновить позже: обновление ожидает.',
    stopped: 'Это сообщение больше не закреплено, поэтому больше не обновляется.',
    unreachable:
      'Discord сейчас не пускает меня к этому сообщению. В его канале мне нужны права «Просматривать каналы» и «Читать историю сообщений».',
    failed: 'Не получилось. Причину владелец бота найдёт в журнале.',
  },
  refreshedAll: (edited: number, all: number): string =>
    `Обновлено: ${whole(edited)} из ${count(all, { one: 'закрепа', other: 'закрепов' })}.`,
  /** Of those that were looked at. */
  ended: (number: number): string =>
    `${pinCount(number)} ${form(number, { one: 'удалён или откреплён и больше не обновляется', other: 'удалены или откреплены и больше не обновляются' })}.`,
  unreachable: (number: number): string =>
    `К ${count(number, { one: 'закрепу', other: 'закрепам' })} Discord меня сейчас не пускает. Там мне нужны права «Просматривать каналы» и «Читать историю сообщений».`,
  history: (what: string): string => `Прежние версии: ${what}`,
  noHistory: 'Здесь всегда было то же, что и сейчас.',
  version: (day: string): string => `До правки после ${day}`,
  removed: 'Откреплено. Сообщение остаётся, но больше не обновляется.',
  notRemoved: 'Discord не дал мне это открепить.',
  /** For the server's audit log. */
  reasons: {
    refreshed: 'Dateline: архив изменился',
    deleted: 'Dateline: статьи больше нет в архиве',
    hidden: (member: string): string => `Dateline: статью скрывает ${member}`,
    corrected: (member: string): string => `Dateline: пометку под статьёй меняет ${member}`,
    mended: 'Dateline: завершает или отменяет то, что прервалось',
    sources: (member: string): string => `Dateline: ${member} выбирает другие источники`,
    asked: (member: string): string => `Dateline: обновлено по просьбе ${member}`,
    unpinned: (member: string): string => `Dateline: откреплено по просьбе ${member}`,
  },
  command: {
    description: 'Сводки, которые остаются закреплёнными и обновляются сами',
    summary: 'Закрепить в этом канале сводку на тему',
    timeline: 'Закрепить в этом канале хронологию на тему',
    refresh: 'Обновлять, когда меняется архив (да, если не указать иного)',
    list: 'Мои закрепы на этом сервере',
    refreshNow: 'Обновить закреп сейчас, или все',
    history: 'Что закреп показывал раньше',
    remove: 'Открепить один из моих; сообщение остаётся',
    pin: 'Какой закреп',
  },
} as const;
