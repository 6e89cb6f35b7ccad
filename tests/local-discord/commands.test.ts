import { describe, expect, it } from 'vitest';
import { botWithCommands, commands, PIN_MESSAGES, reply } from './bot-with-commands.ts';
import { localBot } from './local-bot.ts';

describe('commands', () => {
  it('are overwritten in one go, keep their ids, and are given back as Discord does', async () => {
    await using bot = await botWithCommands();
    const first = await bot.client.application.commands.fetch({ guildId: bot.local.guildId });
    const second = await bot.client.application.commands.set(commands, bot.local.guildId);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(bot.local.commands(null)).toEqual([]);
    const pin = bot.local.commands(bot.local.guildId).find(({ name }) => name === 'pin');
    expect(pin?.default_member_permissions).toBe(PIN_MESSAGES);
  });

  it.each<[string, object, string]>([
    ['a capital in a name', { name: 'Ask', description: 'x' }, 'APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', { name: 'ask', description: '' }, 'BASE_TYPE_MIN_LENGTH'],
    [
      'a required option after an optional one',
      {
        name: 'ask',
        description: 'x',
        options: [
          { type: 3, name: 'a', description: 'x' },
          { type: 3, name: 'b', description: 'x', required: true },
        ],
      },
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      '26 options',
      {
        name: 'ask',
        description: 'x',
        options: Array.from({ length: 26 }, (_, index) => ({ type: 3, name: `o${index}`, description: 'x' })),
      },
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'more than 8,000 characters',
      {
        name: 'ask',
        description: 'x',
        options: Array.from({ length: 25 }, (_, index) => ({
          type: 3,
          name: `o${index}`,
          description: 'd'.repeat(100),
          choices: Array.from({ length: 3 }, (__, at) => ({
            name: `${at}`.padEnd(50, 'n'),
            value: `${at}`.padEnd(60, 'v'),
          })),
        })),
      },
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
    ['a menu with a description', { name: 'Menu', type: 3, description: 'x' }, 'BASE_TYPE_MAX_LENGTH'],
  ])('with %s are refused', async (_, command, code) => {
    await using bot = await localBot();
    const put = bot.client.rest.put(`/applications/${bot.local.applicationId}/commands`, { body: [command] });
    await expect(put).rejects.toThrow(code);
  });

  it('are offered by default permission, and checked as the client checks them', async () => {
    await using bot = await botWithCommands();
    bot.handle = (interaction) => reply(interaction, { content: 'ok' });
    const alice = bot.local.as('alice');
    expect(alice.commands().map(({ name }) => name)).toEqual(['ask', 'article', 'Check this quote']);
    expect((await alice.slash('pin')).failed).toBe('You do not have permission to use this command.');
    expect((await bot.local.as('mona').slash('pin')).message?.content).toBe('ok');
    expect((await alice.slash('ask')).failed).toContain('required');
    expect((await alice.slash('ask', { question: 'ab' })).failed).toContain('3 or more');
    expect((await alice.slash('ask', { question: 'x'.repeat(301) })).failed).toContain('300 or fewer');
    expect((await alice.slash('ask', { question: 'abc', sort: 'best' })).failed).toContain('one of the options');
    expect((await alice.slash('ask', { question: 'abc', count: 11 })).failed).toContain('10 or less');
    expect((await alice.slash('article')).failed).toContain('latest');
    expect((await alice.slash('nothing')).failed).toContain('no command');
  });

  it('arrive with their options, typed or given', async () => {
    await using bot = await botWithCommands();
    bot.handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      await reply(interaction, {
        content: [
          options.getString('question'),
          options.getString('sort'),
          options.getBoolean('private'),
          options.getInteger('count'),
        ].join('|'),
      });
    };
    const alice = bot.local.as('alice');
    const typed = await alice.type('/ask who was it: the mayor? sort:Newest first private:true count:2', 'news');
    expect(typed.message?.content).toBe('who was it: the mayor?|newest|true|2');
    expect((await alice.type('/ask question:who sort:newest')).message?.content).toBe('who|newest||');
    expect(bot.local.messages('news', 'alice')).toHaveLength(1);
  });
});
