import { WHOLE_VIEW } from '../../../answer/model/view.ts';
import type { CommandContext } from '../../model/context.ts';
import type { ChannelHealth, DiscordHealth, ServerHealth } from '../../ports/doctor.ts';
import { heading } from '../../message/lines.ts';
import { privateNote } from '../../message/private-note.ts';
import type { MessageReply } from '../../message/reply.ts';
import type { Services } from '../../model/services.ts';
import type { Texts } from '../../../texts/texts.ts';
import { faultLine, NOTHING_TOLD, seesEverything, toldLines } from './status-reply.ts';

/** A clock further off than this is worth setting. */
const CLOCK_SECONDS = 30;
/** Channels named at most. */
const MAX_CHANNELS = 15;

/** Looks whether everything works, and says what to do where it does not. */
export async function doctorReply(services: Services, context: CommandContext): Promise<MessageReply> {
  const { texts, guild, today } = context;
  const { doctor } = texts.admin;
  const { reportChannelId, logChannelId } = context.defaults;
  const health = await services.doctor.examine(guild?.id ?? null, reportChannelId, logChannelId);
  const coverage = await services.newsroom.seenBy({ ...WHOLE_VIEW, sources: context.sources }).articles.coverage();
  const { folder, problems } = services.desk.condition();
  const fault = await services.stores.fault();
  const told = fault === null || fault.isReached ? await toldLines(services, context) : NOTHING_TOLD;
  const everything = seesEverything(services, context);
  const lines = [
    ...(health === null ? [doctor.noDiscord] : discordLines(health, texts)),
    ...(everything ? [doctor.good(doctor.folder(folder))] : []),
    fault === null ? doctor.good(doctor.keeps) : doctor.bad(faultLine(fault, texts)),
    ...told.fine.map(doctor.good),
    ...told.silenced.map(doctor.bad),
    doctor.good(texts.answer.covers(coverage)),
    coverage.to === null ? doctor.bad(doctor.noDates) : doctor.good(doctor.newest(texts.formatDay(coverage.to))),
    problems.length === 0
      ? doctor.good(texts.admin.status.noProblems)
      : doctor.bad(texts.admin.status.problemCount(problems.length)),
    doctor.good(doctor.today(texts.formatDay(today))),
  ];
  return privateNote([heading(doctor.heading), ...lines], {
    discord: health,
    coverage,
    problems: problems.length,
    fault,
    today,
  });
}

function discordLines({ bot, intents, commands, server, clockSeconds }: DiscordHealth, texts: Texts): string[] {
  const { doctor } = texts.admin;
  return [
    bot === null ? doctor.bad(doctor.noToken) : doctor.good(doctor.token(bot)),
    doctor.good(doctor.intents(intents)),
    commands.missing.length === 0
      ? doctor.good(doctor.commands(commands.registered))
      : doctor.bad(doctor.commandsMissing(commands.missing)),
    ...(server === undefined ? [] : server === null ? [doctor.bad(doctor.channelsUnseen)] : serverLines(server, texts)),
    ...(clockSeconds === null
      ? []
      : [
          Math.abs(clockSeconds) <= CLOCK_SECONDS
            ? doctor.good(doctor.clock(CLOCK_SECONDS))
            : doctor.bad(doctor.clockOff(clockSeconds)),
        ]),
  ];
}

function serverLines({ channels, reports, log }: ServerHealth, texts: Texts): string[] {
  const { doctor } = texts.admin;
  // Channels that lack something first: they are what one came for.
  const ordered = channels.toSorted((a, b) => b.missing.length - a.missing.length);
  return [
    ...ordered
      .slice(0, MAX_CHANNELS)
      .map(({ name, pins, missing }) =>
        missing.length === 0
          ? doctor.good(pins ? doctor.channel(name) : doctor.channelToAnswer(name))
          : doctor.bad(doctor.channelMissing(name, missing)),
      ),
    ...(ordered.length > MAX_CHANNELS ? [doctor.moreChannels(ordered.length - MAX_CHANNELS)] : []),
    ...(reports === undefined ? [] : [reportsLine(reports, texts)]),
    ...(log === undefined ? [] : [logLine(log, texts)]),
  ];
}

function reportsLine(reports: ChannelHealth | null, { admin: { doctor } }: Texts): string {
  if (reports === null) return doctor.bad(doctor.reportsLost);
  const { name, missing } = reports;
  return missing.length === 0 ? doctor.good(doctor.reports(name)) : doctor.bad(doctor.reportsMissing(name, missing));
}

function logLine(log: ChannelHealth | null, { admin: { doctor } }: Texts): string {
  if (log === null) return doctor.bad(doctor.logLost);
  const { name, missing } = log;
  return missing.length === 0 ? doctor.good(doctor.log(name)) : doctor.bad(doctor.logMissing(name, missing));
}
