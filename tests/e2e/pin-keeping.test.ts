import { type APIMessage, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { unmoderated } from '../support/unmoderated.ts';
import { createPinKeeper } from '../../src/command/pins/pin-keeper.ts';
import { noDiscord, terminalContext } from '../../src/compose/open-terminal.ts';
import { dayIn } from '../../src/corpus/day.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Fault, LoggedRequest } from '../../src/local-discord/rest/request-log.ts';
import { english } from '../../src/texts/en/english.ts';
import { wordsOf } from '../../src/local-discord/wire/message-words.ts';
import { faces, isPrivate, messageOf, seen } from '../support/message-facts.ts';
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
  expect([isPrivate(told), seen(told).startsWith(english.pins.pinned)]).toEqual([true, true]);
  return pinned();
};
const pinned = (): APIMessage => {
  const [message] = local.pins('news');
  if (message === undefined) throw new TypeError('no pin');
  return message;
};
const tell = async (subcommand: string, options: Record<string, string> = {}): Promise<string> =>
  seen(messageOf(await mona().slash('pin', options, { subcommand, channel: 'news' })));
const isEdit = ({ method, path }: LoggedRequest): boolean =>
  method === 'PATCH' && /^\/channels\/\d+\/messages\/\d+$/u.test(path);
const isPost = ({ method, path }: LoggedRequest): boolean =>
  method === 'POST' && /^\/channels\/\d+\/messages$/u.test(path);
const isMessage = ({ path }: LoggedRequest): boolean => /^\/channels\/\d+\/messages\/\d+$/u.test(path);
const edits = (): readonly LoggedRequest[] => local.requests.filter(isEdit);
const NEWS =
  'The Harbour bridge opened again on Saturday, two months early. Thousands walked across the Harbour bridge.';
const addNews = (): Promise<void> => town.write('open', '2024-04-09', 'Harbour bridge opens again', NEWS);

/** Lines with a number, title and day under each. */
const linesOf = (message: APIMessage): number =>
  seen(message)
    .split('\n')
    .filter((line) => line.startsWith('[')).length;
