import { type APIMessage, MessageFlags, MessageFlagsBitField } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';

import {
  defineAction,
  defineCommand,
  defineGroup,
  defineMenu,
  defineCallable,
} from '../../src/command/model/define-command.ts';
import { flag, integer, text } from '../../src/command/model/options.ts';
import type { Button, MessageReply, Reply, Visibility } from '../../src/command/message/reply.ts';
import { QueryError } from '../../src/errors.ts';
import { type LiveBot, startLiveBot } from '../support/live-bot.ts';

const message = (
  words: string,
  visibility: Visibility,
  buttons: readonly Button[] = [],
  blocks: string[] = [],
): MessageReply => ({
  kind: 'message',
  visibility,
  heading: [{ kind: 'plain', runs: [{ text: words }] }],
  blocks: blocks.map((each) => ({ lines: [{ kind: 'quote', runs: [{ text: each }] }] })),
  first: 0,
  footer: [],
  buttons,
  data: null,
});
const button = (label: string, action: string, more: Partial<Button> = {}): Button => ({
  label,
  action,
  style: 'secondary',
  state: {},
  ...more,
});

/** Work that ends when the test says so. */
class Gate {
  open: (reply: Reply) => void = () => {};
  readonly reply = new Promise<Reply>((resolve) => {
    this.open = resolve;
  });
}
let gate = new Gate();

const BUTTONS = [
  button('Count', 'count', { state: { first: 7 } }),
  button('Fail', 'fail'),
  button('Whisper', 'whisper'),
  button('Away', 'away'),
  button('Moderate', 'moderate'),
  button('Note', 'note', { state: { first: 3 } }),
  button('Slow', 'slow'),
];

const say = defineCommand({
  name: 'say',
  description: () => 'Says it.',
  options: {
    words: text(() => 'Words.', { required: true }),
    private: flag(() => 'Quietly.'),
    times: integer(() => 'Times.', { min: 1, max: 9 }),
  },
  visibility: (options) => (options.private === true ? 'private' : 'public'),
  run: async ({ options, context }) => {
    if (options.words === 'nothing') throw new QueryError({ code: 'no-words' });
    if (options.words === 'broken') throw new RangeError('secret detail');
    if (options.words === 'slow') return gate.reply;
    const visibility = options.private === true ? 'private' : 'public';
    const who = `${context.actor.name} in ${context.channel?.name}: ${options.words} ${options.times ?? ''}`;
    return message(who, visibility, BUTTONS);
  },
  actions: {
    count: defineAction({
      state: { first: integer(() => '', { min: 0, max: 10 }) },
      result: 'update',
      run: async ({ options }) => message(`counted ${options.first}`, 'public', BUTTONS),
    }),
    fail: defineAction({
      state: {},
      result: 'update',
      run: async () => {
        throw new QueryError({ code: 'no-words' });
      },
    }),
    whisper: defineAction({ state: {}, result: 'private', run: async () => message('psst', 'public') }),
    away: defineAction({ state: {}, result: 'delete', run: async () => null }),
    moderate: defineAction({
      state: {},
      result: 'private',
      permission: 'PinMessages',
      run: async () => message('done', 'private'),
    }),
    note: defineAction({
      state: { first: integer(() => '', { min: 0, max: 10 }), note: text(() => '', { maxLength: 20 }) },
      result: 'update',
      run: async ({ options }) =>
        options.note === undefined
          ? {
              kind: 'modal',
              title: 'T'.repeat(60),
              action: 'note',
              state: { first: options.first },
              fields: [{ name: 'note', label: 'A note', multiline: false, minLength: 1, maxLength: 20, value: 'old' }],
            }
          : message(`noted ${options.note} ${options.first}`, 'public'),
    }),
    slow: defineAction({ state: {}, result: 'update', run: () => gate.reply }),
  },
});

