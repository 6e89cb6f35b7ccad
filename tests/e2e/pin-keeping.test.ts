import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { unmoderated } from '../support/unmoderated.ts';
import { createPinKeeper } from '../../src/command/pins/pin-keeper.ts';
import { noDiscord, terminalContext } from '../../src/compose/open-terminal.ts';
import { dayIn } from '../../src/corpus/day.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Fault, LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { faces, isPrivate, messageOf } from '../support/message-facts.ts';
import { pinIt } from '../support/pin-it.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { schemaFaults } from '../support/rest-schemas.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const unexpected = (_: object, message: string): void => {
  throw new TypeError(message);
};

let town: TownArchive;
let local: LocalDiscord;
let live: RealBot;
let now: Date;

const start = async (): Promise<void> => {
  live = await startRealBot(town.folder, { local, dataFolder: town.dataFolder, now: () => now });
  await live.services.keeper.refreshAll();
};
const restart = async (): Promise<void> => {
  await live.stop();
  await start();
};
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
/** Reads the folder again and lets the keeper look at its pins, as the bot does after each new edition. */
const reindex = async (): Promise<void> => {
  await live.archive.reindex();
  await live.services.keeper.refreshAll();
};
beforeEach(async () => {
  now = new Date('2024-04-10T09:00:00Z');
  town = await makeTownArchive();
  local = new LocalDiscord({ words: english.playground.discord });
  await local.start();
  await start();
});
afterEach(async () => {
  await live.stop();
  const faults = schemaFaults(local.requests);
  await local.stop();
  await town.dispose();
  if (faults.length > 0) throw new TypeError(faults.join('\n'));
});

const mona = () => local.as('mona');
const pinSummary = async (options: Record<string, string | number | boolean> = {}): Promise<APIMessage> => {
  const told = messageOf(await pinIt(mona(), { topic: 'Harbour bridge', ...options }));
  expect([isPrivate(told), seenText(told.content).startsWith(english.pins.pinned)]).toEqual([true, true]);
  return pinned();
};
const pinned = (): APIMessage => {
  const [message] = local.pins('news');
  if (message === undefined) throw new TypeError('no pin');
  return message;
};
const tell = async (subcommand: string, options: Record<string, string> = {}): Promise<string> =>
  seenText(messageOf(await mona().slash('pin', options, { subcommand, channel: 'news' })).content);
const isEdit = ({ method, path }: LoggedRequest): boolean =>
  method === 'PATCH' && /^\/channels\/\d+\/messages\/\d+$/u.test(path);
const isPost = ({ method, path }: LoggedRequest): boolean =>
  method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path);
const isMessage = ({ path }: LoggedRequest): boolean => /^\/channels\/\d+\/messages\/\d+$/u.test(path);
const edits = (): readonly LoggedRequest[] => local.requests.filter(isEdit);
const NEWS =
  'The Harbour bridge opened again on Saturday, two months early. Thousands walked across the Harbour bridge.';
const addNews = (): Promise<void> => town.write('open', '2024-04-09', 'Harbour bridge opens again', NEWS);

