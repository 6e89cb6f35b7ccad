import { type APIMessage, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { defineAction, defineCommand } from '../../src/command/model/define-command.ts';
import { integer, text } from '../../src/command/model/options.ts';
import type { MessageReply } from '../../src/command/message/reply.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

const state = {
  question: text(() => '', { required: true, maxLength: 300 }),
  first: integer(() => '', { min: 0, max: 100 }),
} as const;
const reply = (question: string, first: number): MessageReply => ({
  kind: 'message',
  visibility: 'public',
  heading: [{ kind: 'plain', runs: [{ text: `${question.length}: ` }, { counter: 'shown' }] }],
  blocks: ['one', 'two', 'three'].map((each) => ({ lines: [{ kind: 'quote', runs: [{ text: each.repeat(300) }] }] })),
  first,
  footer: [],
  buttons: [
    { label: 'Previous', style: 'secondary', action: 'page', state: { question }, page: 'previous' },
    { label: 'Next', style: 'secondary', action: 'page', state: { question }, page: 'next' },
  ],
  data: null,
});
const ask = defineCommand({
  name: 'ask',
  description: () => 'Asks.',
  options: { question: text(() => 'What?', { required: true }) },
  visibility: () => 'public',
  run: async ({ options }) => reply(options.question, 0),
  actions: {
    page: defineAction({
      state,
      result: 'update',
      run: async ({ options }) => reply(options.question, options.first ?? 0),
    }),
  },
});

let local: LocalDiscord;
let live: LiveBot;
beforeEach(async () => {
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  live = await startLiveBot({ commands: [ask], local });
});
afterEach(() => live.stop());

async function asked(question: string): Promise<APIMessage> {
  const { message } = await local.as('alice').slash('ask', { question });
  if (message === undefined) throw new TypeError('no message');
  return message;
}
async function restart(): Promise<void> {
  await live.bot.stop();
  live = await startLiveBot({ commands: [ask], local });
}
const LONG = 'why '.repeat(60).trim();

it.each(['who?', LONG])('pages forth and back come to where one was: %s', async (question) => {
  const first = await asked(question);
  const second = await local.as('alice').press(first, 'Next');
  expect(second.message?.content).toMatch(/^\d+: 3\n/u);
  const back = await local.as('alice').press(second.message ?? first, 'Previous');
  expect([back.message?.content, back.message?.components]).toEqual([first.content, first.components]);
});

it('a button works after a restart', async () => {
  const message = await asked('who?');
  await restart();
  const { message: turned } = await local.as('alice').press(message, 'Next');
  expect([turned?.id, turned?.content.split('\n')[0]]).toEqual([message.id, '4: 3']);
});

it('a button whose state was lost says so to the presser alone', async () => {
  const message = await asked(LONG);
  await restart();
  const { message: notice } = await local.as('alice').press(message, 'Next');
  expect(notice?.content).toBe(english.describeQueryProblem({ code: 'expired', question: null }));
  expect((notice?.flags ?? 0) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  expect(local.messages('general')[0]?.content).toBe(message.content);
});

it('a button of an older version, or of a command that is gone, says so to the presser alone', async () => {
  const message = await asked('who?');
  await live.bot.stop();
  live = await startLiveBot({ commands: [], local });
  const { message: notice } = await local.as('alice').press(message, 'Next');
  expect(notice?.content).toBe(english.describeQueryProblem({ code: 'expired', question: null }));
});

it('a button pressed by many at once answers each of them once', async () => {
  const message = await asked('who?');
  const presses = await Promise.all(
    (['alice', 'mona', 'nick', 'alice', 'mona'] as const).map((name) => local.as(name).press(message, 'Next')),
  );
  expect(presses.map(({ message: shown }) => shown?.content.split('\n')[0])).toEqual(
    Array.from({ length: 5 }, () => '4: 3'),
  );
  expect(local.messages('general')).toHaveLength(1);
  expect(live.logged).toEqual([]);
});