const group = defineGroup({
  name: 'group',
  description: () => 'A group.',
  subcommands: {
    file: defineCallable({
      description: () => 'A file.',
      options: {},
      visibility: () => 'private',
      run: async () => ({
        kind: 'file',
        visibility: 'private',
        lines: [{ kind: 'plain', runs: [{ text: '2 rows' }] }],
        name: 'rows.csv',
        content: 'a,b\n1,2\n',
      }),
    }),
    secret: defineCallable({
      description: () => 'Suggests to some.',
      permission: 'PinMessages',
      options: { word: text(() => 'Word.', { suggest: async () => [{ name: 'Hidden title', value: 'hidden' }] }) },
      visibility: () => 'private',
      run: async () => message('secret', 'private'),
    }),
    pick: defineCallable({
      description: () => 'Suggests.',
      options: {
        word: text(() => 'Word.', {
          suggest: async (typed) => {
            if (typed === 'boom') throw new RangeError('boom');
            return Array.from({ length: 30 }, (_, index) => ({
              name: `${typed}${index}`.padEnd(120, '.'),
              value: `${index}`,
            }));
          },
        }),
      },
      visibility: () => 'public',
      run: async ({ options }) => message(`picked ${options.word}`, 'public'),
    }),
  },
});

const menu = defineMenu({
  name: 'Say it again',
  visibility: 'private',
  defaultPermission: 'PinMessages',
  permission: 'PinMessages',
  run: async ({ context }) => message(`again: ${context.target?.content} (${context.target?.own})`, 'private'),
});

let live: LiveBot;
const start = async (): Promise<LiveBot> => {
  gate = new Gate();
  live = await startLiveBot({ commands: [say, group, menu] });
  return live;
};
const isPrivate = (found: APIMessage | undefined): boolean =>
  new MessageFlagsBitField(found?.flags ?? 0).has(MessageFlags.Ephemeral);
const seen = (found: APIMessage | undefined): [string | undefined, 'private' | 'public'] => [
  found?.content,
  isPrivate(found) ? 'private' : 'public',
];

afterEach(() => live.stop());

/** A public message with every button, asked for by alice. */
async function posted(): Promise<APIMessage> {
  const { message: found } = await live.local.as('alice').slash('say', { words: 'hello' });
  if (found === undefined) throw new TypeError('no message');
  return found;
}

describe('a command', () => {
  it.each([
    [{ words: 'hello', times: 2 }, ['Alice in general: hello 2', 'public']],
    [{ words: 'hello', private: true }, [expect.stringContaining('hello'), 'private']],
    [{ words: 'nothing' }, [expect.stringContaining('no word'), 'private']],
    [{ words: 'broken' }, [expect.stringContaining('E1'), 'private']],
  ])('answers once, to whom its outcome is meant: %j', async (options, expected) => {
    await start();
    const outcome = await live.local.as('alice').slash('say', options);
    expect(seen(outcome.message)).toEqual(expected);
    expect(outcome.deferred).toBe(false);
    expect(live.local.requests.filter(({ path }) => /callback|webhooks/u.test(path))).toHaveLength(1);
  });

  it('tells nobody but the log what broke', async () => {
    await start();
    await live.local.as('alice').slash('say', { words: 'broken' });
    expect(JSON.stringify(live.local.messages('general', 'alice'))).not.toContain('secret');
    expect(live.logged.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        facts: { err: new RangeError('secret detail'), reference: 'E1', command: 'say' },
        message: 'A command failed.',
      },
    ]);
  });

  it.each([
    [false, 'public'],
    [true, 'private'],
  ])('that takes long is deferred as declared and filled in later, private: %s', async (quiet, visibility) => {
    await start();
    const outcome = live.local.as('alice').slash('say', { words: 'slow', private: quiet });
    await live.patience.elapse();
    gate.open(message('at last', 'public'));
    const { deferred, message: found } = await outcome;
    expect([deferred, ...seen(found)]).toEqual([true, 'at last', visibility]);
  });

  it('gives a file with its line', async () => {
    await start();
    const { message: found } = await live.local.as('alice').slash('group', {}, { subcommand: 'file' });
    expect(seen(found)).toEqual(['2 rows', 'private']);
    expect(found?.attachments.map(({ filename, size }) => [filename, size])).toEqual([['rows.csv', 8]]);
  });

  it('on a message knows it, and is for those who may', async () => {
    await start();
    const source = await posted();
    const { message: found } = await live.local.as('mona').menu('Say it again', source);
    expect(seen(found)).toEqual([`again: ${source.content} (true)`, 'private']);
    expect((await live.local.as('alice').menu('Say it again', source)).failed).toBeDefined();
  });
});

