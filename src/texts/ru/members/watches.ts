import { count } from '../counts.ts';

/** What channels and members are told of when it comes in. */
export const watches = {
  bell: '🔔',
  newAbout: (topic: string): string => `🔔 Новое: ${topic}`,
  answers: 'Новое в архиве:',
  mayAnswer: 'Новые статьи, в которых, возможно, есть ответ:',
  /** How many of them are shown stands before. */
  of: (number: number): string => ` из ${count(number, { one: 'нового сюжета', other: 'новых сюжетов' })}`,
  stories: (number: number): string =>
    count(number, { one: 'новый сюжет', few: 'новых сюжета', many: 'новых сюжетов', other: 'нового сюжета' }),
  ends: '/следить список',
  buttons: {
    tell: 'Сообщить, когда появится новое',
    stop: 'Больше не сообщать',
  },
  /** First message to a member. */
  hello: (about: string): string => `🔔 Здесь я сообщу, что придёт нового: ${about}`,
  added: {
    here: (about: string): string =>
      `🔔 Слежу: ${about}. Когда придут статьи об этом, я напишу сюда, что в них нового.`,
    me: (about: string): string =>
      `🔔 Слежу: ${about}. Когда придут статьи об этом, я пришлю вам новое личным сообщением.`,
  },
  /** What a watch is of, in a few words. */
  what: (kind: 'topic' | 'question', about: string): string => (kind === 'topic' ? `«${about}»` : about),
  already: 'За этим я уже слежу.',
  closed:
    'Я не могу писать вам личные сообщения, поэтому ни за чем не слежу. Разрешите их для этого сервера (имя сервера > Настройки конфиденциальности > Личные сообщения) и попробуйте ещё раз.',
  tooMany: {
    mine: (most: number): string =>
      `У вас уже ${count(most, { one: 'слежение', few: 'слежения', many: 'слежений', other: 'слежения' })}, больше нельзя. Освободить место: /следить прекратить.`,
    server: (most: number): string =>
      `На этом сервере уже ${count(most, { one: 'слежение', few: 'слежения', many: 'слежений', other: 'слежения' })}, больше нельзя. Освободить место: /следить прекратить.`,
  },
  onServersOnly: 'Следить я начинаю только с сервера.',
  none: 'Здесь я ни за чем для вас не слежу.',
  heading: 'За чем я слежу',
  yours: 'только вам',
  since: (day: string): string => `с ${day}`,
  last: (day: string): string => `последнее сообщение: ${day}`,
  silent: (hours: string): string => `тишина ${hours}`,
  most: (number: number): string => `не больше ${count(number, { one: 'сообщения', other: 'сообщений' })} в день`,
  stopped: (about: string): string => `Больше не слежу: ${about}.`,
  command: {
    description: 'Узнать, когда придёт новое по теме или ответ на вопрос',
    topic: 'Сообщать, что приходит по теме',
    question: 'Сообщать, когда приходит ответ на вопрос',
    list: 'За чем я слежу для вас и в каналах этого сервера',
    remove: 'Перестать следить',
    to: 'Где сообщать (модераторам — здесь, остальным — лично)',
    places: { here: 'в этом канале', me: 'только мне, личным сообщением' },
    quiet: 'Часы тишины: 22:00-07:00',
    most: 'Не больше стольких сообщений в день в том канале',
    watch: 'За чем больше не следить',
    about: 'Вопрос простыми словами',
  },
} as const;
