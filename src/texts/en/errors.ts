import type { QueryProblem } from '../../errors.ts';

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

/** One sentence or two for each way a member's input can be unusable: what is wrong, then what to do. */
export function describeQueryProblem(problem: QueryProblem): string {
  // In one piece: a sentence for each problem, each with facts of its own.
  switch (problem.code) {
    case 'no-words':
      return 'There is no word in that to look up. Ask about a name or a thing.';
    case 'unread-time':
      return `I could not read “${problem.words}” as a time. Try: ${EXAMPLES}.`;
    case 'missing':
      return `Please give “${problem.option}”.`;
    case 'too-short':
      return `“${problem.option}” needs at least ${problem.min} characters.`;
    case 'too-long':
      return `“${problem.option}” can have at most ${problem.max} characters. Please shorten it.`;
    case 'bad-number':
      return `“${problem.option}” must be a whole number from ${problem.min} to ${problem.max}.`;
    case 'bad-choice':
      return `“${problem.option}” must be one of: ${problem.choices.join(', ')}.`;
    case 'bad-date':
      return `“${problem.text}” is no date that I know, for “${problem.option}”. Try: ${EXAMPLES}.`;
    case 'reversed-range':
      return `“since” (${problem.since}) lies after “until” (${problem.until}). Swap them, or leave one out.`;
    case 'unknown-article':
      return problem.suggestions.length === 0
        ? `No article has the title “${problem.title}”.`
        : `No article has the title “${problem.title}”. Near it: ${problem.suggestions.map((title) => `“${title}”`).join(', ')}.`;
    case 'bad-export':
      return `Line ${problem.line} is not of an export of Dateline's, or damaged. Nothing was put in.`;
    case 'newer-export':
      return `That export is of a newer version of Dateline (${problem.schema}): upgrade this one first. Nothing was put in.`;
    case 'bad-file':
      return problem.why === 'EEXIST'
        ? `There is a file ${problem.file} already. Name another, or move that away.`
        : `The file ${problem.file} cannot be used (${problem.why}).`;
    case 'bad-user':
      return `“${problem.text}” is no id of a member: 17 to 20 digits.`;
    case 'no-buttons':
      return 'There is no button to press under that.';
    case 'unknown-pin':
      return 'No pin of mine is that one. Choose one of the suggestions.';
    case 'not-permitted':
      return `You need the permission ${permissionName(problem.permission)} for that.`;
    case 'bot-not-permitted': {
      const where = problem.channel === null ? 'here' : `in #${problem.channel}`;
      return `I need the permission ${permissionName(problem.permission)} ${where}.${PIN_NOTE[problem.permission] ?? ''}`;
    }
    case 'channel-refused':
      return CHANNEL_REFUSALS[problem.why] ?? 'Discord takes no message in this channel as it is now.';
    case 'closed-here':
      return 'The administrators of this server have closed that to you here (Server Settings → Integrations).';
    case 'no-command':
      return 'That command is gone. Reload Discord (Ctrl+R; on a phone close the app) to see those there are.';
    case 'expired':
      return 'That answer is too old to go on with. Please ask again.';
    case 'too-fast':
      return problem.who === 'member'
        ? `That was a lot of questions at once. Please wait ${problem.waitSeconds} seconds.`
        : `This server has asked a lot at once. Please wait ${problem.waitSeconds} seconds.`;
  }
}
