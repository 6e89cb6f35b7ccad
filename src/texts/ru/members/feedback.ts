/** Votes, reports, and what is shared. */
export const feedback = {
  buttons: { up: '👍', down: '👎', share: 'Поделиться' },
  voted: (vote: 'up' | 'down', up: number, down: number): string =>
    `Ваша оценка ${vote === 'up' ? '👍' : '👎'} сохранена; если нажать другую кнопку, она её заменит. У этого ответа: 👍 ${up} · 👎 ${down}`,
  shared: (member: string): string => `${member} делится ответом`,
  onlyOwn: 'Это работает только на моих собственных ответах.',
  form: { title: 'Сообщить о неверном ответе', label: 'Что в нём не так?' },
  thanks: 'Спасибо. Модераторы смогут прочитать вашу жалобу.',
  report: 'Жалоба на неверный ответ',
  reportBy: (member: string): string => `от ${member}, об ответе `,
  reportReason: 'Dateline: участник пожаловался на ответ',
  nowhere: 'Отзывы есть только в Discord.',
} as const;
