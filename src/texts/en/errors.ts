import type { QueryProblem } from '../../errors.ts';

const EXAMPLES = '2021-11-16, November 2021, 2021, last week, yesterday';

/** Since that day Discord asks for a permission of its own. */
const PIN_NOTE: Readonly<Record<string, string>> = {
  PinMessages: ' (Manage Messages no longer allows pinning since 23 February 2026.)',
};

/** A permission as Discord's settings name it: `PinMessages` is "Pin Messages". */
export function permissionName(permission: string): string {
  return permission === 'ManageGuild' ? 'Manage Server' : permission.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
}

/** One sentence or two for each way a member's input can be unusable: what is wrong, then what to do. */
export function describeQueryProblem(problem: QueryProblem): string {
  switch (problem.code) {
    case 'no-words':
      return 'There is no word in that to look up. Ask about a name or a thing.';
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
    case 'expired':
      return 'That answer is too old to go on with. Please ask again.';
    case 'too-fast':
      return problem.who === 'member'
        ? `That was a lot of questions at once. Please wait ${problem.waitSeconds} seconds.`
        : `This server has asked a lot at once. Please wait ${problem.waitSeconds} seconds.`;
  }
}
