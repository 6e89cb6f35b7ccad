import { count } from '../counts.ts';

/** What channels and members are told of when it comes in. */
export const watches = {
  bell: '🔔',
  newAbout: (topic: string): string => `🔔 New: ${topic}`,
  answers: 'New in the archive:',
  mayAnswer: 'New articles that may answer this:',
  /** How many of them are shown stands before. */
  of: (stories: number): string => ` of ${count(stories, { one: 'new story', other: 'new stories' })}`,
  stories: (stories: number): string => count(stories, { one: 'new story', other: 'new stories' }),
  ends: '/watch list',
  buttons: {
    tell: 'Tell me when this changes',
    stop: 'Stop',
  },
  /** First message to a member. */
  hello: (about: string): string => `🔔 I will tell you here what comes in: ${about}`,
  added: {
    here: (about: string): string => `🔔 Watching: ${about}. When articles about it come in, I post what is new here.`,
    me: (about: string): string =>
      `🔔 Watching: ${about}. When articles about it come in, I send you what is new as a direct message.`,
  },
  /** What a watch is of, in a few words. */
  what: (kind: 'topic' | 'question', about: string): string => (kind === 'topic' ? `“${about}”` : about),
  already: 'That is watched already.',
  closed:
    'I cannot send you direct messages, so nothing is watched. Allow them for this server (its name > Privacy Settings > Direct Messages), then try again.',
  tooMany: {
    mine: (most: number): string => `You have ${most} watches already, the most there can be. /watch remove ends one.`,
    server: (most: number): string =>
      `This server has ${most} watches already, the most there can be. /watch remove ends one.`,
  },
  onServersOnly: 'Watches are set on a server.',
  none: 'Nothing is watched for you here.',
  heading: 'Watches',
  yours: 'to you alone',
  since: (day: string): string => `since ${day}`,
  last: (day: string): string => `last spoke ${day}`,
  silent: (hours: string): string => `silent ${hours}`,
  most: (number: number): string => `at most ${count(number, { one: 'message', other: 'messages' })} a day`,
  stopped: (about: string): string => `Stopped: ${about}.`,
  command: {
    description: 'Be told when something new about a topic or a question comes in',
    topic: 'Tell what comes in about a topic',
    question: 'Tell what comes in that answers a question',
    list: 'What is watched for you, and in this server’s channels',
    remove: 'Stop a watch',
    to: 'Where I tell it (here for moderators, else you alone)',
    places: { here: 'in this channel', me: 'to me alone, as a direct message' },
    quiet: 'Hours to be silent in: 22:00-07:00',
    most: 'Messages a day at most in that channel',
    watch: 'Which watch',
    about: 'The question, in plain words',
  },
} as const;