describe('a pinned summary', () => {
  it('is not edited when nothing of it changed', async () => {
    await pinSummary();
    await town.write('fair', '2024-04-09', 'Book fair', 'The book fair in Ellin begins on Monday.');
    later(60);
    await reindex();
    expect(edits()).toEqual([]);
  });

  it('is edited once when the archive changed, says what changed, and remembers what it showed', async () => {
    const before = await pinSummary();
    await addNews();
    later(60);
    await reindex();
    await reindex();
    expect(edits().map(({ reason }) => reason)).toEqual([english.pins.reasons.refreshed]);
    const after = seenText(pinned().content);
    expect(after).toContain('The Harbour bridge opened again on Saturday');
    expect(after).toMatch(/Updated 10 April 2024 · 1 new article · /u);
    expect([pinned().id, local.pins('news')]).toEqual([before.id, [expect.anything()]]);
    const history = await tell('history', { pin: before.id });
    expect(history).toContain('divers found cracks');
    expect(history).not.toContain('opened again on Saturday');
  });

  it('waits ten minutes after an edit, and is then edited with all that came meanwhile', async () => {
    await pinSummary();
    await addNews();
    later(3);
    await reindex();
    expect(edits()).toEqual([]);
    await town.write(
      'fees',
      '2024-04-10',
      'Harbour bridge toll',
      'The council of Ellin agreed on a toll of two crowns for the Harbour bridge.',
    );
    later(7);
    await live.archive.reindex();
    await live.waits.elapse();
    await live.services.keeper.idle();
    expect(edits()).toHaveLength(1);
    expect(seenText(pinned().content)).toContain('2 new articles');
  });

  it('waits over a restart', async () => {
    await pinSummary();
    await addNews();
    later(3);
    await reindex();
    await restart();
    expect(edits()).toEqual([]);
    later(8);
    await live.waits.elapse();
    await live.services.keeper.idle();
    expect(edits()).toHaveLength(1);
  });

  it('catches up after a start with what changed while the bot was off', async () => {
    await pinSummary();
    await live.stop();
    await addNews();
    later(60);
    await start();
    await reindex();
    expect(seenText(pinned().content)).toContain('opened again');
  });

  it.each([
    ['30046', { status: 400, body: { message: 'Too many edits', code: 30_046 } }],
    [
      'a rate limit',
      { status: 429, body: { message: 'slow', retry_after: 60, global: false }, headers: { 'retry-after': '60' } },
    ],
  ])('backs off on %s, longer each time, and is edited in the end', async (_, fault) => {
    const { id } = await pinSummary();
    await addNews();
    later(60);
    local.failNext(isEdit, fault);
    await reindex();
    expect((await live.stores.pins.byMessage(id))?.dueAt).toEqual(new Date(now.getTime() + 10 * 60_000));
    later(10);
    local.failNext(isEdit, fault);
    await live.waits.elapse();
    await live.services.keeper.idle();
    expect((await live.stores.pins.byMessage(id))?.dueAt).toEqual(new Date(now.getTime() + 20 * 60_000));
    later(20);
    await live.waits.elapse();
    await live.services.keeper.idle();
    expect((await live.stores.pins.byMessage(id))?.dueAt).toBeNull();
    expect(seenText(pinned().content)).toContain('opened again');
  });

  it.each([
    ['deleted', (message: APIMessage) => mona().remove(message)],
    ['unpinned', (message: APIMessage) => mona().setPinned(message, false)],
  ] as const)('that somebody %s stays alone, and that is recorded', async (why, act) => {
    const message = await pinSummary();
    expect(act(message)).toBe(true);
    await addNews();
    later(60);
    await reindex();
    expect(edits()).toEqual([]);
    expect((await live.stores.pins.byMessage(message.id))?.stopped).toBe(why);
    expect(await tell('list')).toBe(english.pins.none);
  });

  it('that may not be refreshed stays as it is', async () => {
    await pinSummary({ refresh: false });
    await addNews();
    later(60);
    await reindex();
    expect(edits()).toEqual([]);
  });

  it('loses an article that is hidden, at once, and its history too', async () => {
    const message = await pinSummary();
    const hide = await mona().slash('archive-admin', { title: 'closed' }, { subcommand: 'hide', channel: 'mod-log' });
    expect(seenText(messageOf(hide).content)).toContain('1 pin changed');
    expect(seenText(pinned().content)).not.toContain('cracks');
    expect(edits().map(({ reason }) => reason)).toEqual([english.pins.reasons.hidden('Mona')]);
    expect(await tell('history', { pin: message.id })).not.toContain('cracks');
    const pin = await live.stores.pins.byMessage(message.id);
    const versions = await live.stores.pins.versions(pin?.id ?? '', 10);
    expect(JSON.stringify([pin, versions])).not.toContain('cracks');
  });

  it.each<[string, Fault]>([
    ['30046', { status: 400, body: { message: 'Too many edits', code: 30_046 } }],
    [
      'a rate limit',
      { status: 429, body: { message: 'slow', retry_after: 60, global: false }, headers: { 'retry-after': '60' } },
    ],
    ['a server error', { status: 503, body: { message: 'no', code: 0 } }],
    ['a dropped connection', { drop: 'before' }],
    ['a missing permission', { status: 403, body: { message: 'No.', code: 50_013 } }],
  ])(
    '05-hide-deletes-the-pin-on-a-hiccup: on %s the message goes with the text, and the pin is posted anew',
    async (_, fault) => {
      const message = await pinSummary();
      const mend = local.failAlways(isEdit, fault);
      const hide = await mona().slash('archive-admin', { title: 'closed' }, { subcommand: 'hide' });
      mend();
      expect(seenText(messageOf(hide).content)).toContain('1 pin changed');
      expect(local.messages('news').some(({ id }) => id === message.id)).toBe(false);
      expect(seenText(pinned().content)).not.toContain('cracks');
      expect(await tell('list')).toContain(pinned().id);
      await addNews();
      later(60);
      await reindex();
      expect(seenText(pinned().content)).toContain('opened again');
    },
  );

  it('05-hide-deletes-the-pin-on-a-hiccup: a pin that cannot be posted anew at once is as soon as that can be', async () => {
    await pinSummary();
    const mend = [isEdit, isPost].map((when) =>
      local.failAlways(when, { status: 503, body: { message: 'no', code: 0 } }),
    );
    await mona().slash('archive-admin', { title: 'closed' }, { subcommand: 'hide' });
    expect(local.pins('news')).toEqual([]);
    expect(await tell('list')).toContain(english.pins.waiting);
    // Asked for now, it still waits, and is not taken for one that somebody deleted.
    expect(await tell('refresh')).toContain(english.pins.refreshedAll(0, 1));
    for (const undo of mend) undo();
    later(1);
    await live.services.keeper.catchUp();
    expect([local.pins('news').length, seenText(pinned().content).includes('cracks')]).toEqual([1, false]);
    expect(await tell('list')).not.toContain(english.pins.waiting);
  });

  it('05-hide-deletes-the-pin-on-a-hiccup: what Discord lets neither edit nor delete is said, and goes later', async () => {
    const message = await pinSummary();
    const mend = local.failAlways(isMessage, { status: 503, body: { message: 'no', code: 0 } });
    const hide = await mona().slash('archive-admin', { title: 'closed' }, { subcommand: 'hide' });
    expect(seenText(messageOf(hide).content)).toContain(english.admin.stillShown(1));
    mend();
    later(1);
    await live.services.keeper.catchUp();
    expect([pinned().id, seenText(pinned().content).includes('cracks')]).toEqual([message.id, false]);
    expect((await live.stores.pins.byMessage(message.id))?.placement).toBeNull();
  });

  it('loses a hidden article at the next start, when the bot stopped before it could edit', async () => {
    const message = await pinSummary();
    await live.stores.hidden.hide(local.guildId, 'closed', 'mona', now);
    for (const pin of await live.stores.pins.purge(local.guildId, 'closed')) {
      await live.stores.pins.due(pin.id, new Date(0));
    }
    await restart();
    expect([pinned().id, seenText(pinned().content).includes('cracks')]).toEqual([message.id, false]);
  });

  it('loses an article that the operator hid in another process, at the next round', async () => {
    await pinSummary();
    await live.stores.hidden.hide('*', 'closed', 'terminal', now);
    const { guildId } = local;
    const seen = unmoderated(live.services.newsroom);
    const elsewhere = createPinKeeper({
      store: live.stores.pins,
      board: noDiscord.pins,
      make: (pin) =>
        live.services.remake(pin, { ...terminalContext('UTC', now, seen), guild: { id: guildId, name: '' } }),
      holds: async () => true,
      owns: () => true,
      textsFor: () => english,
      now: () => now,
      dayOf: (instant) => dayIn('UTC', instant),
      timer: () => () => {},
      log: { debug: unexpected, info: unexpected, warn: unexpected, error: unexpected },
    });
    expect(await elsewhere.purge('*', 'closed', () => 'hidden')).toEqual({ pins: 1, waiting: 1 });
    expect(seenText(pinned().content)).toContain('cracks');
    await live.services.keeper.catchUp();
    expect(seenText(pinned().content)).not.toContain('cracks');
    await live.services.keeper.catchUp();
    expect(edits()).toHaveLength(1);
  });

  it('loses an article whose file is gone, without waiting', async () => {
    await pinSummary();
    await town.remove('closed');
    later(1);
    await reindex();
    expect(seenText(pinned().content)).not.toContain('cracks');
  });

  it('carries a correction as soon as a moderator gives one', async () => {
    await pinSummary();
    await mona().slash('archive-admin', { title: 'closed', text: 'It was one pier.' }, { subcommand: 'correction' });
    expect(seenText(pinned().content)).toContain('Correction: It was one pier.');
  });
});

