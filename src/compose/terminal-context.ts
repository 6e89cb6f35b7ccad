import type { CommandContext } from '../command/model/context.ts';
import type { GuildView } from '../command/model/guild-settings.ts';
import { OPERATOR_ID } from '../command/model/guild-scope-of.ts';
import { dayIn } from '../corpus/day.ts';
import type { DiscordPorts } from '../discord/start-bot.ts';
import { english } from '../texts/en/english.ts';

/** Who asks on the command line: the operator, in no server, on a day of the configured time zone. */
export function terminalContext(timeZone: string, now: Date, view: GuildView): CommandContext {
  return {
    actor: { id: OPERATOR_ID, name: english.admin.operator },
    permissions: new Set(),
    botPermissions: new Set(),
    guild: null,
    channel: null,
    target: null,
    texts: english,
    now,
    today: dayIn(timeZone, now),
    ...view,
  };
}

/** Away from Discord nothing can be posted, pinned or looked at. What a pin must no longer show, the bot takes away when it next looks. */
export const noDiscord: DiscordPorts = {
  pins: {
    pin: async () => ({ kind: 'unavailable' }),
    look: async () => 'unknown',
    pinnedIn: async () => new Set(),
    edit: async () => 'slow-down',
    unpin: async () => 'slow-down',
    remove: async () => 'slow-down',
  },
  notices: { post: async () => false },
  doctor: { examine: async () => null },
};
