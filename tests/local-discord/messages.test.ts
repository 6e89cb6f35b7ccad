import { AttachmentBuilder } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { newsOf } from './bot-with-commands.ts';
import { localBot } from './local-bot.ts';

describe('messages', () => {
  it.each<[string, object, number, string]>([
    ['2,001 characters', { content: 'x'.repeat(2001) }, 50_035, '2000 or fewer'],
    ['nothing in it', { content: ' ' }, 50_006, 'empty message'],
    ['half a surrogate pair', { content: 'x\uD83D' }, 50_109, 'invalid JSON'],
    [
      'six buttons in a row',
      {
        content: 'x',
        components: [
          {
            type: 1,
            components: Array.from({ length: 6 }, (_, index) => ({
              type: 2,
              style: 2,
              label: 'x',
              custom_id: `${index}`,
            })),
          },
        ],
      },
      50_035,
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'six rows',
      {
        content: 'x',
        components: Array.from({ length: 6 }, (_, index) => ({
          type: 1,
          components: [{ type: 2, style: 2, label: 'x', custom_id: `${index}` }],
        })),
      },
      50_035,
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a custom id twice',
      {
        content: 'x',
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: 'x', custom_id: 'a' },
              { type: 2, style: 2, label: 'y', custom_id: 'a' },
            ],
          },
        ],
      },
      50_035,
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a custom id of 101',
      {
        content: 'x',
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: 'a'.repeat(101) }] }],
      },
      50_035,
      '100 or fewer',
    ],
    [
      'a label of 81',
      {
        content: 'x',
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x'.repeat(81), custom_id: 'a' }] }],
      },
      50_035,
      '80 or fewer',
    ],
    [
      'embeds of more than 6,000 together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      50_035,
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
  ])('with %s are refused', async (_, body, code, text) => {
    await using bot = await localBot();
    const posted = bot.client.rest.post(`/channels/${bot.local.guild.channel('general').id}/messages`, { body });
    await expect(posted).rejects.toMatchObject({ code, message: expect.stringContaining(text) as string });
  });

  it('of exactly 2,000 characters pass', async () => {
    await using bot = await localBot();
    const channel = newsOf(bot);
    await channel.send('x'.repeat(2000));
    expect(bot.local.messages('news')[0]?.content).toHaveLength(2000);
  });

  it('ping nobody unless they are allowed to', async () => {
    await using bot = await localBot();
    const channel = newsOf(bot);
    const content = `@everyone <@${bot.local.as('mona').id}>`;
    await channel.send({ content, allowedMentions: { parse: [] } });
    await channel.send({ content });
    expect(bot.local.messages('news').map((message) => [message.mention_everyone, message.mentions.length])).toEqual([
      [false, 0],
      [true, 1],
    ]);
  });

  it('carry files, edits and reasons', async () => {
    await using bot = await localBot();
    const channel = newsOf(bot);
    const message = await channel.send({
      content: 'x',
      files: [new AttachmentBuilder(Buffer.from('a,b'), { name: 'a.csv' })],
    });
    await message.edit('y');
    await message.pin('kept for the record: ü');
    const shown = bot.local.messages('news')[0];
    expect(shown).toMatchObject({ content: 'y', pinned: true, attachments: [{ filename: 'a.csv', size: 3 }] });
    expect(shown?.edited_timestamp).not.toBeNull();
    expect(await (await fetch(shown?.attachments[0]?.url ?? '')).text()).toBe('a,b');
    expect(bot.local.requests.at(-1)).toMatchObject({ method: 'PUT', status: 204, reason: 'kept for the record: ü' });
  });
});
