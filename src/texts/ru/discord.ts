import { permissionName } from './permissions.ts';

const TOKEN_REFUSED = 'Discord не принимает токен. Проверьте DISCORD_TOKEN или создайте новый на портале разработчика.';

/** Why each close code ends a session for good [Topics > Opcodes and Status Codes > Gateway Close Event Codes]. */
const CLOSED: Readonly<Record<number, string>> = {
  4004: TOKEN_REFUSED,
  4010: 'Discord не знает такого шарда (4010). Проверьте DATELINE_SHARDS.',
  4011: 'Бот состоит на стольких серверах, что Discord требует больше шардов (4011). При DATELINE_SHARDS=auto следующий запуск возьмёт столько, сколько скажет Discord; если шарды делят несколько процессов, увеличьте их число для всех.',
  4012: 'Discord больше не поддерживает эту версию своего шлюза (4012). Обновите Dateline.',
  4013: 'Discord не знает запрошенных интентов (4013). Обновите Dateline.',
  4014: 'Discord не разрешает этому боту запрошенные интенты (4014).',
};

/** What Dateline says about Discord itself: to members on it, and to whoever runs the bot. */
export const discord = {
  cut: 'Слишком длинно для одного сообщения: сокращено там, где стоит …',
  failed: (reference: string): string =>
    `У меня что-то пошло не так. Владелец бота найдёт причину в журнале под номером ${reference}.`,
  refused: 'Discord не дал мне этого сделать: в этом канале у меня не хватает прав.',
  cannotKeep:
    'Сейчас мне некуда сохранять: диск полон или мою базу данных держит другая программа. Вопросы работают. Пожалуйста, попробуйте позже.',
  cannotReach:
    'Хранилище сейчас недоступно, поэтому сделать это не удалось. Вопросы работают. Пожалуйста, попробуйте позже.',
  cannotSearch:
    'Поиск по архиву сейчас недоступен, поэтому неизвестно, что там об этом сказано. Пожалуйста, попробуйте чуть позже.',
  busy: 'Discord просит меня не торопиться. Пожалуйста, попробуйте чуть позже.',
  crowded: 'Сейчас вопросы задают сразу многие. Пожалуйста, попробуйте чуть позже.',
  outOfReach: 'Связь с Discord сейчас плохая. Пожалуйста, попробуйте чуть позже.',
  gone: 'Канала или сообщения, о котором речь, больше нет.',
  /** The addresses of channels follow. */
  elsewhere: 'Модераторы разрешают мне отвечать только здесь:',
  noThread: (permission: string | null): string =>
    `Отвечаю здесь: ${permission === null ? 'Discord не открыл ветку.' : `чтобы открыть ветку, мне нужно право «${permissionName(permission)}».`}`,
  pinReason: (member: string): string => `Закреплено через Dateline по просьбе ${member}`,
  unpinReason: 'Dateline не удалось это закрепить',
  tokenRefused: TOKEN_REFUSED,
  unreachable: (reason: string): string => `Discord недоступен: ${reason}`,
  noAnswer: 'он не отвечает',
  closed: (code: number): string => CLOSED[code] ?? `Discord окончательно закрыл сеанс (${code}).`,
  invalidated: 'Discord объявил сеанс недействительным, а новый начать не удалось.',
  notRegistered: (reason: string): string =>
    `Discord не принял команды: ${reason}. Проверьте, что DISCORD_TOKEN — от того приложения, которое добавлено с областью applications.commands.`,
  notRegisteredThere: (reason: string): string =>
    `Discord не принял команды: ${reason}. Проверьте DISCORD_GUILD_ID и то, что бот добавлен на этот сервер с областью applications.commands.`,
} as const;
