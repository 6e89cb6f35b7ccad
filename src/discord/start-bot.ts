import { Events, Status } from 'discord.js';

import type { Doctor } from '../command/ports/doctor.ts';
import type { MessageBoard } from '../command/ports/message-board.ts';
import type { NoticeBoard } from '../command/ports/notice-board.ts';
import type { PinBoard } from '../command/ports/pin-board.ts';
import type { Peers } from '../command/ports/peers.ts';
import type { Services } from '../command/model/services.ts';
import { isOn, type Shards } from '../discord-facts/shards.ts';
import { GatewayError } from '../errors.ts';
import type { Catalogues, Texts } from '../texts/texts.ts';
import { admitInteractions } from './admit-interactions.ts';
import { createClient, logIn, watchClient } from './client.ts';
import { commandAccess } from './command-access.ts';
import type { DispatchSettings } from './dispatch/dispatch-settings.ts';
import { turnAway } from './dispatch/turn-away.ts';
import { discordDoctor } from './doctor/discord-doctor.ts';
import { followGuilds } from './follow-guilds.ts';
import { rememberPlaces } from './dispatch/interaction-places.ts';
import { inviteUrl } from './invite-url.ts';
import { discordMessageBoard } from './message-board.ts';
import { discordNoticeBoard } from './notice-board.ts';
import { discordPinBoard } from './pin-board.ts';
import { keepRegistered } from './keep-registered.ts';
import type { Cleared, Registration } from './register-commands.ts';
import { atMost, UnderWay } from './under-way.ts';
import { surviveDispatchFaults } from './dispatch/survive-dispatch-faults.ts';

/** What Discord does for commands. */
export interface DiscordPorts {
  readonly pins: PinBoard;
  readonly notices: NoticeBoard;
  readonly messages: MessageBoard;
  readonly doctor: Doctor;
  /** The language that a server has in Discord's settings, as Discord's locale; `null` for one that the bot is not on. */
  readonly localeOf: (guildId: string) => string | null;
  /** Whether a server is on a shard of this process: what is done there unasked is this process's to do. */
  readonly owns: (guildId: string) => boolean;
}

/** What a bot needs to live on Discord. */
export interface BotSettings extends Omit<DispatchSettings, 'services' | 'placeOf' | 'accessTo'> {
  readonly token: string;
  /** Where Discord's REST API is, without a version; `null` for Discord's own. */
  readonly api: string | null;
  /** Register the commands on this server alone; `null` for all servers. */
  readonly guildId: string | null;
  /** The shards that this process has. */
  readonly shards: Shards;
  /** The processes that have the other shards. */
  readonly peers: Peers;
  /** The words for whoever runs the bot, and for members in whose language there are none. */
  readonly texts: Texts;
  /** All languages that the commands are described in. */
  readonly catalogues: Catalogues;
  /** The services commands work with, given what Discord does for them. */
  readonly services: (ports: DiscordPorts) => Services;
}

/** A bot that is on. */
export interface Bot {
  /** What its commands work with. */
  readonly services: Services;
  /** Its name, as members see it. */
  readonly name: string;
  readonly applicationId: string;
  /** The link that adds it to a server. */
  readonly inviteUrl: string;
  /** Names of the servers it is on. */
  readonly guilds: readonly string[];
  /** What registering the commands changed; `null` where Discord wanted it later, `elsewhere` where another process does it. */
  readonly registration: Registration | 'elsewhere' | null;
  /** Commands taken away where they would show twice, once all servers have been looked at. */
  readonly cleared: Promise<readonly Cleared[]>;
  /** How it fares now. */
  condition(): BotCondition;
  /** Settles only when Discord ended the session for good. */
  readonly ended: Promise<GatewayError>;
  /** Lets what is under way finish, for eight seconds at most, and takes nothing new; then leaves. */
  stop(): Promise<void>;
}

/** How a bot fares. */
export interface BotCondition {
  /** Whether every connection to Discord's gateway is up. */
  readonly connected: boolean;
  readonly servers: number;
  /** Interactions that wait to be begun, and those that are being answered. */
  readonly waiting: number;
  readonly answering: number;
}

const FINISH_MS = 8000;
const LEAVE_MS = 1000;

/**
 * Connects to Discord, registers the commands that differ, and answers from then on.
 *
 * @throws {GatewayError} When Discord refuses the login or the commands, or cannot be reached.
 */
export async function startBot({ services: servicesOver, ...settings }: BotSettings): Promise<Bot> {
  // In one piece: the order in which a bot comes up, which is the reverse of how it goes down.
  const { log, states, texts, shards, peers } = settings;
  const owns = (id: string): boolean => isOn(shards, id);
  const client = createClient(settings.api, { shards, peers });
  const ended = watchClient(client, log, texts);
  const { commands, guildId: registeredOn, now } = settings;
  const services = servicesOver({
    pins: discordPinBoard(client, states, log),
    notices: discordNoticeBoard(client, states, log),
    messages: discordMessageBoard(client, states, log),
    doctor: discordDoctor({ client, commands, registeredOn, now, log }),
    localeOf: (id) => client.guilds.cache.get(id)?.preferredLocale ?? null,
    owns,
  });
  const accessTo = commandAccess(client, { registeredOn, now, log });
  const answering: DispatchSettings = { ...settings, services, placeOf: rememberPlaces(client), accessTo };
  const underWay = new UnderWay();
  const admission = admitInteractions(answering, underWay);
  client.on(Events.InteractionCreate, (interaction) => admission.arrive(interaction));
  client.on(Events.ChannelPinsUpdate, ({ id }) => void services.keeper.look(id));
  const ready = await logIn(client, settings.token, ended, texts);
  const fall = surviveDispatchFaults(log);
  const applicationId = ready.application.id;
  const stop = async (): Promise<void> => {
    fall();
    // The client announces a reconnection even when it is told to leave.
    client.removeAllListeners(Events.ShardReconnecting);
    await atMost(LEAVE_MS, client.destroy());
  };
  const {
    registration,
    cleared,
    stop: stopRegistering,
  } = await keepRegistered(ready, settings).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const { stores, keeper, watches } = services;
  await followGuilds(ready, { ...settings, rows: stores.guilds, keeper, watches, owns });
  return {
    services,
    name: ready.user.username,
    applicationId,
    inviteUrl: inviteUrl(applicationId),
    guilds: ready.guilds.cache.map(({ name }) => name),
    registration,
    cleared,
    condition: () => ({
      connected: client.ws.shards.every(({ status }) => status === Status.Ready),
      servers: client.guilds.cache.size,
      waiting: admission.waiting,
      answering: admission.answering,
    }),
    ended,
    stop: async () => {
      stopRegistering();
      client.removeAllListeners(Events.InteractionCreate);
      client.on(Events.InteractionCreate, (interaction) => void turnAway(interaction, answering));
      await atMost(FINISH_MS, Promise.all([underWay.over(), keeper.stop(), watches.stop()]));
      await stop();
    },
  };
}
