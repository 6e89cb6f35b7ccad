import { PassThrough } from 'node:stream';
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../src/playground/prompt/prompt-completion.ts';
import { english } from '../../../src/texts/en/english.ts';
import { runPrompt } from '../../../src/playground/prompt/prompt.ts';
import { botWithCommands } from '../../local-discord/bot-with-commands.ts';
import type { LocalBot } from '../../local-discord/local-bot.ts';

/** Types lines at the prompt, and gives back what it wrote. */
async function typed(
  bot: LocalBot,
  lines: readonly string[],
  sample: string | null = null,
  interactive = true,
): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = '';
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  input.end(lines.map((line) => `${line}\n`).join(''));
  await runPrompt({
    local: bot.local,
    input,
    output,
    interactive,
    sample,
    words: english.playground.prompt,
    colour: false,
  });
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/\u001B\[[\d;]*[A-Za-z]/gu, '');
}

async function answeringBot(): Promise<LocalBot> {
  const bot = await botWithCommands();
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('next').setLabel('Next').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('form').setLabel('Form').setStyle(ButtonStyle.Secondary),
  );
  const input = new TextInputBuilder().setCustomId('note').setStyle(TextInputStyle.Short).setValue('as it was');
  const form = new ModalBuilder()
    .setCustomId('form')
    .setTitle('A form')
    .addLabelComponents(new LabelBuilder().setLabel('Note').setTextInputComponent(input));
  bot.handle = async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Shown', value: 'belarus and more' }]);
    if (interaction.isChatInputCommand()) {
      const secret = interaction.options.getBoolean('private') === true;
      const content = `Q: ${interaction.options.getString('question') ?? interaction.commandName}\n> **quoted** words\n-# small`;
      await interaction.reply({ content, components: [row], ...(secret && { flags: MessageFlags.Ephemeral }) });
    }
    if (interaction.isModalSubmit()) await interaction.reply(`note: ${interaction.fields.getTextInputValue('note')}`);
    if (interaction.isButton())
      await (interaction.customId === 'next' ? interaction.update('page 2') : interaction.showModal(form));
  };
  return bot;
}

describe('the prompt', () => {
  it('shows the sample and its answer, and ends where nobody sits at it', async () => {
    await using bot = await answeringBot();
    const text = await typed(bot, [], 'who is it', false);
    expect(text).toBe(
      'alice in #general> /ask question:who is it\nQ: who is it\n│ quoted words\nsmall\n[1] Next  [2] Form\n',
    );
  });

  it('takes commands as typed on Discord, marks private answers, and presses buttons by number', async () => {
    await using bot = await answeringBot();
    const text = await typed(bot, ['/ask where is it private:true', '1', '9', '/article latest', '/quit']);
    expect(text).toContain('(only you see this)\nQ: where is it');
    expect(text).toContain('page 2');
    expect(text).toContain('There is no button 9');
    expect(text).toContain('Q: article');
  });

  it('takes bare words for a question, `help` for help, and says which command a mistyped one is near', async () => {
    await using bot = await answeringBot();
    const text = await typed(bot, ['who is it since: when', 'help', '/aks who', '/aspirin', 'quit', '/ask never']);
    expect(text).toContain('Q: who is it since: when\n');
    expect(text).toContain('/quit         end');
    expect(text).toContain('There is no command /aks. Did you mean /ask?');
    expect(text).toContain('There is no command /aspirin.');
    expect(text).not.toContain('Q: never');
  });

  it('fills in forms, an empty line keeping what stands there', async () => {
    await using bot = await answeringBot();
    const text = await typed(bot, ['/ask what', '2', '', '/ask what', '2', 'new words']);
    expect(text).toContain('Note [as it was]:');
    expect(text).toContain('note: as it was');
    expect(text).toContain('note: new words');
  });

  it('changes who one is, and shows the pins', async () => {
    await using bot = await answeringBot();
    const text = await typed(bot, ['/pin', '/as mona', '/pin', '/in news', '/pins', '/as nobody', '/nothing']);
    expect(text).toContain('You do not have permission to use this command.');
    expect(text).toContain('You are mona: a moderator.');
    expect(text).toContain('Q: pin');
    expect(text).toContain('Nothing is pinned in #news.');
    expect(text).toContain('There are: alice, mona, nick.');
    expect(text).toContain('There is no command /nothing.');
  });

  it.each<[string, string[], string]>([
    ['/a', ['/ask ', '/article ', '/as '], '/a'],
    ['/as m', ['mona'], 'm'],
    ['/article ', ['latest '], ''],
    ['/ask who so', ['sort:'], 'so'],
    ['/ask who sort:ne', ['newest'], 'ne'],
    ['/ask question:bel', ['belarus and more'], 'bel'],
  ])('completes %j', async (line, offers, replaced) => {
    await using bot = await answeringBot();
    expect(await completeLine(line, bot.local.as('alice'), 'general')).toEqual([offers, replaced]);
  });
});
