import { afterEach, describe, expect, it } from 'vitest';

import { defineCommand } from '../../src/command/model/define-command.ts';
import { text } from '../../src/command/model/options.ts';
import type { Reply } from '../../src/command/message/reply.ts';
import { GatewayError } from '../../src/errors.ts';
import type { LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

const words = (said: string): Reply => ({
  kind: 'message',
  visibility: 'public',
  heading: [{ kind: 'plain', runs: [{ text: said }] }],
  blocks: [],
  first: 0,
  footer: [],
  buttons: [],
  data: null,
});

let open: (reply: Reply) => void = () => {};
const echo = defineCommand({
  name: 'echo',
  description: () => 'Says it again.',
  options: { words: text(() => 'Words.', { required: true }) },
  visibility: () => 'public',
  run: ({ options }) =>
    options.words === 'slow'
      ? new Promise<Reply>((resolve) => {
          open = resolve;
        })
      : Promise.resolve(words(options.words)),
});

let live: LiveBot;
const start = async (): Promise<LiveBot> => {
  live = await startLiveBot({ commands: [echo] });
  return live;
};
const say = (said: string) => live.local.as('alice').slash('echo', { words: said });
const levels = (): string[] => live.logged.map(({ level }) => level);
const callback = ({ path }: LoggedRequest): boolean => path.endsWith('/callback');
/** Waits until the bot made a request that `when` picks. */
async function requested(when: (request: LoggedRequest) => boolean): Promise<void> {
  await expect.poll(() => live.local.requests.some(when), { timeout: 5000, interval: 5 }).toBe(true);
}

afterEach(() => live.stop());

describe('an interaction that ran out', () => {
  it('before its answer is dropped, and the next is answered', async () => {
    await start();
    live.local.expire('next');
    void say('too late');
    await requested(({ error }) => error === 10_062);
    expect((await say('in time')).message?.content).toBe('in time');
    expect(levels()).toEqual(['info']);
  });

  it('while the answer was worked on is dropped', async () => {
    await start();
    void say('slow');
    await live.patience.elapse();
    await requested(callback);
    live.local.expire('all');
    open(words('too late'));
    await requested(({ error }) => error === 10_015);
    expect((await say('in time')).message?.content).toBe('in time');
    expect(levels()).toEqual(['info']);
  });

  it('because it was answered twice is dropped', async () => {
    await start();
    const body = { message: 'Interaction has already been acknowledged.', code: 40_060 };
    live.local.failNext(callback, { status: 400, body });
    void say('twice');
    await requested(callback);
    expect((await say('once')).message?.content).toBe('once');
    expect(levels()).toEqual(['warn']);
  });
});

it('told to slow down, the bot tries again when it may', async () => {
  await start();
  const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
  live.local.failNext(callback, { status: 429, body, headers: { 'retry-after': '0.05' } });
  expect((await say('patient')).message?.content).toBe('patient');
  expect(live.local.requests.filter(callback).map(({ status }) => status)).toEqual([429, 204]);
});

describe('a connection that ends', () => {
  it.each([4000, 4009])('with code %s is resumed', async (code) => {
    await start();
    live.local.closeGateway(code);
    await expect
      .poll(() => live.logged.some(({ message }) => message.startsWith('Resumed')), { timeout: 5000 })
      .toBe(true);
    expect((await say('back')).message?.content).toBe('back');
  });

  it.each([
    [4004, 'token'],
    [4014, 'intents'],
  ])('with code %s ends the session, and says why', async (code, reason) => {
    await start();
    live.local.closeGateway(code);
    const error = await live.bot.ended;
    expect(error).toBeInstanceOf(GatewayError);
    expect(error.message).toContain(reason);
  });
});
