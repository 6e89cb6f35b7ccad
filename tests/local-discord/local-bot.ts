import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { LocalDiscord, type LocalDiscordSettings } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';

/** A local Discord with the real client logged in to it. */
export interface LocalBot extends AsyncDisposable {
  readonly local: LocalDiscord;
  readonly client: Client<true>;
  /** What the bot does with interactions; a test may change it at any time. */
  handle: (interaction: Interaction) => Promise<unknown>;
  /** What `handle` threw. */
  readonly errors: unknown[];
}

/** Starts both; they stop at the end of the block (`await using`). */
export async function localBot(settings?: Omit<LocalDiscordSettings, 'words'>): Promise<LocalBot> {
  const local = new LocalDiscord({ words: english.playground.discord, ...settings });
  await local.start();
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: local.api } });
  const ready = new Promise((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  const bot: LocalBot = {
    local,
    client: client as Client<true>,
    errors: [],
    handle: () => Promise.resolve(),
    [Symbol.asyncDispose]: async () => {
      await client.destroy();
      await local.stop();
    },
  };
  client.on(Events.InteractionCreate, (interaction) => {
    bot.handle(interaction).catch((error: unknown) => bot.errors.push(error));
  });
  await client.login(local.token);
  await ready;
  return bot;
}
