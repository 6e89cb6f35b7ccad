import { DiscordAPIError, REST, RequestMethod, Routes } from 'discord.js';
import { z } from 'zod';

import type { Command } from '../command/model/define-command.ts';
import { inviteUrl } from './invite-url.ts';
import { requestAgain } from './request-again.ts';

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
}

const REQUEST_MS = 8000;
const UNAUTHORIZED = 401;

const APPLICATION = z.looseObject({ id: z.string() });
const ME = z.looseObject({ username: z.string() });
const COMMANDS = z.array(z.looseObject({ name: z.string() }));
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

async function ask(rest: REST, { commands, registeredOn, now }: ApplicationParts): Promise<ApplicationHealth> {
  const me = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.user() });
  const date = Date.parse(me.headers.get('date') ?? '');
  const clockSeconds = Number.isNaN(date) ? null : Math.round((now().getTime() - date) / 1000);
  const { username: bot } = ME.parse(await me.json());
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
    clockSeconds,
  };
}
