import { expect, it, describe, afterEach } from 'vitest';

import type { MessageReply } from '../../src/command/message/reply.ts';
import { defineAction, defineCommand, defineGroup, defineCallable } from '../../src/command/model/define-command.ts';
import { text } from '../../src/command/model/options.ts';
import { QueryError } from '../../src/errors.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

const QUESTION = 'who mends the weathercock of Oberdorf';
const reply: MessageReply = {
  kind: 'message',
  visibility: 'public',
  heading: [{ kind: 'plain', runs: [{ text: 'It was mended.' }] }],
  blocks: [],
  first: 0,
  footer: [],
  buttons: [{ action: 'again', state: { question: QUESTION }, label: 'Again', style: 'secondary' }],
  data: null,
};
const question = text(() => 'What.', { required: true, suggest: async () => [{ name: 'one', value: 'one' }] });

const dig = defineCommand({
  name: 'dig',
  description: () => 'Digs.',
  options: { question },
  visibility: () => 'public',
  run: async ({ options }) => {
    if (options.question === 'refuse') throw new QueryError({ code: 'no-words' });
    if (options.question === 'break') throw new TypeError('broken');
    return reply;
  },
  actions: {
    again: defineAction({ state: { question }, result: 'update', run: async () => reply }),
  },
});
const tools = defineGroup({
  name: 'tools',
  description: () => 'Tools.',
  subcommands: {
    spade: defineCallable({
      description: () => 'A spade.',
      options: {},
      visibility: () => 'private',
      run: async () => reply,
    }),
  },
});

/** Waits until something holds: a record comes when Discord has said that it took the answer. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => void setImmediate(resolve));
}

let live: LiveBot;
afterEach(() => live.stop());

describe('operators are told of each interaction', () => {
  it('what it was of, where, what became of it and how long it took, and nothing of what was asked by whom', async () => {
    live = await startLiveBot({ commands: [dig, tools] });
    const alice = live.local.as('alice');
    const { message } = await alice.slash('dig', { question: QUESTION });
    await alice.slash('dig', { question: 'refuse' });
    await alice.slash('dig', { question: 'break' });
    await alice.slash('tools', {}, { subcommand: 'spade' });
    await alice.complete('dig', { question: QUESTION }, 'question');
    if (message === undefined) throw new TypeError('There is no message.');
    await alice.press(message, 'Again');
    await until(() => live.records.length === 6);
    const { guildId } = live.local;
    expect(live.records.map(({ kind, command, server, outcome }) => [kind, command, server, outcome])).toEqual([
      ['command', 'dig', guildId, 'answered'],
      ['command', 'dig', guildId, 'refused'],
      ['command', 'dig', guildId, 'failed'],
      ['command', 'tools spade', guildId, 'answered'],
      ['suggestions', 'dig', guildId, 'answered'],
      ['press', 'dig:again', guildId, 'answered'],
    ]);
    for (const { queuedMs, acknowledgedMs, ms } of live.records) {
      expect(queuedMs).toBeGreaterThanOrEqual(0);
      expect(acknowledgedMs).toBeGreaterThanOrEqual(queuedMs);
      expect(ms).toBeGreaterThanOrEqual(acknowledgedMs ?? Number.POSITIVE_INFINITY);
    }
    const told = JSON.stringify(live.records);
    for (const secret of [QUESTION, 'alice', message.id, message.author.id]) expect(told).not.toContain(secret);
  });

  it('that is of no command of ours (any more): without a word that came with it', async () => {
    live = await startLiveBot({ commands: [dig, tools] });
    const { local } = live;
    const { message } = await local.as('alice').slash('dig', { question: QUESTION });
    if (message === undefined) throw new TypeError('There is no message.');
    await live.bot.stop();
    const later = await startLiveBot({ commands: [tools], local });
    await local.as('alice').press(message, 'Again');
    await until(() => later.records.length === 1);
    expect(later.records.map(({ kind, command, outcome }) => [kind, command, outcome])).toEqual([
      ['press', 'unknown', 'refused'],
    ]);
    await later.bot.stop();
  });
});
