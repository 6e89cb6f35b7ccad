import { MessageFlagsBitField, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { MessageReply } from '../../src/command/message/reply.ts';
import { defineCommand } from '../../src/command/model/define-command.ts';
import { text } from '../../src/command/model/options.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import { english } from '../../src/texts/en/english.ts';
import { ManualClock } from '../local-discord/manual-clock.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

/** Work that ends when the test says so. */
class Gate {
  open: () => void = () => {};
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}
let gate = new Gate();
let run = 0;

const message = (words: string): MessageReply => ({
  kind: 'message',
  visibility: 'public',
  heading: [{ kind: 'plain', runs: [{ text: words }] }],
  blocks: [],
  first: 0,
  footer: [],
  buttons: [],
  data: null,
});

const dig = defineCommand({
  name: 'dig',
  description: () => 'Digs.',
  options: {
    where: text(() => 'Where.', {
      required: true,
      suggest: async () => [{ name: 'the cellar', value: 'cellar' }],
    }),
  },
  visibility: () => 'public',
  run: async ({ options }) => {
    run += 1;
    if (options.where === 'deep') await gate.opened;
    return message(`dug ${options.where}`);
  },
  actions: {},
});

let clock = new ManualClock();
let local: LocalDiscord;
let live: LiveBot;

beforeEach(async () => {
  gate = new Gate();
  run = 0;
  clock = new ManualClock();
  local = new LocalDiscord({ words: english.playground.discord, clock });
  await local.start();
  live = await startLiveBot({
    commands: [dig],
    local,
    clock: () => clock.now(),
    timer: (milliseconds, task) => clock.after(milliseconds, task),
  });
  // The first shows how far the clocks are apart.
  await ask('here');
});

afterEach(async () => {
  await live.stop();
});

const ask = (where: string): Promise<Outcome> => local.as('alice').slash('dig', { where });
const many = (count: number, where: string): Promise<Outcome>[] => Array.from({ length: count }, () => ask(where));
const contentOf = ({ message: answer }: Outcome): string => answer?.content ?? '';
const acknowledged = (type: number): number =>
  local.requests.filter(({ path, body }) => path.endsWith('/callback') && (body as { type: number }).type === type)
    .length;

/** Waits until something holds; what it waits for comes over sockets, in no time of the clock's. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => void setImmediate(resolve));
}

describe('more interactions than can be answered (01-overload-answers-nobody)', () => {
  it('are answered so many at a time; the others are told at once, to them alone, that the bot is busy', async () => {
    const first = many(32, 'deep');
    await until(() => run === 1 + 32);
    const asked = [...first, ...many(236, 'deep')];
    const told = asked.map((each) => each.then(contentOf));
    await until(() => acknowledged(4) >= 1 + 268 - 32 - 128);
    expect(run).toBe(1 + 32);
    gate.open();
    const contents = await Promise.all(told);
    const busy = contents.filter((content) => content === english.discord.crowded).length;
    expect([contents.filter((content) => content === 'dug deep').length, busy]).toEqual([160, 108]);
    const refused = (await Promise.all(asked)).flatMap(({ message: answer }) =>
      answer?.content === english.discord.crowded ? [answer] : [],
    );
    expect(refused.every(({ flags }) => new MessageFlagsBitField(flags ?? 0).has(MessageFlags.Ephemeral))).toBe(true);
    expect(live.logged.filter(({ level }) => level === 'warn').length).toBe(1);
  });

  it('leave suggestions empty, and the person typing on', async () => {
    const asked = many(32, 'deep');
    await until(() => run === 33);
    const typed = Array.from({ length: 40 }, () => local.as('alice').complete('dig', { where: 'c' }, 'where'));
    await until(() => acknowledged(8) >= 8);
    gate.open();
    const choices = (await Promise.all(typed)).map((outcome) => outcome.choices?.length);
    expect(choices.filter((each) => each === 0).length).toBe(8);
    await Promise.all(asked);
  });

  it('are dropped unworked once Discord has given them up, and the next question is answered', async () => {
    const asked = many(200, 'late');
    // All that before the bot gets to the first of them.
    clock.pass(10_000);
    const late = await Promise.all(asked);
    expect(late.every(({ failed }) => failed !== undefined)).toBe(true);
    expect(contentOf(await ask('again'))).toBe('dug again');
    expect(run).toBe(2);
    expect(acknowledged(4) + acknowledged(5)).toBe(2);
  });

  it('are deferred a second and a half after they were made, not after the bot got to them', async () => {
    const asked = ask('deep');
    clock.pass(1200);
    await until(() => run === 2);
    expect(acknowledged(5)).toBe(0);
    clock.pass(299);
    await new Promise((resolve) => void setImmediate(resolve));
    expect(acknowledged(5)).toBe(0);
    clock.pass(1);
    await until(() => acknowledged(5) === 1);
    gate.open();
    expect(await asked).toMatchObject({ deferred: true, message: { content: 'dug deep' } });
  });
});