const completeSecret = (who: 'alice' | 'mona') =>
  live.local.as(who).complete('group', { word: '' }, 'word', { subcommand: 'secret' });

describe('suggestions', () => {
  it('are at most 25, names cut to 100', async () => {
    await start();
    const { choices } = await live.local.as('alice').complete('group', { word: 'x' }, 'word', { subcommand: 'pick' });
    expect(choices).toHaveLength(25);
    expect(choices?.map(({ name }) => name.length)).toEqual(Array.from({ length: 25 }, () => 100));
  });

  it('06-suggestions-ask-for-no-permission: are for those who may use the command', async () => {
    await start();
    expect((await completeSecret('mona')).choices).toMatchObject([{ value: 'hidden' }]);
    expect((await completeSecret('alice')).choices).toEqual([]);
  });

  it('that fail are none', async () => {
    await start();
    const { choices } = await live.local
      .as('alice')
      .complete('group', { word: 'boom' }, 'word', { subcommand: 'pick' });
    expect(choices).toEqual([]);
    expect(live.logged.map(({ level }) => level)).toEqual(['warn']);
  });
});

describe('a button', () => {
  it('changes the message for whoever asked, and gives anybody else a copy', async () => {
    await start();
    const source = await posted();
    const copy = await live.local.as('mona').press(source, 'Count');
    expect(seen(copy.message)).toEqual(['counted 7', 'private']);
    expect(live.local.messages('general').map(({ content }) => content)).toEqual([source.content]);
    const own = await live.local.as('alice').press(source, 'Count');
    expect([own.message?.id, ...seen(own.message)]).toEqual([source.id, 'counted 7', 'public']);
  });

  it('works on the copy for whoever got it', async () => {
    await start();
    const { message: copy } = await live.local.as('mona').press(await posted(), 'Count');
    if (copy === undefined) throw new TypeError('no copy');
    const { message: changed } = await live.local.as('mona').press(copy, 'Count');
    expect([changed?.id, isPrivate(changed)]).toEqual([copy.id, true]);
  });

  it('that fails leaves the message and tells the presser why', async () => {
    await start();
    const source = await posted();
    const { message: notice } = await live.local.as('alice').press(source, 'Fail');
    expect(seen(notice)).toEqual([expect.stringContaining('no word'), 'private']);
    expect(live.local.messages('general')[0]?.content).toBe(source.content);
  });

  it('may answer the presser alone', async () => {
    await start();
    expect(seen((await live.local.as('alice').press(await posted(), 'Whisper')).message)).toEqual(['psst', 'private']);
  });

  it('removes the message for whoever asked, and for Manage Messages, and for nobody else', async () => {
    await start();
    const source = await posted();
    const refused = await live.local.as('nick').press(source, 'Away');
    expect(seen(refused.message)).toEqual([expect.stringContaining('Manage Messages'), 'private']);
    expect(live.local.messages('general')).toHaveLength(1);
    expect((await live.local.as('mona').press(source, 'Away')).deleted).toBe(true);
    expect((await live.local.as('alice').press(await posted(), 'Away')).deleted).toBe(true);
    expect(live.local.messages('general')).toHaveLength(0);
  });

  it('asks for its permission at the press', async () => {
    await start();
    const source = await posted();
    expect(seen((await live.local.as('alice').press(source, 'Moderate')).message)).toEqual([
      expect.stringContaining('Pin Messages'),
      'private',
    ]);
    expect((await live.local.as('mona').press(source, 'Moderate')).message?.content).toBe('done');
  });

  it('opens a form, whose entries join what the button carried', async () => {
    await start();
    const source = await posted();
    const { modal } = await live.local.as('alice').press(source, 'Note');
    if (modal === undefined) throw new TypeError('no form');
    expect(modal.data.title).toHaveLength(45);
    const { message: changed } = await live.local.as('alice').submit(modal, { note: 'new' });
    expect([changed?.id, changed?.content]).toEqual([source.id, 'noted new 3']);
  });

  it('that takes long still changes the message', async () => {
    await start();
    const source = await posted();
    const outcome = live.local.as('alice').press(source, 'Slow');
    await live.patience.elapse();
    gate.open(message('late page', 'public'));
    expect((await outcome).message?.id).toBe(source.id);
    expect(live.local.messages('general').map(({ content }) => content)).toEqual(['late page']);
  });
});
