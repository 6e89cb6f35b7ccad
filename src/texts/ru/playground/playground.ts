import { count } from '../counts.ts';

const symbols = (number: number): string => count(number, { one: 'символа', other: 'символов' });

/** What the local Discord says in Discord's place, and what its prompt and page say of their own. */
export const playground = {
  /** Discord's own sentences to a member. */
  discord: {
    noResponse: 'Приложение не ответило',
    failed: 'Ошибка взаимодействия',
    notPermitted: 'У вас нет права использовать эту команду.',
    noPermission: 'У вас нет на это права.',
    noSending: 'У вас нет права отправлять сообщения в этот канал.',
    unknownCommand: (name: string): string => `Команды /${name} нет.`,
    unknownOption: (name: string): string => `Параметра ${name} нет.`,
    required: (option: string): string => `${option}: это обязательный параметр. Укажите значение.`,
    tooShort: (option: string, min: number): string => `${option}: нужно не меньше ${symbols(min)}.`,
    tooLong: (option: string, max: number): string => `${option}: нужно не больше ${symbols(max)}.`,
    tooSmall: (option: string, min: number): string => `${option}: значение должно быть не меньше ${min}.`,
    tooLarge: (option: string, max: number): string => `${option}: значение должно быть не больше ${max}.`,
    notANumber: (option: string): string => `${option}: введите число.`,
    notAFlag: (option: string): string => `${option}: выберите True или False.`,
    notAChoice: (option: string): string => `${option}: выберите один из вариантов.`,
    needsSubcommand: (name: string, names: readonly string[]): string =>
      `Для /${name} нужно одно из: ${names.join(', ')}.`,
  },
  /** The prompt of `npm start` without a token. */
  prompt: {
    hello: 'Задайте вопрос или вводите команды, как в Discord; /help — справка. Например:',
    line: (person: string, channel: string): string => `${person} в #${channel}> `,
    onlyYou: '(это видите только вы)',
    edited: '(изменено)',
    thinking: 'Dateline думает…',
    button: (number: number, face: string): string => `[${number}] ${face}`,
    disabledButton: (face: string): string => `[-] ${face}`,
    file: (name: string, bytes: number, url: string): string => `файл ${name} (${bytes} Б): ${url}`,
    dismissed: 'Сообщения больше нет.',
    pinned: (person: string, channel: string): string => `${person} закрепляет сообщение в #${channel}.`,
    noPins: (channel: string): string => `В #${channel} ничего не закреплено.`,
    pins: (number: number, channel: string): string => `В #${channel} закреплено ${number}, сначала новые:`,
    noButton: (number: number): string => `Под последним ответом нет кнопки ${number}.`,
    didYouMean: (typed: string, meant: string): string => `Команды ${typed} нет. Возможно, вы имели в виду ${meant}?`,
    youAre: (person: string, may: string): string => `Вы — ${person}: ${may}.`,
    people: {
      alice: 'участница',
      mona: 'модератор',
      nick: 'участник, которому нельзя отправлять сообщения',
    },
    whoElse: (names: readonly string[]): string => `Есть: ${names.join(', ')}.`,
    channels: (names: readonly string[]): string => `Есть: ${names.map((name) => `#${name}`).join(', ')}.`,
    field: (label: string, value: string): string => (value === '' ? `${label}: ` : `${label} [${value}]: `),
    form: (title: string): string => `${title} (пустая строка оставляет то, что в скобках)`,
    help: [
      '/as КТО       стать кем-то другим: alice, mona (модератор), nick',
      '/in КАНАЛ     перейти в другой канал: general, news, mod-log',
      '/pins         что закреплено в этом канале',
      'любые слова   задать их как вопрос, как это делает /ask',
      '1, 2, …       нажать кнопку последнего ответа',
      'Tab           дополнить команду, параметр или его значение',
      '/quit         закончить',
    ],
    commandHelp: (name: string, description: string): string => `${`/${name}`.padEnd(26)} ${description}`,
  },
  /** What the page's server says. The page's own words stand in `playground-page.ts`. */
  page: {
    noArticle: 'Такой статьи в архиве нет (или уже нет).',
    noAdding: 'Добавлять статьи здесь нельзя.',
    fileTooLarge: 'Файл больше 5 МБ.',
    undated: 'без даты',
    added: (title: string, day: string, problem: string): string =>
      `«${title}», ${day}, теперь в архиве.${problem === '' ? '' : ` ${problem}`}`,
    notAdded: (file: string, problem: string): string =>
      `${file} — не статья, которую можно прочитать.${problem === '' ? '' : ` ${problem}`}`,
    badRequest: 'Это не JSON.',
    failed: (reason: string): string => `Сбой площадки: ${reason}`,
  },
} as const;
