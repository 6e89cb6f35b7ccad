import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { newsOf } from './bot-with-commands.ts';
import { localBot } from './local-bot.ts';

describe('pins', () => {
  it('are listed, announced in the channel and on the gateway, and removed by hand', async () => {
    await using bot = await localBot();
    const changed = new Promise((resolve) => {
      bot.client.once(Events.ChannelPinsUpdate, resolve);
    });
    const message = await newsOf(bot).send('keep this');
    await message.pin();
    await changed;
    expect((await newsOf(bot).messages.fetchPins()).items.map((pin) => pin.message.content)).toEqual(['keep this']);
    expect(bot.local.messages('news').map(({ type }) => type)).toEqual([0, 6]);
    const [pinned] = bot.local.pins('news');
    if (!pinned) throw new TypeError('not pinned');
    expect(bot.local.as('alice').setPinned(pinned, false)).toBe(false);
    expect(bot.local.as('mona').setPinned(pinned, false)).toBe(true);
    expect(bot.local.pins('news')).toEqual([]);
  });

  it('need Pin Messages; Manage Messages is not enough', async () => {
    await using bot = await localBot();
    const message = await newsOf(bot).send('keep this');
    bot.local.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageMessages']);
    await expect(message.pin()).rejects.toMatchObject({ code: 50_013, status: 403 });
    bot.local.setBotPermissions(['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'PinMessages']);
    bot.local.denyBot('news', ['PinMessages']);
    await expect(message.pin()).rejects.toMatchObject({ code: 50_013 });
    bot.local.denyBot('news', ['ViewChannel']);
    await expect(message.pin()).rejects.toMatchObject({ code: 50_001 });
    bot.local.denyBot('news', []);
    await message.pin();
  });

  it('end at 250', async () => {
    await using bot = await localBot();
    const mona = bot.local.as('mona');
    for (let index = 0; index < 250; index += 1) {
      const said = mona.say(`note ${index}`, 'news');
      if (said) mona.setPinned(said, true);
    }
    const message = await newsOf(bot).send('one too many');
    await expect(message.pin()).rejects.toMatchObject({ code: 30_003 });
    const page = await newsOf(bot).messages.fetchPins({ limit: 50 });
    expect([page.items.length, page.hasMore]).toEqual([50, true]);
  });
});
