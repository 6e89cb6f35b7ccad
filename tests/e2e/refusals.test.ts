import { type APIMessage, ChannelType, MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { CHANNEL_REFUSALS } from '../../src/command/ports/channel-refusal.ts';
import type { Fault, LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import { english } from '../../src/texts/en/english.ts';
import { messageOf, told } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { townBot } from '../support/town-bot.ts';

const live = townBot();

const pin = (channel: string = 'news'): Promise<Outcome> =>
  pinIt(live().local.as('mona'), { topic: 'Harbour bridge' }, { channel: channel as 'news' });
/** What a moderator is shown before anything is pinned. */
const preview = async (): Promise<APIMessage> =>
  messageOf(
    await live().local.as('mona').slash('pin', { topic: 'Harbour bridge' }, { subcommand: 'summary', channel: 'news' }),
  );
const ask = (): Promise<Outcome> =>
  live().local.as('alice').slash('ask', { question: 'why was the Harbour bridge closed' });
const isPost = ({ method, path }: LoggedRequest): boolean => method === 'POST' && path.startsWith('/channels/');
const isPinning = ({ method, path }: LoggedRequest): boolean => method === 'PUT' && path.includes('/pins/');
const isCallback = ({ path }: LoggedRequest): boolean => path.endsWith('/callback');
const refusal = (code: number, status = 400): Fault => ({ status, body: { message: `No (${code})`, code } });
const louder = (): string[] =>
  live()
    .logged.filter(({ level }) => level === 'error')
    .map(({ message }) => message);
const needs = (permission: string, channel: string): string =>
  english.describeQueryProblem({ code: 'bot-not-permitted', permission, channel });

describe('06-private-thread-permissions', () => {
  const thread = { id: '1100000000000000099', name: 'night shift', type: ChannelType.PrivateThread, parent: 'news' };

  it('in a thread that the client does not know, the permission for threads counts', async () => {
    live().local.addHiddenThread(thread);
    live().local.denyBot('news', ['SendMessages']);
    expect(told(await pin('night shift'))).toContain(english.pins.pinned);
  });

  it.each(['SendMessagesInThreads', 'PinMessages'] as const)(
    'and without %s the thread is named',
    async (permission) => {
      live().local.addHiddenThread(thread);
      live().local.denyBot('news', [permission]);
      expect(told(await pin('night shift'))).toBe(needs(permission, 'night shift'));
    },
  );

  it('in a thread that the client knows too', async () => {
    live().local.addChannel(thread);
    live().local.denyBot('news', ['SendMessagesInThreads']);
    expect(told(await pin('night shift'))).toBe(needs('SendMessagesInThreads', 'night shift'));
  });
});

describe('07-expected-refusals-told-as-a-bug', () => {
  const CODES: readonly (readonly [number, (typeof CHANNEL_REFUSALS)[number]])[] = [
    [50_083, 'archived-thread'],
    [160_005, 'locked-thread'],
    [50_008, 'wrong-channel'],
    [50_019, 'wrong-channel'],
    [50_024, 'wrong-channel'],
    [50_021, 'wrong-channel'],
    [40_058, 'post-without-author'],
    [200_000, 'automod'],
    [240_000, 'automod'],
    [60_003, 'two-factor'],
  ];

  it.each(CODES)('a post refused with %s is told as %s, and nothing stays', async (code, why) => {
    live().local.failNext(isPost, refusal(code));
    expect(told(await pin())).toBe(english.describeQueryProblem({ code: 'channel-refused', why }));
    expect([louder(), live().local.messages('news'), await live().stores.pins.unsettled()]).toEqual([[], [], []]);
  });

  it.each(CODES)('a pin refused with %s is told as %s, and nothing stays', async (code, why) => {
    live().local.failNext(isPinning, refusal(code));
    expect(told(await pin())).toBe(english.describeQueryProblem({ code: 'channel-refused', why }));
    expect([louder(), live().local.messages('news'), await live().stores.pins.unsettled()]).toEqual([[], [], []]);
  });

  it('each is told in words of its own', () => {
    const words = CHANNEL_REFUSALS.map((why) => english.describeQueryProblem({ code: 'channel-refused', why }));
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('13-dropped-connection-is-my-bug', () => {
  it.each<[string, Fault, string]>([
    ['a dropped connection', { drop: 'before' }, english.discord.outOfReach],
    ['a server error', { status: 500, body: { message: 'no', code: 0 } }, english.discord.outOfReach],
    [
      'a rate limit',
      { status: 429, body: { message: 'slow', retry_after: 60, global: false }, headers: { 'retry-after': '60' } },
      english.discord.busy,
    ],
  ])('%s is told as what it is, and nothing stays', async (_, fault, words) => {
    const mend = live().local.failAlways(isPost, fault);
    expect(told(await pin())).toBe(words);
    mend();
    expect(louder()).toEqual([]);
    await live().services.keeper.catchUp();
    expect([live().local.messages('news'), await live().stores.pins.unsettled()]).toEqual([[], []]);
  });

  it.each(['before', 'after'] as const)(
    'a connection that is dropped once %s a post costs nothing, and posts once',
    async (drop) => {
      live().local.failNext(isPost, { drop });
      expect(told(await pin())).toContain(english.pins.pinned);
      expect(
        live()
          .local.messages('news')
          .filter(({ type }) => type === MessageType.Default),
      ).toHaveLength(1);
      expect(live().local.pins('news')).toHaveLength(1);
    },
  );

  it('what was posted before the connection was lost is taken back, and another pin of the same words is left alone', async () => {
    expect(told(await pin())).toContain(english.pins.pinned);
    const mona = live().local.as('mona');
    const offered = messageOf(await mona.press(await preview(), english.pins.pinAgain));
    const mend = live().local.failAlways(isPost, { drop: 'after' });
    expect(told(await mona.press(offered, english.pins.pinIt))).toBe(english.discord.outOfReach);
    mend();
    await live().services.keeper.catchUp();
    const [row, ...others] = await live().stores.pins.live(null);
    expect([
      live()
        .local.pins('news')
        .map(({ id }) => id),
      others,
    ]).toEqual([[row?.messageId], []]);
    const posted = live()
      .local.messages('news')
      .filter(({ type }) => type === MessageType.Default);
    expect(posted).toHaveLength(1);
  });

  it('what was posted before the connection was lost for good is taken back', async () => {
    const mend = live().local.failAlways(isPost, { drop: 'after' });
    expect(told(await pin())).toBe(english.discord.outOfReach);
    mend();
    await live().services.keeper.catchUp();
    expect([live().local.messages('news'), await live().stores.pins.unsettled()]).toEqual([[], []]);
  });
});

describe('08-stale-connection-loses-the-answer', () => {
  it.each(['before', 'after'] as const)('a connection that is dropped %s an answer costs no answer', async (drop) => {
    live().local.failNext(isCallback, { drop });
    expect(told(await ask())).toContain('cracks');
    await expect.poll(() => live().local.requests.filter(isCallback).length).toBe(2);
    expect(louder()).toEqual([]);
    expect(live().local.messages('general')).toHaveLength(1);
  });

  it('nor does one dropped at an acknowledgement: the work is done once', async () => {
    const shown = await preview();
    live().local.failNext(isCallback, { drop: 'after' });
    expect(told(await live().local.as('mona').press(shown, english.pins.pinIt))).toContain(english.pins.pinned);
    expect(live().local.pins('news')).toHaveLength(1);
  });
});

describe('08-two-instances', () => {
  it('an acknowledgement that another process gave first leaves nothing done', async () => {
    const shown = await preview();
    live().local.failNext(isCallback, refusal(40_060));
    void live().local.as('mona').press(shown, english.pins.pinIt);
    await expect.poll(() => live().logged.some(({ message }) => message.includes('another process'))).toBe(true);
    expect([live().local.messages('news'), await live().stores.pins.live(null), louder()]).toEqual([[], [], []]);
  });

  it('nor does one that ran out', async () => {
    const shown = await preview();
    live().local.expire('next');
    void live().local.as('mona').press(shown, english.pins.pinIt);
    await expect.poll(() => live().logged.some(({ message }) => message.includes('ran out'))).toBe(true);
    expect(live().local.messages('news')).toEqual([]);
  });
});

describe('19-refused-answer-no-fallback', () => {
  it.each([
    [50_035, 400],
    [0, 403],
    [50_013, 403],
  ])('an answer refused with %s gives way to a short notice', async (code, status) => {
    live().local.failNext(isCallback, refusal(code, status));
    const outcome = await ask();
    expect(told(outcome)).toContain(english.discord.failed('E1'));
    expect(louder()).toEqual(['Discord did not take an answer.']);
  });

  it('one that was deferred too', async () => {
    live().local.failNext(({ path }) => path.endsWith('@original'), refusal(50_035));
    const outcome = await live().local.as('mona').slash('archive-admin', {}, { subcommand: 'status' });
    expect(told(outcome)).toContain(english.discord.failed('E1'));
  });
});

describe('15-removed-command-text', () => {
  it.each([
    ['a command', { name: 'oldcommand', description: 'Gone.' }, undefined],
    [
      'a subcommand',
      { name: 'archive', description: 'Old.', options: [{ type: 1, name: 'gone', description: 'Gone.' }] },
      'gone',
    ],
  ])('%s that is gone says so', async (_, command, subcommand) => {
    live().local.addCommand(live().local.guildId, command);
    const outcome = await live()
      .local.as('alice')
      .slash(command.name, {}, subcommand === undefined ? {} : { subcommand });
    expect(told(outcome)).toBe(english.describeQueryProblem({ code: 'no-command' }));
  });
});
