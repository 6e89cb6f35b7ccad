import { commands } from '../../../commands/index.ts';
import type { ServerHealth } from '../../command/ports/doctor.ts';
import type { Config } from '../../config.ts';
import { type ApplicationHealth, lookAtApplication } from '../../discord/doctor/look-at-application.ts';
import { english } from '../../texts/en/english.ts';
import { noticeChannels } from '../../storage/notice-channels.ts';
import { databaseLocation } from '../stores.ts';
import { bad, type Finding, good } from './finding.ts';

const { doctor: words } = english;

/** A clock further off than this makes interactions seem late. */
const CLOCK_SECONDS = 30;

/** Whether Discord takes the token, and what it has of us. Nobody logs in, so a bot that runs goes on. */
export async function examineDiscord(config: Config, now: () => Date): Promise<Finding[]> {
  const { discord } = config;
  const { token, api, guildId: registeredOn } = discord;
  if (token === null) return [good(words.noToken)];
  // That a database cannot be read is told where it is looked at.
  const channels = await noticeChannels(databaseLocation(config)).catch(() => new Map<string, never>());
  const health = await lookAtApplication({ token, api, commands, registeredOn, now, noticeChannels: channels });
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
    ...health.servers.flatMap(examineServer),
    ...(health.hasMoreServers ? [good(words.moreServers(health.servers.length))] : []),
    isRight ? good(words.clock) : bad(words.clockOff(clockSeconds), words.clockAdvice),
  ];
}

/** What the bot lacks on a server, channel by channel. */
function examineServer(server: ServerHealth | null): Finding[] {
  if (server === null) return [bad(words.serverUnseen, words.serverUnseenAdvice)];
  const { name, channels, reports, log } = server;
  const noticesTo = [reports, log].filter((each) => each !== undefined && each !== null);
  // One that notices go to may be among the others.
  const lacking = new Map(
    [...channels, ...noticesTo]
      .filter(({ missing }) => missing.length > 0)
      .toReversed()
      .map((each) => [each.name, each]),
  );
  const lost = [
    ...(reports === null ? [bad(words.reportsLost(name), words.noticesAdvice)] : []),
    ...(log === null ? [bad(words.logLost(name), words.noticesAdvice)] : []),
  ];
  const fine = channels.filter(({ missing }) => missing.length === 0);
  const pinnable = fine.filter(({ pins }) => pins).length;
  return [
    ...(fine.length > 0 ? [good(words.server(name, fine.length, pinnable))] : []),
    ...(channels.length === 0 ? [bad(words.serverEmpty(name), words.channelAdvice)] : []),
    ...[...lacking.values()].map((channel) =>
      bad(words.channel(name, channel.name, channel.missing), words.channelAdvice),
    ),
    ...lost,
  ];
}
