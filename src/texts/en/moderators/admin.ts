import type { SeedProblemCode } from '../../../corpus/seed-problem.ts';
import { languageNames } from '../../wording/language-names.ts';
import { permissionName } from '../errors.ts';

const languageName = languageNames('en');

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What moderators are told. */
export const admin = {
  adminGuildOnly:
    'That concerns every server, so it works only on the server named by DATELINE_ADMIN_GUILD, and in the terminal.',
  status: {
    heading: 'The archive',
    folder: (folder: string): string => `Folder: ${folder}`,
    passages: (count: number): string => `Passages: ${count}`,
    indexed: (when: string, milliseconds: number): string => `Indexed ${when} in ${milliseconds} ms`,
    building: 'It is being read again now.',
    failure: (since: string, reason: string): string =>
      `It cannot be read since ${since}, so what was there before stays. It is tried again as soon as the folder changes or is back. ${reason}`.trim(),
    nothingShown: (since: string, reason: string): string =>
      `Nothing is shown since ${since}: the articles are gone from the folder, or the folder is. As soon as they are back they are read. ${reason}`.trim(),
    cannotKeep: (reason: string): string =>
      `Nothing can be kept now, neither votes nor pins nor what moderators set: ${reason}. As soon as that passes all goes on by itself.`,
    cannotReach: (reason: string): string =>
      `The database cannot be reached now: ${reason}. Questions are answered under what moderators set before; votes, pins, settings and older buttons work again by themselves once it is back.`,
    cannotSearch: (reason: string): string =>
      `The search cluster cannot be reached, or not all of it: ${reason}. Whoever asks is told so; questions work again by themselves once it is back.`,
    searches: 'The search cluster answers.',
    noProblems: 'No problem with any file.',
    problems: (count: number): string => `${plural(count, 'problem', 'problems')}:`,
    problemCount: (count: number): string => plural(count, 'problem', 'problems'),
    kind: (count: number, kind: string): string => `${count} ${kind}`,
    more: (count: number): string => `… and ${count} more`,
    hidden: (count: number): string => `${plural(count, 'article', 'articles')} hidden here`,
    actions: 'Latest moderator actions',
    action: (when: string, action: string, detail: string): string => `${when} · ${action} · ${detail}`,
  },
  /** An instant, in UTC. */
  instant: (day: string, time: string): string => `${day}, ${time} UTC`,
  reindexed: 'The archive was read again.',
  reindexFailed: (reason: string): string => `The archive could not be read again: ${reason}`,
  hidden: (title: string, pins: number): string =>
    `Hidden from every answer here: “${title}”.${pins === 0 ? '' : ` ${plural(pins, 'pin', 'pins')} changed.`} Messages sent before stay as they are.`,
  stillShown: (pins: number): string =>
    `${plural(pins, 'pin still shows', 'pins still show')} it until Discord takes the change; the bot goes on trying.`,
  alreadyHidden: (title: string): string => `“${title}” is hidden already.`,
  unhidden: (title: string): string => `Back in the answers: “${title}”.`,
  notHidden: (title: string): string => `“${title}” is not hidden here.`,
  aliasAdded: (word: string, meaning: string): string => `From now on “${word}” and “${meaning}” mean the same here.`,
  aliasSame: 'Those are the same words already.',
  aliasRemoved: (word: string): string => `“${word}” means only itself again.`,
  aliasUnknown: (word: string): string => `There is no alias “${word}” here.`,
  aliases: 'Aliases here',
  alias: (word: string, meaning: string): string => `“${word}” = “${meaning}”`,
  noAliases: 'There is no alias here.',
  corrected: (title: string): string => `Printed under every passage of “${title}” from now on:`,
  uncorrected: (title: string): string => `“${title}” has no notice any more.`,
  noCorrection: (title: string): string => `“${title}” had no notice.`,
  feedback: (votes: number, reports: number): string =>
    `${plural(votes, 'vote', 'votes')}, ${plural(reports, 'report', 'reports')}`,
  feedbackHeader: ['kind', 'time', 'member', 'message', 'vote', 'text'],
  told: (who: string, action: string, detail: string): string =>
    `${who}: ${detail === '' ? action : `${action} · ${detail}`}`,
  toldNoMore: (who: string): string => `${who}: from now on it is told here no more what moderators do with me.`,
  toldReason: 'Tells what a moderator did with Dateline',
  defaults: {
    heading: 'Unless a member says otherwise',
    private: (on: boolean): string => (on ? 'Replies are for the asker alone.' : 'Answers are for all to see.'),
    lines: (lines: number | null): string =>
      lines === null ? 'Summaries have 5 sentences.' : `Summaries have ${lines} sentences.`,
    /** The channel's address follows. */
    reports: 'Reports of wrong answers go to the channel ',
    noReports: 'Reports of wrong answers are only kept.',
    /** The channel's address follows. */
    log: 'What moderators do is told in the channel ',
    noLog: 'What moderators do is told in no channel.',
    everywhere: 'Members are answered in every channel.',
    /** The channels' addresses follow. */
    channels: 'Members are answered only in',
    threads: (on: boolean): string =>
      on ? '/ask in a channel answers in a thread.' : '/ask answers in the channel that it is used in.',
    quiet: (hours: string | null): string =>
      hours === null ? 'Watches may speak at all hours.' : `Watches are silent ${hours}, unless one says otherwise.`,
    most: (messages: number | null): string =>
      `Watches post at most ${plural(messages ?? 24, 'message', 'messages')} a day in a channel, unless one says otherwise.`,
    timeZone: (zone: string | null): string =>
      zone === null ? 'Today is what it is where I run.' : `Today is what it is in the time zone ${zone}.`,
    language: (code: string | null): string =>
      code === null
        ? 'What all see is in the language that Discord has for this server.'
        : `What all see is in: ${languageName(code)}.`,
    sources: (names: readonly string[] | null): string =>
      names === null ? 'All sources of the archive are seen.' : `Only these sources are seen: ${names.join(', ')}.`,
  },
  doctor: {
    heading: 'How Dateline fares',
    good: (text: string): string => `✓ ${text}`,
    bad: (text: string): string => `✗ ${text}`,
    token: (name: string): string => `Discord takes the token; I am ${name}.`,
    noToken: 'Discord does not take the token. Check DISCORD_TOKEN.',
    intents: (names: readonly string[]): string => `Intents: ${names.join(', ')}; nothing privileged is needed.`,
    commands: (count: number): string => `${plural(count, 'command', 'commands')} registered.`,
    commandsMissing: (names: readonly string[]): string => `Not registered: ${names.join(', ')}. Restart me.`,
    channel: (name: string): string => `#${name}: I can answer and pin.`,
    channelToAnswer: (name: string): string => `#${name}: I can answer.`,
    reports: (name: string): string => `Reports of wrong answers go to #${name}.`,
    reportsMissing: (name: string, permissions: readonly string[]): string =>
      `Reports of wrong answers are kept, but cannot be posted to #${name}: I lack ${permissions.map(permissionName).join(', ')}.`,
    log: (name: string): string => `What moderators do is told in #${name}.`,
    logMissing: (name: string, permissions: readonly string[]): string =>
      `What moderators do is kept, but cannot be told in #${name}: I lack ${permissions.map(permissionName).join(', ')}.`,
    logLost:
      'What moderators do is kept, but cannot be told: that channel is gone, or I am not in that thread. Set another.',
    reportsLost:
      'Reports of wrong answers are kept, but cannot be posted: their channel is gone, or I am not in that thread. Set another.',
    channelsUnseen: 'Discord does not say what I may do in the channels of this server. Ask again in a minute.',
    channelMissing: (name: string, permissions: readonly string[]): string =>
      `#${name}: I lack ${permissions.map(permissionName).join(', ')}.`,
    moreChannels: (count: number): string => `… and ${plural(count, 'more channel', 'more channels')}`,
    noDiscord: 'Not on Discord, so nothing to look at there.',
    folder: (folder: string): string => `The archive’s folder is ${folder}.`,
    newest: (day: string): string => `The newest article is of ${day}.`,
    keeps: 'What is kept can be written.',
    noDates: 'No article is dated.',
    clock: (seconds: number): string => `This machine’s clock is within ${seconds} s of Discord’s.`,
    clockOff: (seconds: number): string => `This machine’s clock is ${seconds} s off Discord’s. Set it right.`,
    today: (day: string): string => `Today is ${day}.`,
  },
  problemKinds: {
    'no-date': 'without a date',
    'impossible-date': 'with an impossible date',
    'future-date': 'dated in the future',
    'no-title': 'without a title',
    'ambiguous-date': 'with a date of two readings, undated',
    'empty-body': 'without text, left out',
    draft: 'marked as a draft, left out',
    unreadable: 'unreadable, left out',
    vanished: 'gone while reading, left out',
    'not-text': 'not text, left out',
    password: 'locked with a password, left out',
    'duplicate-id': 'with an id already taken, left out',
    unsupported: 'of a kind that is not read, left out',
    malformed: 'damaged, left out',
    'too-large': 'too large, left out',
    'too-slow': 'too slow to read, left out',
    'too-hungry': 'taking too much memory, left out',
    'passed-over': 'before which other files are passed over',
    'outside-archive': 'linked out of the archive, left out',
  } satisfies Record<SeedProblemCode, string> as Readonly<Record<SeedProblemCode, string>>,
  operator: 'terminal',
  command: {
    description: 'The archive and Dateline on this server, for moderators',
    status: 'What was indexed, what was left out and why, and when',
    reindex: 'Read every file of the archive again',
    hide: 'Take an article out of all answers on this server, pins included',
    unhide: 'Bring a hidden article back',
    hidden: 'Which hidden article',
    aliasAdd: 'Two ways to write one thing: "EU" and "European Union"',
    aliasList: 'The aliases that hold on this server',
    aliasRemove: 'Remove an alias',
    word: 'One way to write it: EU',
    meaning: 'The other way: European Union',
    correction: 'A notice under every passage of an article; without a text, the notice goes',
    text: 'The notice',
    feedback: 'Votes and reports of this server as a CSV file',
    defaults: 'How this server wants things: channels, language, time zone, sources; without options, shows them',
    private: 'Replies are for the asker alone',
    lines: 'How many sentences a summary has',
    reports: 'Where reports of wrong answers go',
    log: 'Where it is told what moderators do with me',
    channels: 'In which channels members are answered; elsewhere they are told where',
    channelsChosen: {
      here: 'Here, and where else it was chosen',
      'not-here': 'No longer here',
      everywhere: 'Everywhere',
    },
    timezone: 'Whose today counts here: Europe/Berlin (type a city)',
    language: 'The language of what all see here',
    source: 'One more source whose articles are seen here; once one is chosen, only those chosen are',
    without: 'One of the chosen sources that is no longer seen here',
    threads: 'Whether /ask in a channel answers in a thread',
    quiet: 'Hours in which watches here are silent: 22:00-07:00',
    most: 'Messages a day of watches in a channel at most',
    reset: 'What is to be as if nobody had set it',
    resets: {
      all: 'Everything',
      replies: 'Replies for the asker alone',
      sentences: 'Sentences of a summary',
      reports: 'Where reports go',
      log: 'Where it is told what moderators do',
      channels: 'Channels',
      timezone: 'Time zone',
      language: 'Language',
      sources: 'Sources',
      threads: 'Threads',
      quiet: 'Silent hours of watches',
      most: 'Messages of watches a day',
    },
    logTo: { here: 'This channel', off: 'Nowhere: it is only kept' },
    reportsTo: { here: 'This channel', off: 'Nowhere: they are only kept' },
    doctor: 'Looks whether everything works: token, commands, permissions, archive, clock',
  },
} as const;
