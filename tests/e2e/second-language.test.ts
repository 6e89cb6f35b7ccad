import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commands } from '../../commands/index.ts';
import { openTerminal } from '../../src/compose/open-terminal.ts';
import type { Log } from '../../src/command/ports/log.ts';
import { readConfig } from '../../src/config.ts';
import { runCommandLine } from '../../src/terminal/command-line.ts';
import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { faces, isPrivate, messageOf } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { german, TWO_LANGUAGES } from '../support/second-language.ts';
import { IDLE_OPERATOR } from '../support/idle-operator.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const QUESTION = 'why was the Harbour bridge closed';

let town: TownArchive;
let live: RealBot;
beforeAll(async () => {
  town = await makeTownArchive();
  live = await startRealBot(town.folder, { catalogues: TWO_LANGUAGES });
  live.local.as('alice').locale = 'de';
});
afterAll(async () => {
  await live.stop();
  await town.dispose();
});

const log: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const progress = { show: () => {}, end: () => {} };
const now = (): Date => new Date('2024-04-10T09:00:00Z');

/** What a command line writes when the catalogue is the second one. */
async function run(...argv: string[]): Promise<string> {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const config = readConfig({ DATELINE_DATA: town.dataFolder });
  await runCommandLine(argv, {
    version: '0',
    commands,
    texts: german,
    style: { width: 200, colour: false },
    write,
    writeError: write,
    operator: IDLE_OPERATOR,
    open: async () => {
      const opened = await openTerminal({ config, folder: town.folder, now, log, progress });
      return { ...opened, context: { ...opened.context, texts: german } };
    },
  });
  return written;
}

describe('a second catalogue', () => {
  it('is registered beside the first, and written once', async () => {
    const ask = live.local.commands(null).find(({ name }) => name === 'ask');
    expect(ask?.description_localizations).toEqual({ de: german.answer.command.description });
    const { local } = live;
    const again = await startRealBot(town.folder, { local, catalogues: TWO_LANGUAGES });
    expect(again.bot.registration).toMatchObject({ added: [], changed: [], removed: [] });
    await again.stop();
    const without = await startRealBot(town.folder, { local });
    expect(without.bot.registration).toMatchObject({ changed: expect.arrayContaining(['ask']) as string[] });
    await without.stop();
  });

  it('answers its readers where they alone see it, and all others in the server’s language', async () => {
    const alice = live.local.as('alice');
    const own = messageOf(await alice.slash('ask', { question: QUESTION, private: true }));
    expect(seenText(own.content)).toMatch(/^Frage – why was the Harbour bridge closed\n/u);
    // The catalogue's own mark stands between headline, day and the rest.
    expect(seenText(own.content)).toContain(' | ');
    expect(seenText(own.content)).toContain('divers found cracks');
    expect(seenText(own.content)).toContain('01.03.2024');
    expect(faces(own)).toContain(german.answer.buttons.context);
    const open = messageOf(await alice.slash('ask', { question: QUESTION }));
    expect(seenText(open.content)).toMatch(/^Q: why was/u);
    const mona = messageOf(await live.local.as('mona').slash('ask', { question: QUESTION, private: true }));
    expect(seenText(mona.content)).toMatch(/^Q: why was/u);
  });

  it('says what is wrong with a call', async () => {
    const told = await live.local
      .as('alice')
      .slash('article', { title: 'No such title at all' }, { subcommand: 'show' });
    expect(messageOf(told).content).toBe('Das geht nicht: unknown-article.');
  });

  it('takes a question over from an answer in any language', async () => {
    const { local } = live;
    const own = messageOf(await local.as('alice').slash('ask', { question: QUESTION, private: true }));
    const again = messageOf(await local.as('alice').menu('Ask the archive', own));
    expect(again.content).toBe(own.content);
    const open = messageOf(await local.as('mona').slash('ask', { question: QUESTION }));
    const taken = messageOf(await local.as('alice').menu('Ask the archive', open));
    expect([isPrivate(taken), taken.content]).toEqual([true, own.content]);
  });

  it('speaks in the terminal: help, mistakes and the commands themselves', async () => {
    const help = await run('--help');
    expect(help.replaceAll(/\s+/gu, ' ')).toContain(german.answer.command.description);
    expect(help).not.toContain(english.terminal.start);
    expect(await run('article', 'on', 'nonsense')).toBe('Das geht nicht: bad-date.\n');
    expect(await run('ask', QUESTION)).toMatch(/^Frage – why was/u);
  });
});
