/** Votes, reports, and what is shared. */
export const feedback = {
  buttons: { up: '👍', down: '👎', share: 'Share' },
  voted: (vote: 'up' | 'down', up: number, down: number): string =>
    `Your ${vote === 'up' ? '👍' : '👎'} is stored; a press on the other takes its place. On this answer: 👍 ${up} · 👎 ${down}`,
  shared: (member: string): string => `${member} shares an answer`,
  onlyOwn: 'That works on my own answers only.',
  form: { title: 'Report a wrong answer', label: 'What is wrong with it?' },
  thanks: 'Thank you. The moderators can read your report.',
  report: 'Report of a wrong answer',
  reportBy: (member: string): string => `by ${member}, about `,
  reportReason: 'Dateline: a member reported an answer',
  nowhere: 'Feedback exists on Discord only.',
} as const;