describe('/pin', () => {
  it('refreshes one pin or all of them when asked, without waiting', async () => {
    const { id } = await pinSummary();
    expect(await tell('refresh', { pin: id })).toBe(english.pins.refreshed.same);
    await addNews();
    await live.archive.reindex();
    expect(await tell('refresh')).toBe(english.pins.refreshedAll(1, 1));
    expect(edits().map(({ reason }) => reason)).toEqual([english.pins.reasons.asked('Mona')]);
  });

  it('lists the pins, and takes one off that is then no longer refreshed', async () => {
    const { id } = await pinSummary();
    expect(await tell('list')).toContain('summary: Harbour bridge');
    expect(await tell('remove', { pin: id })).toBe(english.pins.removed);
    expect(local.pins('news')).toEqual([]);
    expect(local.messages('news').some((message) => message.id === id)).toBe(true);
    expect(await tell('list')).toBe(english.pins.none);
    expect(await tell('history', { pin: id })).toBe(english.describeQueryProblem({ code: 'unknown-pin' }));
  });

  it('suggests the pins there are', async () => {
    const { id } = await pinSummary();
    const { choices } = await mona().complete('pin', { pin: 'harb' }, 'pin', { subcommand: 'history' });
    expect(choices?.map(({ value }) => value)).toEqual([id]);
  });

  it('offers to take off the oldest of its own where the channel is full, and nothing of a member’s', async () => {
    const own = await pinSummary();
    for (let count = 0; count < 249; count += 1) {
      const said = mona().say(`note ${count}`, 'news');
      if (said !== null) mona().setPinned(said, true);
    }
    const full = messageOf(await pinIt(mona(), { topic: 'ferry' }));
    expect(seenText(full.content)).toContain(english.pins.channelFull(250));
    const [face = ''] = faces(full);
    const done = messageOf(await mona().press(full, face));
    expect(seenText(done.content)).toContain(english.pins.pinned);
    const pins = local.pins('news');
    expect([pins.length, pins.some(({ id }) => id === own.id), pins[0]?.content.includes('ferry')]).toEqual([
      250,
      false,
      true,
    ]);
    expect((await live.stores.pins.byMessage(own.id))?.stopped).toBe('removed');
  });

  it('shows a moderator alone what it will look like, and pins that once however often it is pressed', async () => {
    const options = { topic: 'Harbour bridge', since: '2024', lines: 4 };
    const preview = messageOf(await mona().slash('pin', options, { subcommand: 'summary', channel: 'news' }));
    expect([isPrivate(preview), faces(preview)]).toEqual([true, [english.pins.pinIt, english.pins.cancel]]);
    expect([local.messages('news').filter((each) => !isPrivate(each)), local.pins('news')]).toEqual([[], []]);
    const pressed = await Promise.all([1, 2].map(() => mona().press(preview, english.pins.pinIt)));
    expect(pressed.map((each) => seenText(messageOf(each).content))).toEqual([
      expect.stringContaining(english.pins.pinned),
      expect.stringContaining(english.pins.pinned),
    ]);
    expect(local.pins('news')).toHaveLength(1);
    expect(seenText(preview.content)).toContain(seenText(pinned().content));
    const [row, ...others] = await live.stores.pins.live(local.guildId);
    expect([row?.options, others]).toEqual([{ topic: 'Harbour bridge', since: '2024-01-01', lines: 4 }, []]);
  });

  it('pins nothing that was cancelled, and another one of the same only after another preview', async () => {
    const preview = messageOf(
      await mona().slash('pin', { topic: 'ferry' }, { subcommand: 'timeline', channel: 'news' }),
    );
    const cancelled = messageOf(await mona().press(preview, english.pins.cancel));
    expect([seenText(cancelled.content), faces(cancelled)]).toEqual([english.pins.cancelled, []]);
    expect(await live.stores.pins.live(null)).toEqual([]);
    await pinSummary();
    const [offered, twin] = await Promise.all(
      [1, 2].map(() =>
        mona().slash(
          'pin',
          { topic: 'harbour bridge' },
          {
            subcommand: 'summary',
            channel: 'news',
          },
        ),
      ),
    );
    const again = messageOf(await mona().press(messageOf(offered!), english.pins.pinAgain));
    expect(local.pins('news')).toHaveLength(1);
    await mona().press(again, english.pins.pinIt);
    expect(local.pins('news')).toHaveLength(2);
    expect(seenText(messageOf(twin!).content)).toContain(english.pins.already);
  });

  it('is pinned once where its button under a summary is pressed twice at once', async () => {
    const shown = messageOf(
      await mona().slash('summary', { topic: 'ferry' }, { subcommand: 'topic', channel: 'news' }),
    );
    const pressed = await Promise.all([1, 2].map(() => mona().press(shown, english.answer.buttons.pin)));
    expect(pressed.map((each) => seenText(messageOf(each).content).split(': ')[0])).toEqual([
      english.pins.pinned.split(': ')[0],
      english.pins.already.split(': ')[0],
    ]);
    expect(local.pins('news')).toHaveLength(1);
  });

  it('pins a timeline that stays true like a summary', async () => {
    const pin = { topic: 'Harbour bridge', since: '2024' };
    const told = messageOf(await pinIt(mona(), pin, { subcommand: 'timeline' }));
    expect(seenText(told.content)).toContain(english.pins.pinned);
    expect(seenText(pinned().content)).toContain('Harbour bridge');
    await addNews();
    later(60);
    await reindex();
    expect(edits()).toHaveLength(1);
    expect(seenText(pinned().content)).toMatch(/Updated 10 April 2024/u);
    expect(await tell('list')).toContain('timeline: Harbour bridge');
  });

  it('pins an answer as a summary from its menu, as a message of its own', async () => {
    const answer = messageOf(
      await local.as('alice').slash('ask', { question: 'why was the Harbour bridge closed' }, { channel: 'news' }),
    );
    const preview = messageOf(await mona().menu('Pin as summary', answer));
    expect([seenText(preview.content).startsWith(english.pins.preview), local.pins('news')]).toEqual([true, []]);
    const told = messageOf(await mona().press(preview, english.pins.pinIt));
    expect(seenText(told.content)).toContain(english.pins.pinned);
    expect([pinned().id === answer.id, pinned().content.startsWith('### ')]).toEqual([false, true]);
    const note = mona().say('hello', 'news');
    const refused = messageOf(await mona().menu('Pin as summary', note ?? answer));
    expect(seenText(refused.content)).toBe(english.pins.onlyOwn);
  });

  it('writes down who did what', async () => {
    const { id } = await pinSummary();
    await tell('remove', { pin: id });
    const actions = await live.stores.actions.latest(local.guildId, 10);
    expect(actions.map(({ action, userId }) => [action, userId])).toEqual(
      expect.arrayContaining([
        ['pin', mona().id],
        ['unpin', mona().id],
      ]),
    );
  });
});
