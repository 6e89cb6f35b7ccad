import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Newsroom } from '../../src/answer/newsroom.ts';
import { ALL_DAYS } from '../../src/corpus/day.ts';
import { english } from '../../src/texts/en/english.ts';
import { readMessage, seenText } from '../support/discord-markdown.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { faces, isPrivate, messageOf } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';

const { buttons } = english.answer;

/** Holds work back until the test lets it go. */
class Gate {
  open: () => void = () => {};
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** The quoted lines of a message, footnote marks taken out. */
const quotes = (message: APIMessage): string[] =>
  readMessage(wordsOf(message))
    .filter(({ kind }) => kind === 'quote')
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .map(withoutMarks);
const withoutMarks = (text: string): string => text.replaceAll(/[⁰¹²³⁴-⁹]+/gu, '');

const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

/** The texts of all articles, one after the other. */
async function bodies({ articles }: Newsroom): Promise<string> {
  const { headers } = await articles.list({
    range: ALL_DAYS,
    order: 'newest',
    offset: 0,
    limit: 1000,
  });
  const all = await articles.read(headers.map(({ id }) => id));
  return withoutMarks(all.map((article) => article?.body ?? '').join('\n'));
}

describe('over the seed', () => {
  let live: RealBot;
  beforeAll(async () => {
    live = await startRealBot('seeds');
  });
  afterAll(() => live.stop());

  it('“who is sanctioning Belarus” is answered word for word, with the day, and “this week” resolved', async () => {
    const message = messageOf(await live.local.as('alice').slash('ask', { question: 'who is sanctioning Belarus' }));
    const text = seenText(message.content);
    expect(isPrivate(message)).toBe(false);
    expect(text).toContain(
      'after the EU and the US promised to extend sanctions on Belarus this week¹, with thousands',
    );
    expect(text).toContain(
      'EU foreign ministers have agreed that existing sanctions against the Lukashenko regime will be',
    );
    expect(text).toContain('· 16 November 2021');
    expect(text).toContain('¹ this week = 15–21 November 2021');
    const body = await bodies(live.newsroom);
    for (const quote of quotes(message)) expect(body).toContain(quote);
  });

  it('“who won the world cup” is not answered, and only the asker hears it', async () => {
    const message = messageOf(await live.local.as('alice').slash('ask', { question: 'who won the world cup' }));
    expect(isPrivate(message)).toBe(true);
    expect(quotes(message)).toEqual([]);
    expect(seenText(message.content)).toContain('Nothing in the archive answers: “who won the world cup”');
  });
});

describe('over the invented archive', () => {
  let live: RealBot;
  beforeAll(async () => {
    live = await startRealBot(FICTIONAL_ARCHIVE);
  });
  afterAll(() => live.stop());

  it('an answer is paged, forth and back, each quote word for word', async () => {
    const alice = live.local.as('alice');
    const first = messageOf(await alice.slash('ask', { question: 'how many people died in the flood' }));
    const second = messageOf(await alice.press(first, buttons.next));
    const back = messageOf(await alice.press(second, buttons.previous));
    expect([back.id, back.content]).toEqual([first.id, first.content]);
    expect(second.content).not.toBe(first.content);
    const body = await bodies(live.newsroom);
    const shown = [...quotes(first), ...quotes(second)];
    expect(new Set(shown).size).toBe(shown.length);
    for (const quote of shown) expect(body).toContain(quote);
  });

  it.each([
    ['Hoax messages', 'chat hoax'],
    ['Town hall', 'town hall software'],
    ['the motion on the conduct', 'a title and a sentence without end'],
  ])('an article shows as its characters, whatever stands in it: %s (%s)', async (title) => {
    const mona = live.local.as('mona');
    const [header] = await live.newsroom.suggestArticles(title, 1);
    const read = await live.newsroom.read(header?.id ?? '');
    const body = withoutMarks(read?.article.body ?? '');
    let message = messageOf(await mona.slash('article', { title: header?.id ?? '' }, { subcommand: 'show' }));
    const shown = [...quotes(message)];
    for (let pages = 0; faces(message).includes(buttons.next) && pages < 50; pages += 1) {
      message = messageOf(await mona.press(message, buttons.next));
      expect([message.mentions, message.mention_roles, message.mention_everyone]).toEqual([[], [], false]);
      expect(readMessage(message.content).flatMap(({ markup }) => markup)).toEqual([]);
      shown.push(...quotes(message));
    }
    const cut = shown.filter((line) => line.endsWith('…') && !body.includes(line));
    for (const line of shown) expect(body).toContain(cut.includes(line) ? line.slice(0, -1) : line);
    // Every word of the article was on a page, but for what was said to be cut, and signs that make a line a subhead.
    expect(cut.length > 0 || squeezed(shown.join('')) === squeezed(body.replaceAll(/^#+ /gmu, ''))).toBe(true);
  });

  it('a summary is pinned by a moderator, not by a member', async () => {
    const ask = (name: 'alice' | 'mona') =>
      live.local.as(name).slash('summary', { topic: 'flood' }, { subcommand: 'topic', channel: 'news' });
    const summary = messageOf(await ask('mona'));
    const pin = faces(summary).find((face) => face.includes(buttons.pin)) ?? '';
    const told = messageOf(await live.local.as('mona').press(summary, pin));
    const [pinned] = live.local.pins('news');
    expect([isPrivate(told), told.content.includes(`/${pinned?.id} `)]).toEqual([true, true]);
    expect(quotes(pinned ?? told)).toEqual(quotes(summary));
    const nick = messageOf(await live.local.as('nick').press(summary, pin));
    expect([isPrivate(nick), nick.content.includes('Pin Messages')]).toEqual([true, true]);
    expect(live.local.pins('news')).toHaveLength(1);
  });

  it('every button of every reply does what it says, from the asker’s hand and from another’s', async () => {
    const calls = [
      ['ask', { question: 'who resigned after the ferry sank' }],
      ['ask', { question: 'who won the world cup', sort: 'newest' }],
      ['ask', { question: 'what happened last week', private: true }],
      ['ask', { question: `${'why was the flood fund closed '.repeat(9)}?` }],
      ['article', { count: 10 }, 'latest'],
      ['article', { date: '2024' }, 'on'],
      ['article', { date: 'May 1912' }, 'on'],
      ['article', { title: 'no such thing at all' }, 'show'],
      ['summary', { topic: 'ferry' }, 'topic'],
      ['summary', { title: 'hoax' }, 'article'],
      ['archive', {}, 'about'],
      ['archive', {}, 'help'],
    ] as const;
    for (const [name, options, subcommand] of calls) {
      const place = subcommand === undefined ? {} : { subcommand };
      const pressed = messageOf(await live.local.as('mona').slash(name, { ...options }, place));
      for (const face of faces(pressed)) {
        for (const presser of isPrivate(pressed) ? (['mona'] as const) : (['alice', 'mona'] as const)) {
          const fresh = messageOf(await live.local.as('mona').slash(name, { ...options }, place));
          const { failed } = await live.local.as(presser).press(fresh, face);
          expect([name, face, failed]).toEqual([name, face, undefined]);
        }
      }
    }
    expect(live.logged).toEqual([]);
  });

  it.each(['', ' ', 'x', 'Tolv', '🙂', '\u202e', '%', 'a'.repeat(300), 'last', '2024-13', '[(*'])(
    'suggestions never fail: %j',
    async (typed) => {
      const alice = live.local.as('alice');
      const outcomes = [
        await alice.complete('ask', { question: 'x', since: typed }, 'since'),
        await alice.complete('article', { title: typed }, 'title', { subcommand: 'show' }),
        await alice.complete('article', { date: typed }, 'date', { subcommand: 'on' }),
        await alice.complete('summary', { topic: typed }, 'topic', { subcommand: 'topic' }),
      ];
      for (const { choices, failed } of outcomes) expect([Array.isArray(choices), failed]).toEqual([true, undefined]);
      expect(live.logged).toEqual([]);
    },
  );
});

it('an answer that takes long is deferred as declared', async () => {
  const gate = new Gate();
  const live = await startRealBot('seeds', {
    change: (newsroom) => ({
      ...newsroom,
      ask: async (request) => {
        await gate.opened;
        return newsroom.ask(request);
      },
    }),
  });
  const outcome = live.local.as('alice').slash('ask', { question: 'who is sanctioning Belarus', private: true });
  await live.patience.elapse();
  gate.open();
  const { deferred, message } = await outcome;
  expect([deferred, message !== undefined && isPrivate(message)]).toEqual([true, true]);
  expect(message?.content).toContain('Belarus');
  await live.stop();
});
