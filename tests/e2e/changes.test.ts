import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { faces, isPrivate, messageOf } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';

const { buttons } = english.answer;

describe('/changes', () => {
  let live: RealBot;
  beforeAll(async () => {
    live = await startRealBot(FICTIONAL_ARCHIVE);
  });
  afterAll(() => live.stop());

  it('is for the asker: both quotes of a number with their days, then the articles and the names first seen', async () => {
    const alice = live.local.as('alice');
    const first = messageOf(await alice.slash('changes', { since: 'December 2024' }));
    const text = seenText(first.content);
    expect(isPrivate(first)).toBe(true);
    expect(text).toContain('New since 1 December 2024');
    expect(text).toMatch(
      /will cost 385 million crowns,[^\n]*\n[^\n]*· 3 July 2024\n[^\n]*will cost 402 million crowns,[^\n]*\n[^\n]*· 11 December 2024/u,
    );
    expect(text).toContain('New articles');
    const names = messageOf(await alice.slash('changes', { since: 'September 2024', topic: 'Lucan Frey' }));
    expect(seenText(names.content)).toContain('First seen: Matthias Oake');
  });

  it('pages, and is public for whoever says so', async () => {
    const alice = live.local.as('alice');
    const first = messageOf(await alice.slash('changes', { since: '2023', private: false }));
    expect(isPrivate(first)).toBe(false);
    const second = messageOf(await alice.press(first, buttons.next));
    expect(second.content).not.toBe(first.content);
    expect(messageOf(await alice.press(second, buttons.previous)).content).toBe(first.content);
  });

  it('takes the last 7 days of the archive unless told, and says when there is nothing', async () => {
    const alice = live.local.as('alice');
    const last = messageOf(await alice.slash('changes', {}));
    expect(seenText(last.content)).toContain('New since 12 December 2024');
    const none = messageOf(await alice.slash('changes', { since: '2025', private: false }));
    expect([isPrivate(none), faces(none)]).toEqual([true, []]);
    expect(seenText(none.content)).toContain('There is no article since 1 January 2025.');
  });

  it.each(['', 'Tolv', '🙂', '\u202e', 'a'.repeat(300), '[(*', '2024-13'])(
    'suggestions never fail: %j',
    async (typed) => {
      const alice = live.local.as('alice');
      const outcomes = [
        await alice.complete('changes', { topic: typed }, 'topic'),
        await alice.complete('changes', { since: typed }, 'since'),
      ];
      for (const { choices, failed } of outcomes) expect([Array.isArray(choices), failed]).toEqual([true, undefined]);
      expect(live.logged).toEqual([]);
    },
  );
});