/** News of one thing, each of another event and some 220 characters long. */
const DOCK = [
  'Shipwrights of Ellin laid the first stone of the dry dock on Wednesday in front of four hundred guests, among them the widow of the man who had drawn it on the back of a menu thirty years before he died',
  'A storm tore the roof off the dry dock and carried it across the estuary to the orchard of Tilda Moss, who has asked the harbour office to fetch it before her pears are ripe and the wasps move in',
  'Judges in Tolvane ruled that the dry dock owes the fishing fleet eleven thousand crowns for nets that its pumps had swallowed, a sum that the harbour master called fair but that nobody has yet agreed to pay',
  'Thieves emptied the safe of the dry dock of forty silver medals on Friday night, left a receipt signed by a pirate of the seventeenth century, and were seen to row away in a bathtub towards the lighthouse',
  'Welders walked out of the dry dock over a new rule that forbids singing below deck, and said they would return when the foreman had listened to all nine verses of the song that he says broke the windows',
  'The ice breaker Aurora became the largest ship that ever entered the dry dock when she was towed in with a bent propeller, two stowaways and a crew who had not seen land since the end of October',
  'Inspectors closed the dry dock for a week because of mould in the canteen, where a loaf was found that carbon dating puts in the year of the last election, when the cook is known to have been in love',
  'Painters finished a mural on the southern wall of the dry dock that shows every mayor of Ellin as a fish, and the council voted by six to five to keep it although the present one is shown as a flounder',
  'An apprentice of nineteen won the national prize for riveting with a model of the dry dock made of teaspoons, which the museum of Velm has bought for more than her teacher earns in a year of teaching',
  'Divers freed a whale calf that had swum into the flooded dry dock at high tide, by opening both gates and playing the recorded voice of its mother from a rowing boat until it followed them out to sea',
  'Visitors will have to pay five crowns to see the dry dock from July on, the harbour office announced, after a walrus that sleeps on its steps drew so many that the railings gave way under them at Easter',
] as const;
const addDock = (at: number, sentence: string): Promise<void> =>
  town.write(
    `dock-${at}`,
    `2024-05-${10 + at}`,
    `News of the dry dock in Ellin, part ${at + 1} of many`,
    `${sentence}.`,
  );

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
    const after = seen(pinned());
    expect(after).toContain('The Harbour bridge opened again on Saturday');
    expect(after).toMatch(/Updated 10 April 2024 · 1 new article · /u);
    expect([pinned().id, local.pins('news')]).toEqual([before.id, [expect.anything()]]);
    const history = await tell('history', { pin: before.id });
    expect(history).toContain('divers found cracks');
    expect(history).not.toContain('opened again on Saturday');
  });

  it('that an earlier version posted as plain content is made of components by its next edit', async () => {
    const { id } = await pinSummary();
    const { wire } = local.board.get(id);
    const plain = { content: wordsOf(wire), components: [], flags: MessageFlags.SuppressEmbeds };
    Object.assign(wire, plain);
    await addNews();
    later(60);
    await reindex();
    const after = pinned();
    expect([after.id, after.content, after.flags]).toEqual([id, '', MessageFlags.IsComponentsV2]);
    expect(seen(after)).toContain('The Harbour bridge opened again on Saturday');
  });

  it('holds ten lines with title and day in one message, from its preview to the last edit', async () => {
    for (const [at, sentence] of DOCK.slice(0, 10).entries()) await addDock(at, sentence);
    await reindex();
    const options = { topic: 'dry dock', lines: 10 };
    const preview = messageOf(await mona().slash('pin', options, { subcommand: 'summary', channel: 'news' }));
    expect([preview.content, linesOf(preview), wordsOf(preview).length > 2000]).toEqual(['', 10, true]);
    expect(messageOf(await mona().press(preview, english.pins.pinIt)).id).toBe(preview.id);
    expect([linesOf(pinned()), faces(pinned())]).toEqual([10, []]);
    await addDock(10, DOCK[10]);
    later(60);
    await reindex();
    expect([linesOf(pinned()), faces(pinned()), edits().length]).toEqual([10, [], 1]);
    await mona().slash('archive-admin', { title: 'dock-10' }, { subcommand: 'hide', channel: 'news' });
    await live.services.keeper.idle();
    expect([linesOf(pinned()), seen(pinned()).includes('walrus')]).toEqual([10, false]);
    await tell('remove', { pin: pinned().id });
    expect(local.pins('news')).toEqual([]);
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
    expect(seen(pinned())).toContain('2 new articles');
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
    expect(seen(pinned())).toContain('opened again');
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
    expect(seen(pinned())).toContain('opened again');
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
    expect(seen(messageOf(hide))).toContain('1 pin changed');
    expect(seen(pinned())).not.toContain('cracks');
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
      expect(seen(messageOf(hide))).toContain('1 pin changed');
      expect(local.messages('news').some(({ id }) => id === message.id)).toBe(false);
      expect(seen(pinned())).not.toContain('cracks');
      expect(await tell('list')).toContain(pinned().id);
      await addNews();
      later(60);
      await reindex();
      expect(seen(pinned())).toContain('opened again');
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
    expect([local.pins('news').length, seen(pinned()).includes('cracks')]).toEqual([1, false]);
    expect(await tell('list')).not.toContain(english.pins.waiting);
  });

  it('05-hide-deletes-the-pin-on-a-hiccup: what Discord lets neither edit nor delete is said, and goes later', async () => {
    const message = await pinSummary();
    const mend = local.failAlways(isMessage, { status: 503, body: { message: 'no', code: 0 } });
    const hide = await mona().slash('archive-admin', { title: 'closed' }, { subcommand: 'hide' });
    expect(seen(messageOf(hide))).toContain(english.admin.stillShown(1));
    mend();
    later(1);
    await live.services.keeper.catchUp();
    expect([pinned().id, seen(pinned()).includes('cracks')]).toEqual([message.id, false]);
    expect((await live.stores.pins.byMessage(message.id))?.placement).toBeNull();
  });

  it('loses a hidden article at the next start, when the bot stopped before it could edit', async () => {
    const message = await pinSummary();
    await live.stores.hidden.hide(local.guildId, 'closed', 'mona', now);
    for (const pin of await live.stores.pins.purge(local.guildId, 'closed')) {
      await live.stores.pins.due(pin.id, new Date(0));
    }
    await restart();
    expect([pinned().id, seen(pinned()).includes('cracks')]).toEqual([message.id, false]);
  });

  it('loses an article that the operator hid in another process, at the next round', async () => {
    await pinSummary();
    await live.stores.hidden.hide('*', 'closed', 'terminal', now);
    const { guildId } = local;
    const view = unmoderated(live.services.newsroom);
    const elsewhere = createPinKeeper({
      store: live.stores.pins,
      board: noDiscord.pins,
      make: (pin) =>
        live.services.remake(pin, { ...terminalContext('UTC', now, view), guild: { id: guildId, name: '' } }),
      holds: async () => true,
      owns: () => true,
      textsFor: () => english,
      now: () => now,
      dayOf: (instant) => dayIn('UTC', instant),
      timer: () => () => {},
      log: { debug: unexpected, info: unexpected, warn: unexpected, error: unexpected },
    });
    expect(await elsewhere.purge('*', 'closed', () => 'hidden')).toEqual({ pins: 1, waiting: 1 });
    expect(seen(pinned())).toContain('cracks');
    await live.services.keeper.catchUp();
    expect(seen(pinned())).not.toContain('cracks');
    await live.services.keeper.catchUp();
    expect(edits()).toHaveLength(1);
  });

  it('loses an article whose file is gone, without waiting', async () => {
    await pinSummary();
    await town.remove('closed');
    later(1);
    await reindex();
    expect(seen(pinned())).not.toContain('cracks');
  });

  it('carries a correction as soon as a moderator gives one', async () => {
    await pinSummary();
    await mona().slash('archive-admin', { title: 'closed', text: 'It was one pier.' }, { subcommand: 'correction' });
    expect(seen(pinned())).toContain('Correction: It was one pier.');
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
    expect(seen(full)).toContain(english.pins.channelFull(250));
    const [face = ''] = faces(full);
    const done = messageOf(await mona().press(full, face));
    expect(seen(done)).toContain(english.pins.pinned);
    const pins = local.pins('news');
    expect([pins.length, pins.some(({ id }) => id === own.id), seen(pins[0]!).includes('ferry')]).toEqual([
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
    expect(pressed.map((each) => seen(messageOf(each)))).toEqual([
      expect.stringContaining(english.pins.pinned),
      expect.stringContaining(english.pins.pinned),
    ]);
    expect(local.pins('news')).toHaveLength(1);
    expect(seen(preview)).toContain(seen(pinned()));
    const [row, ...others] = await live.stores.pins.live(local.guildId);
    expect([row?.options, others]).toEqual([{ topic: 'Harbour bridge', since: '2024-01-01', lines: 4 }, []]);
  });

  it('pins nothing that was cancelled, and another one of the same only after another preview', async () => {
    const preview = messageOf(
      await mona().slash('pin', { topic: 'ferry' }, { subcommand: 'timeline', channel: 'news' }),
    );
    const cancelled = messageOf(await mona().press(preview, english.pins.cancel));
    expect([seen(cancelled), faces(cancelled)]).toEqual([english.pins.cancelled, []]);
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
    expect(seen(messageOf(twin!))).toContain(english.pins.already);
  });

  it('is pinned once where its button under a summary is pressed twice at once', async () => {
    const shown = messageOf(
      await mona().slash('summary', { topic: 'ferry' }, { subcommand: 'topic', channel: 'news' }),
    );
    const pressed = await Promise.all([1, 2].map(() => mona().press(shown, english.answer.buttons.pin)));
    expect(pressed.map((each) => seen(messageOf(each)).split(': ')[0])).toEqual([
      english.pins.pinned.split(': ')[0],
      english.pins.already.split(': ')[0],
    ]);
    expect(local.pins('news')).toHaveLength(1);
  });

  it('pins a timeline that stays true like a summary', async () => {
    const pin = { topic: 'Harbour bridge', since: '2024' };
    const told = messageOf(await pinIt(mona(), pin, { subcommand: 'timeline' }));
    expect(seen(told)).toContain(english.pins.pinned);
    expect(seen(pinned())).toContain('Harbour bridge');
    await addNews();
    later(60);
    await reindex();
    expect(edits()).toHaveLength(1);
    expect(seen(pinned())).toMatch(/Updated 10 April 2024/u);
    expect(await tell('list')).toContain('timeline: Harbour bridge');
  });

  it('pins an answer as a summary from its menu, as a message of its own', async () => {
    const answer = messageOf(
      await local.as('alice').slash('ask', { question: 'why was the Harbour bridge closed' }, { channel: 'news' }),
    );
    const preview = messageOf(await mona().menu('Pin as summary', answer));
    expect([seen(preview).startsWith(english.pins.preview), local.pins('news')]).toEqual([true, []]);
    const told = messageOf(await mona().press(preview, english.pins.pinIt));
    expect(seen(told)).toContain(english.pins.pinned);
    expect([pinned().id === answer.id, wordsOf(pinned()).startsWith('### ')]).toEqual([false, true]);
    const note = mona().say('hello', 'news');
    const refused = messageOf(await mona().menu('Pin as summary', note ?? answer));
    expect(seen(refused)).toBe(english.pins.onlyOwn);
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
