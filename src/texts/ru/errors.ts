import { problemsIn } from '../wording/problem-sentences.ts';
import { count } from './counts.ts';
import { nameOf } from './names.ts';
import { permissionName } from './permissions.ts';

const EXAMPLES = '16.11.2021, ноябрь 2021, 2021, прошлая неделя, вчера';

/** Since that day Discord asks for a permission of its own. */
const PIN_NOTE: Readonly<Record<string, string>> = {
  PinMessages: ' (С 23 февраля 2026 года права «Управлять сообщениями» для этого уже недостаточно.)',
};

/** Why Discord takes nothing in a channel, and what helps. */
const CHANNEL_REFUSALS: Readonly<Record<string, string>> = {
  'archived-thread': 'Эта ветка в архиве. Напишите в ней что-нибудь, чтобы она снова открылась, и попробуйте ещё раз.',
  'locked-thread': 'Эта ветка заблокирована. Сначала её должен разблокировать модератор.',
  'wrong-channel':
    'В каналах такого рода мне нельзя писать или закреплять сообщения. Попробуйте в текстовом канале или в ветке.',
  'post-without-author': 'В этой публикации никто не может писать раньше её автора. Попробуйте после него.',
  automod: 'Сообщение заблокировал автомод этого сервера. Его правила — в настройках сервера, в разделе «Автомод».',
  'two-factor':
    'Этот сервер требует от модераторов двухфакторной аутентификации, поэтому она должна быть включена у владельца бота.',
};

const characters = (number: number): string =>
  count(number, { one: 'символ', few: 'символа', many: 'символов', other: 'символа' });

/** The same behind "больше". */
const ofCharacters = (number: number): string => count(number, { one: 'символа', other: 'символов' });

const seconds = (number: number): string =>
  count(number, { one: 'секунду', few: 'секунды', many: 'секунд', other: 'секунды' });

/** Says what is wrong with a member's input, and what to do. */
export const describeQueryProblem = problemsIn({
  'no-words': () => 'Здесь нет слова, которое можно было бы искать. Спросите об имени или о предмете.',
  'unread-time': ({ words }) => `Не удалось понять «${words}» как время. Попробуйте так: ${EXAMPLES}.`,
  missing: ({ option }) => `Пожалуйста, укажите «${nameOf(option)}».`,
  'too-short': ({ option, min }) => `В поле «${nameOf(option)}» нужно хотя бы ${characters(min)}.`,
  'too-long': ({ option, max }) =>
    `В поле «${nameOf(option)}» не может быть больше ${ofCharacters(max)}. Пожалуйста, сократите.`,
  'bad-number': ({ option, min, max }) => `«${nameOf(option)}» — это целое число от ${min} до ${max}.`,
  'bad-choice': ({ option, choices }) => `«${nameOf(option)}» — это одно из значений: ${choices.join(', ')}.`,
  'bad-date': ({ option, text }) =>
    `«${text}» в поле «${nameOf(option)}» не похоже на дату. Попробуйте так: ${EXAMPLES}.`,
  'reversed-range': ({ since, until }) =>
    `«с» (${since}) позже, чем «по» (${until}). Поменяйте их местами или уберите одно.`,
  'unknown-article': ({ title, suggestions }) =>
    suggestions.length === 0
      ? `Статьи с заголовком «${title}» нет.`
      : `Статьи с заголовком «${title}» нет. Похожие: ${suggestions.map((each) => `«${each}»`).join(', ')}.`,
  'unknown-source': ({ name, sources }) =>
    `Ни одна статья здесь не называет источником «${name}».${sources.length === 0 ? '' : ` Есть: ${sources.join(', ')}.`}`,
  'last-source': () =>
    'Это единственный видимый здесь источник. Сначала добавьте другой или верните все через «сбросить».',
  'unknown-time-zone': ({ name, zones }) =>
    `«${name}» — не часовой пояс.${zones.length === 0 ? '' : ` Похожие: ${zones.join(', ')}.`} Введите город и выберите одну из подсказок.`,
  'bad-export': ({ line }) => `Строка ${line} не из выгрузки Dateline или повреждена. Ничего не загружено.`,
  'newer-export': ({ schema }) =>
    `Эта выгрузка сделана более новой версией Dateline (${schema}): сначала обновите эту. Ничего не загружено.`,
  'bad-file': ({ file, why }) =>
    why === 'EEXIST'
      ? `Файл ${file} уже есть. Укажите другой или уберите этот.`
      : `Файл ${file} использовать нельзя (${why}).`,
  'bad-user': ({ text }) => `«${text}» — не ID участника: в нём от 17 до 20 цифр.`,
  'no-buttons': () => 'Под этим нет кнопок.',
  'unknown-digest': () => 'Такого дайджеста здесь нет. Выберите один из предложенных.',
  'unknown-watch': () => 'Такого слежения нет, или оно не ваше. Выберите одно из предложенных.',
  'bad-hours': ({ text }) => `«${text}» — не часы, которые я понимаю. Попробуйте: 22:00-07:00.`,
  'unknown-pin': () => 'Это не мой закреп. Выберите один из предложенных.',
  'not-permitted': ({ permission }) => `Для этого вам нужно право «${permissionName(permission)}».`,
  'bot-not-permitted': ({ permission, channel }) =>
    `Мне нужно право «${permissionName(permission)}» ${channel === null ? 'здесь' : `в #${channel}`}.${PIN_NOTE[permission] ?? ''}`,
  'channel-refused': ({ why }) =>
    CHANNEL_REFUSALS[why] ?? 'В этом канале, пока он в таком состоянии, Discord сообщений не принимает.',
  'closed-here': () => 'Администраторы этого сервера закрыли это для вас здесь (настройки сервера → «Интеграции»).',
  'no-command': () =>
    'Этой команды больше нет. Перезагрузите Discord (Ctrl+R; на телефоне закройте приложение), чтобы увидеть нынешние.',
  expired: () => 'Этот ответ слишком старый, чтобы его продолжать. Пожалуйста, спросите ещё раз.',
  'too-fast': ({ who, waitSeconds }) =>
    who === 'member'
      ? `Слишком много вопросов сразу. Пожалуйста, подождите ${seconds(waitSeconds)}.`
      : `На этом сервере задали слишком много вопросов сразу. Пожалуйста, подождите ${seconds(waitSeconds)}.`,
});
