/** Votes, reports, and what is shared. */
export const feedback = {
  buttons: { up: '👍', down: '👎', share: 'Teilen' },
  voted: (vote: 'up' | 'down', up: number, down: number): string =>
    `Dein ${vote === 'up' ? '👍' : '👎'} ist gespeichert; drückst du das andere, tritt es an seine Stelle. Bei dieser Antwort: 👍 ${up} · 👎 ${down}`,
  shared: (member: string): string => `${member} teilt eine Antwort`,
  onlyOwn: 'Das geht nur bei meinen eigenen Antworten.',
  form: { title: 'Eine falsche Antwort melden', label: 'Was ist daran falsch?' },
  thanks: 'Danke. Die Moderatoren können deine Meldung lesen.',
  report: 'Meldung einer falschen Antwort',
  reportBy: (member: string): string => `von ${member}, über `,
  reportReason: 'Dateline: Ein Mitglied hat eine Antwort gemeldet',
  nowhere: 'Rückmeldungen gibt es nur auf Discord.',
} as const;
