import { describe, expect, it } from 'vitest';
import { botWithCommands, newsOf, reply } from './bot-with-commands.ts';
import { localBot } from './local-bot.ts';

describe('faults', () => {
  it('come when they are told to: a 429 is waited out and retried', async () => {
    await using bot = await botWithCommands();
    bot.handle = (interaction) => reply(interaction, { content: 'after all' });
    bot.local.failNext(({ path }) => path.endsWith('/callback'), {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: 0.05, global: false },
      headers: { 'retry-after': '0.05', 'x-ratelimit-scope': 'user' },
    });
    expect((await bot.local.as('alice').slash('ask', { question: 'what' })).message?.content).toBe('after all');
    expect(bot.local.requests.filter(({ path }) => path.endsWith('/callback')).map(({ status }) => status)).toEqual([
      429, 204,
    ]);
  });

  it('may be any error of Discord’s', async () => {
    await using bot = await localBot();
    const channel = newsOf(bot);
    const message = await channel.send('old');
    const body = {
      code: 30_046,
      message: 'Maximum number of edits to messages older than 1 hour reached. Try again later',
    };
    bot.local.failNext(({ method }) => method === 'PATCH', { status: 400, body });
    await expect(message.edit('new')).rejects.toMatchObject({ code: 30_046 });
    await message.edit('new');
    expect(bot.local.messages('news')[0]?.content).toBe('new');
  });
});
