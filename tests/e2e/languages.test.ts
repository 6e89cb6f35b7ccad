import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { german } from '../../src/texts/de/german.ts';
import { english } from '../../src/texts/en/english.ts';
import { russian } from '../../src/texts/ru/russian.ts';
import { seenText } from '../support/discord-markdown.ts';
import { faces, isPrivate, messageOf, seen } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const QUESTION = 'why was the Harbour bridge closed';
const QUOTE = 'divers found cracks in two piers';

let town: TownArchive;
let live: RealBot;
let now = new Date('2024-04-10T09:00:00Z');
beforeAll(async () => {
  town = await makeTownArchive();
  const local = new LocalDiscord({ words: english.playground.discord });
  local.guild.locale = 'ru';
  await local.start();
  live = await startRealBot(town.folder, { local, now: () => now });
  local.as('alice').locale = 'de';
});
afterAll(async () => {
  await live.stop();
  await live.local.stop();
  await town.dispose();
});

const alice = () => live.local.as('alice');
const mona = () => live.local.as('mona');
const reasons = () => live.local.requests.map(({ reason }) => reason);
const pinned = (): string => live.local.pins('news').map(seen).slice(0, 1).join('');

describe('a German member on a Russian server', () => {
  it('gets in German what they alone see, the quote as it stands in its article', async () => {
    const own = messageOf(await alice().slash('ask', { question: QUESTION, private: true }));
    expect(seenText(own.content)).toMatch(/^Frage: why was/u);
    expect(seenText(own.content)).toContain(QUOTE);
    expect(seenText(own.content)).toContain('1. März 2024');
    expect(faces(own)).toContain(german.answer.buttons.context);
  });

  it('sees with all others what is public in Russian', async () => {
    const open = messageOf(await alice().slash('ask', { question: QUESTION }));
    expect([isPrivate(open), seenText(open.content).split('\n')[0]]).toEqual([false, `Вопрос: ${QUESTION}`]);
    expect(seenText(open.content)).toContain(QUOTE);
    expect(seenText(open.content)).toContain('1 марта 2024 г.');
    expect(faces(open)).toContain(russian.answer.buttons.context);
  });

  it('is told in German that there is no answer, since nobody else sees that', async () => {
    const none = messageOf(await alice().slash('ask', { question: 'who is sanctioning Atlantis' }));
    expect([isPrivate(none), seenText(none.content)]).toEqual([
      true,
      expect.stringContaining(german.answer.nothing('who is sanctioning Atlantis')),
    ]);
  });

  it('is suggested days in German', async () => {
    const { choices = [] } = await alice().complete('ask', { question: QUESTION, since: 'letzte Woche' }, 'since');
    expect(choices.map(({ name }) => name).join('\n')).toMatch(/^letzte Woche → 1\.–7\. April 2024$/mu);
  });

  it('is offered commands by the names of their language', () => {
    const ask = live.local.commands(null).find(({ name }) => name === 'ask');
    expect(ask).toMatchObject({
      name_localizations: { de: 'fragen', ru: 'спросить' },
      description_localizations: { de: german.answer.command.description, ru: russian.answer.command.description },
    });
  });
});

describe('a pin', () => {
  it('is made in the server’s language, for the audit log too, and keeps it when the server takes another', async () => {
    const preview = messageOf(
      await mona().slash('pin', { topic: 'Harbour bridge' }, { subcommand: 'summary', channel: 'news' }),
    );
    expect(seen(preview)).toContain(english.pins.preview);
    await mona().press(preview, english.pins.pinIt);
    expect(pinned()).toContain(russian.summary.topic('Harbour bridge'));
    await mona().slash('archive-admin', { language: 'de' }, { subcommand: 'defaults' });
    now = new Date('2024-04-11T09:00:00Z');
    await town.write(
      'open',
      '2024-04-09',
      'Harbour bridge opens again',
      'The Harbour bridge opened again on Saturday. Thousands walked across the Harbour bridge.',
    );
    await live.archive.reindex();
    await live.services.keeper.refreshAll();
    expect(pinned()).toContain(russian.summary.topic('Harbour bridge'));
    expect(pinned()).toContain('Обновлено 11 апреля 2024 г. · 1 новая статья');
    expect(reasons()).toContain(russian.discord.pinReason('Mona'));
    expect(reasons()).toContain(russian.pins.reasons.refreshed);
    const open = messageOf(await alice().slash('ask', { question: QUESTION }));
    expect(seenText(open.content)).toMatch(/^Frage: why was/u);
  });
});

describe('the moderators’ log', () => {
  it('is written in the server’s language, whoever acts', async () => {
    await mona().slash('archive-admin', { reset: 'language' }, { subcommand: 'defaults' });
    await mona().slash('archive-admin', { log: 'here' }, { subcommand: 'defaults', channel: 'mod-log' });
    await expect.poll(reasons).toContain(russian.admin.toldReason);
  });
});
