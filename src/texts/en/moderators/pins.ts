const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Pinned messages that keep themselves true. */
export const pins = {
  /** What changed at the last edit; `null` where only what stands around the quotes did. */
  updated: (
    day: string,
    change: {
      readonly newArticles: number;
      readonly replaced: number;
      readonly added: number;
      readonly removed: number;
    } | null,
  ): string =>
    [
      `Updated ${day}`,
      change !== null && change.newArticles > 0 && count(change.newArticles, 'new article', 'new articles'),
      change !== null && change.replaced > 0 && `${count(change.replaced, 'line', 'lines')} replaced`,
      change !== null && change.added > 0 && `${count(change.added, 'line', 'lines')} added`,
      change !== null && change.removed > 0 && `${count(change.removed, 'line', 'lines')} removed`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  nothingLeft: 'The archive no longer holds what stood here.',
  /** The link to the pinned message follows. */
  pinned: 'Pinned: ',
  keeps: ' · It updates itself when the archive changes.',
  once: ' · It stays as it is.',
  /** The link to the pinned message follows. */
  already: 'This is pinned here already: ',
  updateThat: 'Update that one',
  pinAgain: 'Pin it again',
  /** Above what will be pinned. */
  preview: 'Preview: you alone see it. Pinned, all here do.',
  thin: 'The archive has little about this, so a pin of it says little.',
  pinIt: 'Pin it',
  cancel: 'Cancel',
  cancelled: 'Nothing was pinned.',
  unavailable: 'Pins exist on Discord only.',
  channelFull: (limit: number): string => `This channel already has ${limit} pins, the most it can hold.`,
  offerOldest: (day: string): string => `The oldest of mine is of ${day}: `,
  noneOfMine: 'None of them is mine, so unpin one first.',
  makeRoom: 'Unpin that one, pin this',
  onlyOwn: 'That works on my own answers, summaries and timelines only.',
  heading: 'Pins that keep themselves true',
  none: 'There is no pin of mine on this server.',
  what: (command: string, about: string): string => `${command}: ${about}`,
  since: (day: string): string => `pinned ${day}`,
  changed: (day: string): string => `updated ${day}`,
  waiting: 'an update is waiting',
  refreshed: {
    same: 'Nothing has changed.',
    edited: 'Updated.',
    waiting: 'Discord wants the update later: it is waiting.',
    stopped: 'That message is no longer pinned, so it is no longer updated.',
    unreachable:
      'Discord does not let me at that message now. In its channel I need View Channel and Read Message History.',
    failed: 'That did not work. Whoever runs me finds the reason in the log.',
  },
  refreshedAll: (edited: number, all: number): string => `${edited} of ${count(all, 'pin', 'pins')} updated.`,
  /** Of those that were looked at. */
  ended: (number: number): string =>
    `${count(number, 'pin was', 'pins were')} deleted or unpinned, and ${number === 1 ? 'is' : 'are'} no longer updated.`,
  unreachable: (number: number): string =>
    `At ${count(number, 'pin', 'pins')} Discord does not let me now. There I need View Channel and Read Message History.`,
  history: (what: string): string => `Earlier versions: ${what}`,
  noHistory: 'It has always shown what it shows now.',
  version: (day: string): string => `Until the edit after ${day}`,
  removed: 'Unpinned. The message stays, and is no longer updated.',
  notRemoved: 'Discord did not let me unpin it.',
  /** For the server's audit log. */
  reasons: {
    refreshed: 'Dateline: the archive changed',
    deleted: 'Dateline: an article is no longer in the archive',
    hidden: (member: string): string => `Dateline: ${member} hid an article`,
    corrected: (member: string): string => `Dateline: ${member} changed what stands under an article`,
    mended: 'Dateline: finishes or takes back what was cut short',
    sources: (member: string): string => `Dateline: ${member} chose other sources`,
    asked: (member: string): string => `Dateline: refreshed for ${member}`,
    unpinned: (member: string): string => `Dateline: unpinned for ${member}`,
  },
  command: {
    description: 'Summaries that stay pinned and update themselves',
    summary: 'Pin a summary of a topic in this channel',
    timeline: 'Pin a timeline of a topic in this channel',
    refresh: 'Update it when the archive changes (yes, unless you say)',
    list: 'The pins of mine on this server',
    refreshNow: 'Update a pin now, or all of them',
    history: 'What a pin showed before',
    remove: 'Unpin one of mine; the message stays',
    pin: 'Which pin',
  },
} as const;
