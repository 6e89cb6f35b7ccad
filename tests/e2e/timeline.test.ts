import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { seenText } from '../support/discord-markdown.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { faces, isPrivate, messageOf } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';

const { buttons } = english.answer;
const words = english.timeline;

const pinOf = (message: APIMessage): string => faces(message).find((face) => face.includes(words.buttons.pin)) ?? '';

describe('/timeline', () => {
  let live: RealBot;
  beforeAll(async () => {
    live = await startRealBot(FICTIONAL_ARCHIVE);
  });
  afterAll(() => live.stop());

  const ferry = (name: 'alice' | 'mona' | 'nick' = 'alice', more = {}) =>
    live.local.as(name).slash('timeline', { topic: 'Maren Gale', ...more }, { channel: 'news' });

  it('is public, dates each entry, marks what was only reported, and pages', async () => {
    const alice = live.local.as('alice');
    const first = messageOf(await ferry());
    const text = seenText(first.content);
    expect(isPrivate(first)).toBe(false);
    expect(text).toContain('Timeline: Maren Gale');
    expect(text).toMatch(/11 March 2024\n.*The ferry Maren Gale capsized in heavy seas off Oskery on Monday morning/u);
    expect(text).toContain('14 March 2024 · reported');
    const second = messageOf(await alice.press(first, buttons.next));
    expect(second.content).not.toBe(first.content);
    expect(messageOf(await alice.press(second, buttons.previous)).content).toBe(first.content);
  });

  it('is turned by its button, and back', async () => {
    const alice = live.local.as('alice');
    const oldest = messageOf(await ferry());
    const newest = messageOf(await alice.press(oldest, words.buttons.newest));
    expect(seenText(newest.content).indexOf('13 November 2024')).toBeGreaterThan(0);
    expect(faces(newest)).toContain(words.buttons.oldest);
    expect(messageOf(await alice.press(newest, words.buttons.oldest)).content).toBe(oldest.content);
  });

  it('keeps to the days asked for', async () => {
    const text = seenText(messageOf(await ferry('alice', { since: '2024-03-14', until: 'March 2024' })).content);
    expect(text).toContain('14–31 March 2024');
    expect(text).not.toContain('9 April 2024');
  });

  it('says to the asker alone that there is nothing', async () => {
    const message = messageOf(await live.local.as('alice').slash('timeline', { topic: 'Atlantis' }));
    expect([isPrivate(message), faces(message)]).toEqual([true, []]);
    expect(seenText(message.content)).toContain('Nothing in the archive about “Atlantis” has a place on a timeline.');
  });

  it('is pinned by a moderator, not by a member', async () => {
    const shown = messageOf(await ferry('mona'));
    const refused = messageOf(await live.local.as('alice').press(shown, pinOf(shown)));
    expect([isPrivate(refused), live.local.pins('news').length]).toEqual([true, 0]);
    const told = messageOf(await live.local.as('mona').press(shown, pinOf(shown)));
    const [pinned] = live.local.pins('news');
    expect(isPrivate(told)).toBe(true);
    expect(pinned && wordsOf(pinned)).toContain('Timeline: Maren Gale');
  });

  it('stands behind a button under an answer whose quotes tell of several days, for the presser', async () => {
    const alice = live.local.as('alice');
    const answer = messageOf(await alice.slash('ask', { question: 'how many people died in the flood in Tolvane' }));
    const line = messageOf(await live.local.as('mona').press(answer, words.buttons.timeline));
    expect(isPrivate(line)).toBe(true);
    expect(seenText(line.content)).toContain('Timeline: how many people died in the flood in Tolvane');
    expect(faces(line)).not.toContain(words.buttons.pin);
    const turned = messageOf(await live.local.as('mona').press(line, words.buttons.newest));
    expect([isPrivate(turned), turned.id]).toEqual([true, line.id]);
    expect(turned.content).not.toBe(line.content);
  });

  it.each(['', 'Tolv', '🙂', '\u202e', 'a'.repeat(300), '[(*', '2024-13'])(
    'suggestions never fail: %j',
    async (typed) => {
      const alice = live.local.as('alice');
      const outcomes = [
        await alice.complete('timeline', { topic: typed }, 'topic'),
        await alice.complete('timeline', { topic: 'x', since: typed }, 'since'),
        await alice.complete('timeline', { topic: 'x', until: typed }, 'until'),
      ];
      for (const { choices, failed } of outcomes) expect([Array.isArray(choices), failed]).toEqual([true, undefined]);
      expect(live.logged).toEqual([]);
    },
  );
});

it('an answer from one day offers no timeline', async () => {
  const live = await startRealBot('seeds');
  const message = messageOf(await live.local.as('alice').slash('ask', { question: 'who is sanctioning Belarus' }));
  expect(faces(message)).not.toContain(words.buttons.timeline);
  await live.stop();
});
