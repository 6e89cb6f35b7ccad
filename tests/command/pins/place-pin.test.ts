import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createPinKeeper } from '../../../src/command/pins/pin-keeper.ts';
import { dayIn } from '../../../src/corpus/day.ts';
import type { MessageReply } from '../../../src/command/message/reply.ts';
import { describePin, placePin } from '../../../src/command/pins/place-pin.ts';
import type { PinOutcome, PinRequest } from '../../../src/command/ports/pin-board.ts';
import { english } from '../../../src/texts/en/english.ts';
import { openTownDesk, textOf, type TownDesk } from '../../support/town-desk.ts';

const GUILD = '1';
const CHANNEL = '2';
const MESSAGE = '12345678901234567';
const OPTIONS = { topic: 'Harbour bridge', private: true };

const unexpected = (_: object, message: string): void => {
  throw new TypeError(message);
};

let desk: TownDesk;
let reply: MessageReply;
beforeEach(async () => {
  desk = await openTownDesk();
  reply = await desk.run('summary topic', OPTIONS);
});
afterEach(() => desk.dispose());

const context = () => ({
  ...desk.context,
  actor: { id: '5', name: 'Mona' },
  guild: { id: GUILD, name: 'Ellin' },
  channel: { id: CHANNEL, name: 'news' },
  permissions: new Set(['PinMessages'] as const),
});

/** Pins the summary on a board that answers so; gives what the moderator is told and what the board was asked. */
async function place(outcome: PinOutcome, more: object = {}): Promise<{ told: MessageReply; asked: PinRequest[] }> {
  const asked: PinRequest[] = [];
  const pin = async (request: PinRequest): Promise<PinOutcome> => {
    asked.push(request);
    await request.announce('mark');
    return outcome;
  };
  const { services } = desk;
  const keeper = createPinKeeper({
    store: services.stores.pins,
    board: { ...services.pins, pin },
    make: async () => reply,
    holds: async () => true,
    owns: () => true,
    textsFor: () => english,
    now: () => context().now,
    dayOf: (instant) => dayIn('UTC', instant),
    timer: () => () => {},
    log: { debug: unexpected, info: unexpected, warn: unexpected, error: unexpected },
  });
  const pinning = { command: 'summary', subcommand: 'topic', options: OPTIONS, reply, ...more };
  return { told: await placePin(pinning, { ...services, keeper }, context()), asked };
}

const PINNED = { kind: 'pinned', url: 'https://x.y', channelId: CHANNEL, messageId: MESSAGE } as const;

describe('placing a pin', () => {
  it('posts it for a stated reason, remembers what makes it again and what it shows, and who did it', async () => {
    const { told, asked } = await place(PINNED);
    expect(asked).toMatchObject([{ guildId: GUILD, channelId: CHANNEL, reason: english.discord.pinReason('Mona') }]);
    expect(textOf(told)).toBe(`${english.pins.pinned}https://x.y${english.pins.keeps}`);
    const row = await desk.services.stores.pins.byMessage(MESSAGE);
    // A pin is seen by all, whoever it was made for.
    expect(row).toMatchObject({ command: 'summary', subcommand: 'topic', options: { topic: 'Harbour bridge' } });
    expect(row?.options).not.toHaveProperty('private');
    expect(row?.shown).toEqual(reply.blocks.map(({ quote }) => quote));
    const [action] = await desk.services.stores.actions.latest(GUILD, 1);
    expect(action).toMatchObject({ action: 'pin', userId: '5', detail: `summary: Harbour bridge ${MESSAGE}` });
  });

  it('in a full channel offers the oldest of its own there to make room, never a member’s', async () => {
    const full = { kind: 'channel-full', limit: 250 } as const;
    expect(textOf((await place(full)).told)).toBe(`${english.pins.channelFull(250)}\n${english.pins.noneOfMine}`);
    await place(PINNED);
    const { told } = await place(full, { options: { topic: 'ferry' } });
    expect(told.buttons).toMatchObject([{ action: 'makeRoom', state: { oldest: MESSAGE } }]);
  });

  it('of what is pinned there already offers to update that, or to pin it all the same (surface 19)', async () => {
    await place(PINNED);
    const { told, asked } = await place(PINNED, { options: { topic: ' harbour  Bridge', lines: 3 } });
    expect(asked).toEqual([]);
    expect(textOf(told)).toContain(english.pins.already);
    expect(told.buttons).toMatchObject([{ action: 'updatePin', state: { pin: MESSAGE } }, { action: 'pinTwice' }]);
    expect(told.buttons[1]?.state['recipe']).toContain('"lines":3');
    const anew = (at: number) => ({ ...PINNED, messageId: `1234567890123456${at}` });
    expect((await place(anew(8), { twice: true })).asked).toHaveLength(1);
    expect((await place(anew(9), { options: { topic: 'ferry' } })).asked).toHaveLength(1);
    expect((await place(anew(6), { command: 'timeline', subcommand: null })).asked).toHaveLength(1);
  });

  it.each([
    ['unavailable', { kind: 'unavailable' } as const],
    ['full', { kind: 'channel-full', limit: 250 } as const],
  ])('that is %s keeps nothing', async (_, outcome) => {
    await place(outcome);
    const { pins } = desk.services.stores;
    expect([await pins.live(null), await pins.unsettled()]).toEqual([[], []]);
  });

  it('07-expected-refusals-told-as-a-bug: a channel that takes nothing is told as what it is', async () => {
    await expect(place({ kind: 'refused', why: 'archived-thread' })).rejects.toMatchObject({
      problem: { code: 'channel-refused', why: 'archived-thread' },
    });
  });

  it('of nothing posts nothing', async () => {
    const { told, asked } = await place(PINNED, { reply: { ...reply, blocks: [] } });
    expect([told.visibility, told.buttons, asked]).toEqual(['private', [], []]);
  });

  it('without a permission names it', async () => {
    const permission = 'SendMessages';
    await expect(place({ kind: 'missing-permission', permission })).rejects.toMatchObject({
      problem: { code: 'bot-not-permitted', permission, channel: 'news' },
    });
  });
});

it.each([
  [{ topic: 'floods' }, 'summary: floods'],
  [{ title: 'closed' }, 'summary: closed'],
  [{ period: '2024-03' }, 'summary: 2024-03'],
  [{ topic: 'x'.repeat(300) }, `summary: ${'x'.repeat(100)}`],
])('a pin of %j is called %j', (options, name) => {
  expect(describePin({ command: 'summary', options }, english)).toBe(name);
});
