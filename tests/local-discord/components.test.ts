import { MessageFlags, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { newsOf } from './bot-with-commands.ts';
import { type LocalBot, localBot } from './local-bot.ts';

const flags = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const row = (...ids: readonly string[]) => ({
  type: 1,
  components: ids.map((id) => ({ type: 2, style: 2, label: 'x', custom_id: id })),
});
const post = async (bot: LocalBot, body: object): Promise<{ readonly id: string }> => {
  const route = Routes.channelMessages(newsOf(bot).id);
  return (await bot.client.rest.post(route, { body })) as { readonly id: string };
};
const edit = (bot: LocalBot, id: string, body: object): Promise<unknown> =>
  bot.client.rest.patch(Routes.channelMessage(newsOf(bot).id, id), { body });
const refused = { status: 400, code: 50_035 };

describe('a message that is made of components', () => {
  it.each<[string, object]>([
    ['content beside them', { content: 'x', components: [text('y')] }],
    ['an embed beside them', { embeds: [{ title: 'x' }], components: [text('y')] }],
    ['more than 4,000 characters in all', { components: [text('x'.repeat(2000)), text('x'.repeat(2001))] }],
    ['a text without words', { components: [text('')] }],
    ['more than 40 components', { components: Array.from({ length: 41 }, () => text('x')) }],
    ['a button without a row', { components: [{ type: 2, style: 2, label: 'x', custom_id: 'a' }] }],
  ])('is refused with %s', async (_, body) => {
    await using bot = await localBot();
    await expect(post(bot, { flags, ...body })).rejects.toMatchObject(refused);
  });

  it('is refused without its flag, and without any component', async () => {
    await using bot = await localBot();
    await expect(post(bot, { components: [text('x')] })).rejects.toMatchObject(refused);
    await expect(post(bot, { flags, components: [] })).rejects.toMatchObject({ code: 50_006 });
  });

  it('pings as content does', async () => {
    await using bot = await localBot();
    await post(bot, { flags, components: [text('@everyone')] });
    await post(bot, { flags, components: [text('@everyone')], allowed_mentions: { parse: [] } });
    expect(bot.local.messages('news').map((each) => each.mention_everyone)).toEqual([true, false]);
  });

  it('stays one, whatever an edit says', async () => {
    await using bot = await localBot();
    const { id } = await post(bot, { flags, components: [text('x'.repeat(4000)), row('a')] });
    await expect(edit(bot, id, { content: 'plain again', flags: 0, components: [] })).rejects.toMatchObject(refused);
    await edit(bot, id, { flags: MessageFlags.SuppressEmbeds, components: [text('other')] });
    const [message] = bot.local.messages('news');
    expect([message?.flags, message?.components]).toEqual([
      flags | MessageFlags.SuppressEmbeds,
      [expect.objectContaining(text('other'))],
    ]);
  });

  it('may take the place of a plain one, which must be emptied of content with it', async () => {
    await using bot = await localBot();
    const { id } = await post(bot, { content: 'plain', flags: MessageFlags.SuppressEmbeds });
    await expect(edit(bot, id, { flags, components: [text('x')] })).rejects.toMatchObject(refused);
    await edit(bot, id, { flags, components: [text('x')], content: null, embeds: [] });
    expect(bot.local.messages('news').map(({ content, flags: set }) => [content, set])).toEqual([['', flags]]);
  });
});
