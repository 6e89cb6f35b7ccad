import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { english } from '../../src/texts/en/english.ts';
import { readMessage, seenText } from '../support/discord-markdown.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { faces, isPrivate, messageOf, told } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';

let live: RealBot;
beforeAll(async () => {
  live = await startRealBot(FICTIONAL_ARCHIVE);
});
afterAll(() => live.stop());

const said = (content: string): APIMessage => {
  const message = live.local.as('mona').say(content);
  if (message === null) throw new TypeError('nothing was said');
  return message;
};
/** What stands out in the lines of a kind. */
const bold = ({ content }: APIMessage, kind: string): string[] =>
  readMessage(content)
    .filter((line) => line.kind === kind)
    .flatMap(({ runs }) => runs.filter((run) => run.strong).map(({ text }) => text));

describe('/quote', () => {
  it('shows an exact quote in its sentence, to the asker alone', async () => {
    const message = messageOf(await live.local.as('alice').slash('quote', { text: '"a wave you hear coming!"' }));
    expect(isPrivate(message)).toBe(true);
    expect(seenText(message.content)).toContain('Exact · these words stand in one article');
    expect(bold(message, 'quote')).toEqual(['A wave you hear coming']);
    expect(seenText(message.content)).toContain('Nine dead in ferry disaster, search goes on · 12 March 2024');
    expect(seenText(message.content)).toContain('Left out of account: capital letters, punctuation at the ends.');
  });

  it('shows the words that differ on both sides', async () => {
    const text = 'The ferry went down on Tuesday morning with 95 people on board';
    const message = messageOf(await live.local.as('alice').slash('quote', { text }));
    expect(seenText(message.content)).toContain(`Given: ${text}`);
    expect(bold(message, 'quote')).toEqual(['Monday', '94']);
    expect(seenText(message.content)).toContain('Given: “Tuesday”, “95” · In the archive: “Monday”, “94”');
    expect(bold(message, 'plain')).toEqual(['Nearly', 'Tuesday', '95']);
  });

  it('says that words are not there, and is never public then', async () => {
    const options = { text: 'Nobody has seen the zeppelin of @everyone', private: false };
    const message = messageOf(await live.local.as('alice').slash('quote', options));
    expect(isPrivate(message)).toBe(true);
    expect(seenText(message.content)).toContain('Not in the archive · “Nobody has seen the zeppelin of @everyone”');
    expect(message.mention_everyone).toBe(false);
  });

  it('pages through many places, and is shared with who asked', async () => {
    const alice = live.local.as('alice');
    const first = messageOf(await alice.slash('quote', { text: 'Maren Gale' }));
    const second = messageOf(await alice.press(first, english.answer.buttons.next));
    expect(second.content).not.toBe(first.content);
    expect(seenText(second.content)).toContain('Exact');
    const shared = messageOf(await alice.press(second, english.feedback.buttons.share));
    expect(isPrivate(shared)).toBe(false);
    expect(seenText(shared.content)).toMatch(/^alice shares a check of a quote\nExact/iu);
  });

  it.each(['?!', '\u202e\u200f\u202e'])('refuses %j', async (text) => {
    expect(told(await live.local.as('alice').slash('quote', { text }))).toContain('There is no word in that');
  });
});

describe('Check this quote', () => {
  it('checks what a message quotes, markup and all', async () => {
    const message = said('is this true?\n> The ferry went down on **Monday** morning\\.\nand\n> that');
    const checked = messageOf(await live.local.as('alice').menu('Check this quote', message));
    expect(isPrivate(checked)).toBe(true);
    expect(bold(checked, 'quote')).toEqual(['The ferry went down on Monday morning']);
    expect(seenText(checked.content)).toContain(english.quote.onlyFirst);
  });

  it('finds what an answer of Dateline’s quotes', async () => {
    const answer = messageOf(
      await live.local.as('alice').slash('ask', { question: 'how many people died in the flood' }),
    );
    const checked = await live.local.as('mona').menu('Check this quote', answer);
    expect(told(checked)).toContain('Exact');
  });

  it('says when there is nothing to check', async () => {
    expect(told(await live.local.as('alice').menu('Check this quote', said('👍 <@1>')))).toBe(english.quote.noText);
  });
});

