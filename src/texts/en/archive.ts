/** `/archive about` and `/archive help`. */
export const archive = {
  about: 'About this archive',
  undated: (count: number): string =>
    `${count === 1 ? '1 article is' : `${count} articles are`} undated: never in a range of days, last by date.`,
  months: 'Articles a month',
  years: 'Articles a year',
  month: (label: string, bar: string, count: number): string => `${label}  ${bar} ${count}`,
  help: {
    title: 'How to ask Dateline',
    lines: [
      'Ask in plain words: /ask question: who is sanctioning Belarus. Put words that must occur exactly in "quotation marks".',
      'Limit the days with “since” and “until”, or in the question: “in November 2021”, “last week”.',
      'Read with /article latest, show and on, and go on from one with /article related.',
      'Get the gist with /summary topic, article and period; see what happened when with /timeline.',
      'Check words that somebody quotes with /quote, or a message with Apps → Check this quote.',
    ],
    verbatimTitle: 'What the quotes promise',
    verbatim: [
      'Every quoted word stands in the article named under it, exactly so, and the date is the article’s own.',
      'That says where a text comes from. It does not say that it is true, nor that it still holds.',
      'When the archive has no answer, Dateline says so instead of guessing.',
    ],
    privacyTitle: 'What is kept about you',
    privacy: [
      'Questions are not stored, except what a button under a long question needs to work later, and the question of an answer that you vote on.',
      'Votes and reports are kept as you gave them, with your id. Moderators’ actions and pins are kept with theirs.',
      'Whoever runs me can delete all that is kept about you: ask them for “dateline data delete”.',
      'Dateline sees only the commands you give it and the messages you use its menus on, never the channel’s others.',
    ],
  },
  command: {
    description: 'What this archive is, and how to ask it',
    about: 'How many articles there are and which days they cover',
    help: 'How to ask, what the quotes promise, and what is kept about you',
  },
} as const;
