import { commands } from '../../../commands/index.ts';
import type { Config } from '../../config.ts';
import { type ApplicationHealth, lookAtApplication } from '../../discord/look-at-application.ts';
import { english } from '../../texts/en/english.ts';
import { bad, type Finding, good } from './finding.ts';

const { doctor: words } = english;

/** A clock further off than this makes interactions seem late. */
const CLOCK_SECONDS = 30;

/** Whether Discord takes the token, and what it has of us. Nobody logs in, so a bot that runs goes on. */
export async function examineDiscord({ discord }: Config, now: () => Date): Promise<Finding[]> {
  const { token, api, guildId: registeredOn } = discord;
  if (token === null) return [good(words.noToken)];
  const health = await lookAtApplication({ token, api, commands, registeredOn, now });
  switch (health.kind) {
    case 'refused':
      return [bad(words.tokenRefused, words.tokenRefusedAdvice)];
    case 'unreachable':
      return [bad(words.unreachable(health.reason), words.unreachableAdvice)];
    case 'reached':
      return reached(health);
  }
}

function reached(health: ApplicationHealth & { kind: 'reached' }): Finding[] {
  const { bot, applicationId, invite, registered, missing, startsLeft, clockSeconds } = health;
  const isRight = clockSeconds === null || Math.abs(clockSeconds) <= CLOCK_SECONDS;
  return [
    good(words.token(bot, applicationId)),
    good(words.intents),
    good(words.invite(invite)),
    missing.length === 0 ? good(words.commands(registered)) : bad(words.missing(missing), words.missingAdvice),
    startsLeft > 0 ? good(words.starts(startsLeft)) : bad(words.starts(0), words.startsAdvice),
    isRight ? good(words.clock) : bad(words.clockOff(clockSeconds), words.clockAdvice),
  ];
}