describe('Ask the archive', () => {
  it('puts a message as a question, for the asker alone, with buttons that work', async () => {
    const alice = live.local.as('alice');
    const answer = messageOf(await alice.menu('Ask the archive', said('How many people died in the flood?')));
    expect(isPrivate(answer)).toBe(true);
    expect(seenText(answer.content)).toContain('Q: How many people died in the flood?');
    const next = messageOf(await alice.press(answer, english.answer.buttons.next));
    expect([next.id, next.content === answer.content]).toEqual([answer.id, false]);
  });

  it('of an answer of Dateline’s, puts its question', async () => {
    const question = 'who chairs the Harbour Safety Board';
    const answer = messageOf(await live.local.as('alice').slash('ask', { question }));
    const again = messageOf(await live.local.as('mona').menu('Ask the archive', answer));
    expect(isPrivate(again)).toBe(true);
    expect(again.content).toBe(answer.content);
  });
});

describe('an answer that says there is none', () => {
  it('carries its question on', async () => {
    const question = 'zyzzyva qwertz';
    const nothing = messageOf(await live.local.as('alice').slash('ask', { question }));
    expect(faces(nothing)).toEqual([english.answer.buttons.dismiss]);
    const again = messageOf(await live.local.as('alice').menu('Ask the archive', nothing));
    expect(again.content).toBe(nothing.content);
  });
});

describe('/article related and /summary period', () => {
  it('lists what is near an article, to the asker alone, and marks reports of the same story', async () => {
    const title = '2024-03-26-hsb-preliminary-report';
    const message = messageOf(await live.local.as('alice').slash('article', { title }, { subcommand: 'related' }));
    expect(isPrivate(message)).toBe(true);
    expect(seenText(message.content)).toMatch(/Bow door seal blamed[^\n]*\n[^\n]*\n26 March 2024 · [^\n]*same story/u);
  });

  it('summarises a month in the order of its days', async () => {
    const message = messageOf(
      await live.local.as('alice').slash('summary', { period: 'March 2024', lines: 3 }, { subcommand: 'period' }),
    );
    expect(isPrivate(message)).toBe(false);
    expect(seenText(message.content)).toContain('Summary: 1–31 March 2024');
    expect(message.content.split('\n').filter((line) => line.startsWith('> '))).toHaveLength(3);
  });

  it('says when no article is of a period', async () => {
    const outcome = await live.local.as('alice').slash('summary', { period: '1999' }, { subcommand: 'period' });
    expect(told(outcome)).toContain('No article is dated 1 January – 31 December 1999.');
  });
});

describe('a question about days after the newest article', () => {
  it('is told so, and the archive’s last 7 days are a button', async () => {
    const alice = live.local.as('alice');
    const question = 'what did prices do';
    const late = messageOf(await alice.slash('ask', { question, since: '2030' }));
    expect(seenText(late.content)).toContain('Those days lie after the newest article, of 18 December 2024.');
    const found = messageOf(await alice.press(late, english.answer.buttons.lastDays));
    expect(seenText(found.content)).toContain('12–18 December 2024');
    expect(seenText(found.content)).toContain('18 December 2024');
  });
});

/** An answer, and the bot over another data folder: what the buttons could not carry themselves is gone. */
const outlived = async (
  question: string,
  use: (local: LocalDiscord, old: APIMessage) => Promise<void>,
): Promise<void> => {
  const local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  const before = await startRealBot(FICTIONAL_ARCHIVE, { local });
  const old = messageOf(await local.as('alice').slash('ask', { question }));
  await before.stop();
  const after = await startRealBot(FICTIONAL_ARCHIVE, { local });
  await use(local, old);
  await after.stop();
  await local.stop();
};

describe('an answer whose buttons mean nothing any more', () => {
  it('opens a form with its question where another button carries it, which answers it anew', () =>
    outlived('how many people died in the flood of the river at Tolvane and why', async (local, old) => {
      const { modal } = await local.as('alice').press(old, english.answer.buttons.context);
      if (modal === undefined) throw new TypeError('no form');
      expect(modal.data.title).toBe(english.answer.again.title);
      const again = messageOf(await local.as('alice').submit(modal));
      expect([again.id, again.content]).toEqual([old.id, old.content]);
      const other = messageOf(
        await local.as('alice').submit(modal, { question: 'who chairs the Harbour Safety Board' }),
      );
      expect(seenText(other.content)).toContain('Q: who chairs the Harbour Safety Board');
    }));

  it('says that it is too old where none does', () =>
    outlived(
      `how many people died in the flood of the river at ${'Tolvane '.repeat(20).trim()}`,
      async (local, old) => {
        const pressed = await local.as('alice').press(old, english.answer.buttons.context);
        expect(told(pressed)).toBe(english.describeQueryProblem({ code: 'expired', question: null }));
        expect(told(await local.as('mona').menu('Ask the archive', old))).toBe(english.answer.noQuestion);
      },
    ));
});
