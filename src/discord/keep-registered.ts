import { type Client, DiscordAPIError } from 'discord.js';

import type { Log } from '../command/ports/log.ts';
import type { Peers } from '../command/ports/peers.ts';
import type { Timer } from '../command/ports/timer.ts';
import type { Command } from '../command/model/define-command.ts';
import { GatewayError } from '../errors.ts';
import type { Catalogues, Texts } from '../texts/texts.ts';
import { commandPayloads } from './command-payloads.ts';
import {
  clearLeftovers,
  type Cleared,
  registerCommands,
  type Registration,
  type RegistrationRequest,
} from './register-commands.ts';

/** What registering the commands of a bot takes. */
export interface RegisteringSettings {
  readonly commands: readonly Command[];
  /** Register on this server alone; `null` for all servers. */
  readonly guildId: string | null;
  readonly texts: Texts;
  readonly catalogues: Catalogues;
  readonly timer: Timer;
  readonly peers: Peers;
  readonly log: Log;
}

/** Commands that are registered, or will be. */
export interface Registering {
  /** What changed at the start; `null` where Discord wanted it later, `elsewhere` where another process registers. */
  readonly registration: Registration | 'elsewhere' | null;
  /** What was taken away elsewhere, once all servers have been looked at. */
  readonly cleared: Promise<readonly Cleared[]>;
  /** Ends what is still tried or looked at. */
  readonly stop: () => void;
}

/** A registration that Discord refuses for the day is tried again so often. */
const RETRY_MS = 60 * 60_000;
/** Refusals that no waiting mends: of the token, of the place. */
const FINAL: ReadonlySet<number> = new Set([401, 403, 404]);

/**
 * Registers the commands. Where Discord refuses for now (too many in a day, out of order, out of reach), the bot goes on
 * with those that are registered, and tries again each hour. Of processes that share a bot the one that leads registers.
 *
 * @throws {GatewayError} When Discord refuses for good.
 */
export async function keepRegistered(client: Client<true>, settings: RegisteringSettings): Promise<Registering> {
  const { commands, guildId, texts, catalogues, timer, peers, log } = settings;
  const request: RegistrationRequest = {
    rest: client.rest,
    applicationId: client.application.id,
    guildId,
    payloads: commandPayloads(commands, texts, catalogues),
  };
  let isOn = true;
  let cancel: (() => void) | null = null;
  const attempt = async (): Promise<Registration | null> => {
    try {
      return await registerCommands(request);
    } catch (error) {
      if (!isOn) return null;
      if (error instanceof DiscordAPIError && FINAL.has(error.status)) throw refusal(error, settings);
      log.warn({ err: error }, 'Discord takes the commands later: those registered before go on.');
      cancel = timer(RETRY_MS, attemptLater);
      return null;
    }
  };
  const attemptLater = (): void =>
    void attempt().catch((later: unknown) => log.error({ err: later }, 'Commands are not registered.'));
  const isOurs = peers.leads();
  const registration = isOurs ? await attempt() : 'elsewhere';
  peers.onLead(() => isOn && attemptLater());
  return {
    registration,
    // Each process looks at its own servers; at what is for all of them, the one that leads.
    cleared: clearLeftovers(request, [...client.guilds.cache.keys()], log, () => isOn && (isOurs || guildId === null)),
    stop: () => {
      isOn = false;
      cancel?.();
    },
  };
}

function refusal(error: DiscordAPIError, { guildId, texts: { discord } }: RegisteringSettings): GatewayError {
  const hint = guildId === null ? discord.notRegistered : discord.notRegisteredThere;
  return new GatewayError(hint(error.message), { cause: error });
}
