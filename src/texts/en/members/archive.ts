/** `/archive about`, `help` and `forget-me`. */
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
      'Votes, reports and your watches are kept as you gave them, with your id. Moderators’ actions, pins and channels’ watches are kept with theirs.',
      '/archive forget-me deletes all that is kept about you, at once and on every server.',
      'Dateline sees only the commands you give it and the messages you use its menus on, never the channel’s others.',
    ],
  },
  forgotten: {
    nothing: 'Nothing was kept about you, on this server or any other.',
    deleted: (votes: number, reports: number): string =>
      `Deleted, on all servers: ${[
        ...(votes > 0 ? [votes === 1 ? '1 vote' : `${votes} votes`] : []),
        ...(reports > 0 ? [reports === 1 ? '1 report' : `${reports} reports`] : []),
      ].join(' and ')} of yours.`,
    watches: (count: number): string =>
      `Stopped and deleted: ${count === 1 ? '1 watch' : `${count} watches`} of yours.`,
    marks: (count: number): string =>
      `Your id was taken off ${count === 1 ? '1 thing' : `${count} things`} that you did as a moderator or pinned. They stay, without saying whose they are.`,
    messages:
      'What stands in messages stays on Discord, a report in its moderators’ channel too: their moderators can delete it there.',
    operator: 'In the terminal nobody is kept. To delete what is kept about a member: dateline data delete --user ID.',
  },
  command: {
    description: 'What this archive is, and how to ask it',
    about: 'How many articles there are and which days they cover',
    forgetMe: 'Deletes at once all that I keep about you: your votes, reports and your id, on every server',
    help: 'How to ask, what the quotes promise, and what is kept about you',
  },
} as const;
