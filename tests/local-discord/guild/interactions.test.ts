import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Interaction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { botWithCommands, reply } from '../bot-with-commands.ts';
import { ManualClock } from '../manual-clock.ts';

const row = (...buttons: ButtonBuilder[]): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);
const button = (id: string, label: string): ButtonBuilder =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Secondary);
describe('interactions', () => {
  it('are answered in public, or for the asker alone', async () => {
    await using bot = await botWithCommands();
    bot.handle = (interaction) =>
      reply(interaction, {
        content: 'secret',
        flags:
          interaction.isChatInputCommand() && interaction.options.getBoolean('private') === true
            ? MessageFlags.Ephemeral
            : undefined,
      });
    const alice = bot.local.as('alice');
    await alice.slash('ask', { question: 'open', private: false });
    await alice.slash('ask', { question: 'hidden', private: true });
    expect(bot.local.messages('general', 'alice')).toHaveLength(2);
    expect(bot.local.messages('general', 'mona')).toHaveLength(1);
    expect(bot.local.messages('general')[0]?.interaction_metadata?.user.username).toBe('alice');
  });

  it('may be deferred, edited, followed up and deleted', async () => {
    await using bot = await botWithCommands();
    bot.handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('first');
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    };
    const outcome = await bot.local.as('alice').slash('ask', { question: 'what' });
    expect(outcome).toMatchObject({ deferred: true, message: { content: 'first', edited_timestamp: null } });
    await expect
      .poll(() => bot.local.messages('general', 'alice').map(({ content }) => content))
      .toEqual(['first', 'second']);
    bot.handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('takes the place of the deferral');
    };
    const second = await bot.local.as('mona').slash('ask', { question: 'what' });
    expect(second.message?.content).toBe('takes the place of the deferral');
    expect(bot.local.messages('general', 'alice')).toHaveLength(2);
    expect(bot.errors).toEqual([]);
  });

  it('bring suggestions as one types', async () => {
    await using bot = await botWithCommands();
    bot.handle = async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}=${value}`, value: 'x' }]);
    };
    const outcome = await bot.local.as('alice').complete('ask', { question: 'bel' }, 'question');
    expect(outcome.choices).toEqual([{ name: 'question=bel', value: 'x' }]);
    bot.handle = (interaction) =>
      interaction.isAutocomplete()
        ? interaction.respond(Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: 'x' })))
        : Promise.resolve();
    void bot.local.as('alice').complete('ask', { question: 'bel' }, 'question');
    await expect.poll(() => String(bot.errors[0])).toContain('BASE_TYPE_BAD_LENGTH');
  });

  it('come from buttons, menus and forms', async () => {
    await using bot = await botWithCommands();
    const form = new ModalBuilder()
      .setCustomId('form')
      .setTitle('A form')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Note')
          .setTextInputComponent(
            new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Short).setMaxLength(10),
          ),
      );
    const menu = new StringSelectMenuBuilder().setCustomId('menu').addOptions({ label: 'One', value: '1' });
    bot.handle = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await reply(interaction, {
          content: 'page 1',
          components: [
            row(button('next', 'Next'), button('form', 'Form'), button('gone', 'Dismiss'), button('mine', 'Copy')),
            new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
          ],
        });
      } else if (interaction.isStringSelectMenu()) await interaction.update(`chose ${interaction.values.join()}`);
      else if (interaction.isModalSubmit())
        await reply(interaction, { content: interaction.fields.getTextInputValue('note') });
      else if (interaction.isMessageContextMenuCommand())
        await reply(interaction, { content: `on: ${interaction.targetMessage.content}` });
      else if (interaction.isButton()) {
        if (interaction.customId === 'next') await interaction.update('page 2');
        if (interaction.customId === 'form') await interaction.showModal(form);
        if (interaction.customId === 'mine')
          await reply(interaction, { content: 'yours', flags: MessageFlags.Ephemeral });
        if (interaction.customId === 'gone') {
          await interaction.deferUpdate();
          await interaction.deleteReply();
        }
      }
    };
    const alice = bot.local.as('alice');
    const { message } = await alice.slash('ask', { question: 'what' });
    if (!message) throw new TypeError('no message');
    expect((await alice.press(message, 'Next')).message).toMatchObject({ id: message.id, content: 'page 2' });
    expect((await alice.select(message, 'menu', ['One'])).message?.content).toBe('chose 1');
    const { modal } = await alice.press(message, 'Form');
    if (!modal) throw new TypeError('no form');
    expect((await alice.submit(modal, { Note: 'x'.repeat(11) })).failed).toContain('10 or fewer');
    expect((await alice.submit(modal, { Note: 'written' })).message?.content).toBe('written');
    const own = await bot.local.as('mona').press(message, 'Copy');
    expect(own.message?.content).toBe('yours');
    expect(bot.local.messages('general', 'alice').map(({ content }) => content)).toEqual(['chose 1', 'written']);
    const said = alice.say('somebody said so');
    if (!said) throw new TypeError('not said');
    expect((await alice.menu('Check this quote', said)).message?.content).toBe('on: somebody said so');
    expect((await alice.menu('Pin as summary', said)).failed).toContain('permission');
    expect(await alice.press(message, 'Dismiss')).toEqual({ deferred: true, deleted: true });
    expect((await alice.press(message, 'Dismiss')).failed).toBe('This interaction failed');
    expect(bot.errors).toEqual([]);
  });

  it('fail after three seconds without an answer, and cannot be answered then', async () => {
    const clock = new ManualClock();
    await using bot = await botWithCommands({ clock });
    const asked = new Promise<Interaction>((resolve) => {
      bot.handle = (interaction) => {
        resolve(interaction);
        return Promise.resolve();
      };
    });
    const outcome = bot.local.as('alice').slash('ask', { question: 'what' });
    const interaction = await asked;
    clock.pass(3001);
    expect(await outcome).toEqual({ deferred: false, failed: 'The application did not respond' });
    await expect(reply(interaction, { content: 'late' })).rejects.toMatchObject({ code: 10_062 });
  });

  it('lose their token after fifteen minutes', async () => {
    const clock = new ManualClock();
    await using bot = await botWithCommands({ clock });
    const asked = new Promise<Interaction>((resolve) => {
      bot.handle = async (interaction) => {
        await reply(interaction, { content: 'in time' });
        resolve(interaction);
      };
    });
    await bot.local.as('alice').slash('ask', { question: 'what' });
    const interaction = await asked;
    clock.pass(15 * 60_000 + 1);
    if (!interaction.isChatInputCommand()) throw new TypeError('not a command');
    await expect(interaction.editReply('late')).rejects.toMatchObject({ code: 10_015 });
  });

  it('take one first response only', async () => {
    await using bot = await botWithCommands();
    bot.handle = async (interaction) => {
      await reply(interaction, { content: 'once' });
      const path = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await bot.client.rest.post(path, { body: { type: 4, data: { content: 'twice' } }, auth: false });
    };
    await bot.local.as('alice').slash('ask', { question: 'what' });
    await expect.poll(() => bot.errors[0]).toMatchObject({ code: 40_060 });
  });

  it('that arrive dead are unknown', async () => {
    const clock = new ManualClock();
    await using bot = await botWithCommands({ clock });
    bot.handle = (interaction) => reply(interaction, { content: 'hello?' });
    bot.local.expire('next');
    void bot.local.as('alice').slash('ask', { question: 'what' });
    await expect.poll(() => bot.errors[0]).toMatchObject({ code: 10_062 });
  });
});
