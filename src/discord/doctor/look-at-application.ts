import { DiscordAPIError, REST, RequestMethod, Routes } from 'discord.js';
import { z } from 'zod';

import type { Command } from '../../command/model/define-command.ts';
import type { ServerHealth } from '../../command/ports/doctor.ts';
import { type LookAtChannels, lookAtChannels } from './look-at-channels.ts';
import { inviteUrl } from '../invite-url.ts';
import { requestAgain } from '../request-again.ts';

/** What Discord says of a token, without anybody logging in with it. */
export type ApplicationHealth =
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | {
      readonly kind: 'reached';
      /** The bot's name. */
      readonly bot: string;
      readonly applicationId: string;
      readonly invite: string;
      /** Commands that Discord offers, and those of ours that it does not. */
      readonly registered: number;
      readonly missing: readonly string[];
      /** How often it may log in until that is counted anew. */
      readonly startsLeft: number;
      /** Servers that it is on, as many as are looked at; `null` for one of which Discord does not say. */
      readonly servers: readonly (ServerHealth | null)[];
      /** Whether it is on more. */
      readonly hasMoreServers: boolean;
      /** How far this machine's clock is ahead of Discord's, in seconds; `null` when unknown. */
      readonly clockSeconds: number | null;
    };

/** Whose application is looked at. */
export interface ApplicationParts {
  readonly token: string;
  /** Where Discord's REST API is, without a version; `null` for Discord's own. */
  readonly api: string | null;
  readonly commands: readonly Command[];
  /** The server that the commands are registered on; `null` for all. */
  readonly registeredOn: string | null;
  readonly now: () => Date;
  /** Where the notices of servers go, by their ids. */
  readonly noticeChannels: ReadonlyMap<string, NoticeChannels>;
}

type NoticeChannels = Pick<LookAtChannels, 'reportChannelId' | 'logChannelId'>;

/** Servers that are looked at: three calls each, and whoever waits is at a terminal. */
const MOST_SERVERS = 20;

const REQUEST_MS = 8000;
const UNAUTHORIZED = 401;

const APPLICATION = z.looseObject({ id: z.string() });
const ME = z.looseObject({ id: z.string(), username: z.string() });
const COMMANDS = z.array(z.looseObject({ name: z.string() }));
const GUILDS = z.array(z.looseObject({ id: z.string() }));
const GATEWAY = z.looseObject({ session_start_limit: z.looseObject({ remaining: z.number() }) });

/** Asks Discord whose the token is, what is registered, and whether it may log in. Never throws what Discord says. */
export async function lookAtApplication(parts: ApplicationParts): Promise<ApplicationHealth> {
  const { token, api } = parts;
  const rest = new REST({
    version: '10',
    timeout: REQUEST_MS,
    retries: 1,
    makeRequest: requestAgain,
    // Who looks wants to know now.
    rejectOnRateLimit: () => true,
    ...(api !== null && { api }),
  }).setToken(token);
  try {
    return await ask(rest, parts);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === UNAUTHORIZED) return { kind: 'refused' };
    return { kind: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function ask(rest: REST, parts: ApplicationParts): Promise<ApplicationHealth> {
  const { commands, registeredOn, now } = parts;
  const me = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.user() });
  const date = Date.parse(me.headers.get('date') ?? '');
  const clockSeconds = Number.isNaN(date) ? null : Math.round((now().getTime() - date) / 1000);
  const { id: botId, username: bot } = ME.parse(await me.json());
  const { id: applicationId } = APPLICATION.parse(await rest.get(Routes.currentApplication()));
  const { session_start_limit: starts } = GATEWAY.parse(await rest.get(Routes.gatewayBot()));
  const route =
    registeredOn === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, registeredOn);
  const registered = COMMANDS.parse(await rest.get(route)).map(({ name }) => name);
  const ours = commands.filter(({ surfaces }) => surfaces.includes('discord')).map(({ name }) => name);
  return {
    kind: 'reached',
    bot,
    applicationId,
    invite: inviteUrl(applicationId),
    registered: registered.length,
    missing: ours.filter((name) => !registered.includes(name)),
    startsLeft: starts.remaining,
    ...(await lookAtServers(rest, botId, parts)),
    clockSeconds,
  };
}

async function lookAtServers(rest: REST, botId: string, { now, noticeChannels }: ApplicationParts) {
  const query = new URLSearchParams({ limit: String(MOST_SERVERS + 1) });
  const on = GUILDS.parse(await rest.get(Routes.userGuilds(), { query }));
  const servers: (ServerHealth | null)[] = [];
  for (const { id: guildId } of on.slice(0, MOST_SERVERS)) {
    const { reportChannelId = null, logChannelId = null } = noticeChannels.get(guildId) ?? {};
    const look = { rest, guildId, botId, reportChannelId, logChannelId, now: now() };
    // One that Discord does not speak of is named as that.
    servers.push(await lookAtChannels(look).catch(() => null));
  }
  return { servers, hasMoreServers: on.length > MOST_SERVERS };
}
