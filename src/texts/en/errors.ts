import { problemsIn } from '../wording/problem-sentences.ts';

const EXAMPLES = '2021-11-16, November 2021, 2021, last week, yesterday';

/** Since that day Discord asks for a permission of its own. */
const PIN_NOTE: Readonly<Record<string, string>> = {
  PinMessages: ' (Manage Messages no longer allows pinning since 23 February 2026.)',
};

/** Why Discord takes nothing in a channel, and what helps. */
const CHANNEL_REFUSALS: Readonly<Record<string, string>> = {
  'archived-thread': 'This thread is archived. Write something in it to open it again, then try once more.',
  'locked-thread': 'This thread is locked. A moderator must unlock it first.',
  'wrong-channel':
    'A channel of this kind takes no messages of mine, or no pins. Try it in a text channel or a thread.',
  'post-without-author': 'In this post nobody may write before its author has. Try again after that.',
  automod: 'AutoMod of this server blocked the message. Its rules are under Server Settings → AutoMod.',
  'two-factor':
    'This server asks moderators for two-factor authentication, so whoever owns me must have it switched on.',
};

/** A permission as Discord's settings name it: `PinMessages` is "Pin Messages". */
export function permissionName(permission: string): string {
  return permission === 'ManageGuild' ? 'Manage Server' : permission.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
}

/** Says what is wrong with a member's input, and what to do. */
export const describeQueryProblem = problemsIn({
  'no-words': () => 'There is no word in that to look up. Ask about a name or a thing.',
  'unread-time': ({ words }) => `I could not read “${words}” as a time. Try: ${EXAMPLES}.`,
  missing: ({ option }) => `Please give “${option}”.`,
  'too-short': ({ option, min }) => `“${option}” needs at least ${min} characters.`,
  'too-long': ({ option, max }) => `“${option}” can have at most ${max} characters. Please shorten it.`,
  'bad-number': ({ option, min, max }) => `“${option}” must be a whole number from ${min} to ${max}.`,
  'bad-choice': ({ option, choices }) => `“${option}” must be one of: ${choices.join(', ')}.`,
  'bad-date': ({ option, text }) => `“${text}” is no date that I know, for “${option}”. Try: ${EXAMPLES}.`,
  'reversed-range': ({ since, until }) =>
    `“since” (${since}) lies after “until” (${until}). Swap them, or leave one out.`,
  'unknown-article': ({ title, suggestions }) =>
    suggestions.length === 0
      ? `No article has the title “${title}”.`
      : `No article has the title “${title}”. Near it: ${suggestions.map((each) => `“${each}”`).join(', ')}.`,
  'unknown-source': ({ name, sources }) =>
    `No article here names “${name}” as its source.${sources.length === 0 ? '' : ` There are: ${sources.join(', ')}.`}`,
  'last-source': () =>
    'That is the only source that is seen here. Add another first, or see all of them again with “reset”.',
  'unknown-time-zone': ({ name, zones }) =>
    `“${name}” is no time zone.${zones.length === 0 ? '' : ` Near it: ${zones.join(', ')}.`} Type a city and choose one of the suggestions.`,
  'bad-export': ({ line }) => `Line ${line} is not of an export of Dateline's, or damaged. Nothing was put in.`,
  'newer-export': ({ schema }) =>
    `That export is of a newer version of Dateline (${schema}): upgrade this one first. Nothing was put in.`,
  'bad-file': ({ file, why }) =>
    why === 'EEXIST'
      ? `There is a file ${file} already. Name another, or move that away.`
      : `The file ${file} cannot be used (${why}).`,
  'bad-user': ({ text }) => `“${text}” is no id of a member: 17 to 20 digits.`,
  'no-buttons': () => 'There is no button to press under that.',
  'unknown-digest': () => 'There is no such digest here. Choose one of the suggestions.',
  'unknown-watch': () => 'There is no such watch, or not of yours. Choose one of the suggestions.',
  'bad-hours': ({ text }) => `“${text}” are no hours that I know. Try: 22:00-07:00.`,
  'unknown-pin': () => 'No pin of mine is that one. Choose one of the suggestions.',
  'not-permitted': ({ permission }) => `You need the permission ${permissionName(permission)} for that.`,
  'bot-not-permitted': ({ permission, channel }) =>
    `I need the permission ${permissionName(permission)} ${channel === null ? 'here' : `in #${channel}`}.${PIN_NOTE[permission] ?? ''}`,
  'channel-refused': ({ why }) => CHANNEL_REFUSALS[why] ?? 'Discord takes no message in this channel as it is now.',
  'closed-here': () =>
    'The administrators of this server have closed that to you here (Server Settings → Integrations).',
  'no-command': () => 'That command is gone. Reload Discord (Ctrl+R; on a phone close the app) to see those there are.',
  expired: () => 'That answer is too old to go on with. Please ask again.',
  'too-fast': ({ who, waitSeconds }) =>
    who === 'member'
      ? `That was a lot of questions at once. Please wait ${waitSeconds} seconds.`
      : `This server has asked a lot at once. Please wait ${waitSeconds} seconds.`,
});
