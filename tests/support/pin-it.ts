import type { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { messageOf } from './message-facts.ts';

type Channel = 'general' | 'news' | 'mod-log';
type Member = ReturnType<LocalDiscord['as']>;
type Outcome = Awaited<ReturnType<Member['slash']>>;

/** Asks `/pin summary` for a preview, or another subcommand of it, and presses its button. @returns What came of the press. */
export async function pinIt(
  member: Member,
  options: Record<string, string | number | boolean>,
  { subcommand = 'summary', channel = 'news' }: { subcommand?: 'summary' | 'timeline'; channel?: Channel } = {},
): Promise<Outcome> {
  const preview = await member.slash('pin', options, { subcommand, channel });
  return member.press(messageOf(preview), english.pins.pinIt);
}
