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
      'Ask in plain words: `/ask question:who is sanctioning Belarus`. Put words that must occur exactly in "quotation marks".',
      'Limit the days with `since` and `until`, or in the question: “in November 2021”, “last week”.',
      'Read with `/article latest`, `/article show` and `/article on`; get the gist with `/summary topic` and `/summary article`.',
    ],
    verbatimTitle: 'What the quotes promise',
    verbatim: [
      'Every quoted word stands in the article named under it, exactly so, and the date is the article’s own.',
      'That says where a text comes from. It does not say that it is true, nor that it still holds.',
      'When the archive has no answer, Dateline says so instead of guessing.',
    ],
    privacyTitle: 'What is kept about you',
    privacy: [
      'Questions are not stored, except what a button under a long question needs to work later.',
      'Dateline sees only the commands you give it, never the channel’s messages.',
    ],
  },
} as const;
