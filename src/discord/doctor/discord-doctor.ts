import { type Client, IntentsBitField, RequestMethod, Routes } from 'discord.js';
import { z } from 'zod';

import type { Command } from '../../command/model/define-command.ts';
import type { Doctor, ServerHealth } from '../../command/ports/doctor.ts';
import type { Log } from '../../command/ports/log.ts';
import { type LookAtChannels, lookAtChannels } from './look-at-channels.ts';

const ME = z.looseObject({ username: z.string() });
const COMMANDS = z.array(z.looseObject({ name: z.string() }));
/** What the doctor looks at. */
export interface DoctorParts {
  readonly client: Client;
  readonly commands: readonly Command[];
  /** The server that the commands are registered on; `null` for all. */
  readonly registeredOn: string | null;
  readonly now: () => Date;
  readonly log: Log;
}

/** Looks at the token, the intents, the registered commands, each channel's permissions, and the clock. */
export function discordDoctor({ client, commands, registeredOn, now, log }: DoctorParts): Doctor {
  const { rest } = client;
  return {
    examine: async (guildId, reportChannelId, logChannelId) => {
      const id = client.application?.id ?? '';
      const ours = commands.filter(({ surfaces }) => surfaces.includes('discord')).map(({ name }) => name);
      const route =
        registeredOn === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, registeredOn);
      const registered = await rest.get(route).then(
        (body) => COMMANDS.parse(body).map(({ name }) => name),
        (error: unknown): string[] => {
          log.warn({ err: error }, 'The registered commands cannot be read.');
          return [];
        },
      );
      const { bot, clockSeconds } = await look(client, now, log);
      const place = { rest, botId: client.user?.id ?? '', reportChannelId, logChannelId, now: now() };
      return {
        bot,
        intents: new IntentsBitField(client.options.intents).toArray(),
        commands: { registered: registered.length, missing: ours.filter((name) => !registered.includes(name)) },
        ...(guildId !== null && { server: await serverOf({ ...place, guildId }, log) }),
        clockSeconds,
      };
    },
  };
}

/** The bot's name, and how far the clock is ahead, by the date that Discord's answer carries. */
async function look(
  { rest }: Client,
  now: () => Date,
  log: Log,
): Promise<{ readonly bot: string | null; readonly clockSeconds: number | null }> {
  try {
    const response = await rest.queueRequest({ method: RequestMethod.Get, fullRoute: Routes.user() });
    const date = Date.parse(response.headers.get('date') ?? '');
    const bot = response.ok ? ME.parse(await response.json()).username : null;
    return { bot, clockSeconds: Number.isNaN(date) ? null : Math.round((now().getTime() - date) / 1000) };
  } catch (error) {
    log.warn({ err: error }, 'Discord does not say who the bot is.');
    return { bot: null, clockSeconds: null };
  }
}

async function serverOf(wanted: LookAtChannels, log: Log): Promise<ServerHealth | null> {
  try {
    return await lookAtChannels(wanted);
  } catch (error) {
    log.warn({ err: error }, 'The channels of a server cannot be looked at.');
    return null;
  }
}
