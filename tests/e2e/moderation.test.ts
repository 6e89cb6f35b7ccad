import type { APIMessage } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { commands } from '../../commands/index.ts';
import { createRateLimit } from '../../src/command/model/rate-limit.ts';
import { LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Outcome } from '../../src/local-discord/wire/outcome.ts';
import type { PersonName } from '../../src/local-discord/guild/residents.ts';
import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { faces, isPrivate, messageOf, told } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';
import { makeTownArchive, type TownArchive } from '../support/town-archive.ts';

const { admin, feedback } = english;

let town: TownArchive;
beforeAll(async () => {
  town = await makeTownArchive();
});
afterAll(() => town.dispose());

let live: RealBot;
let now: Date;
const NOON = new Date('2024-04-10T12:00:00Z');
beforeEach(async () => {
  now = NOON;
  live = await startRealBot(town.folder, { now: () => now });
});
afterEach(() => live.stop());

const tune = (subcommand: string, options: Record<string, string | number | boolean> = {}): Promise<Outcome> =>
  live.local.as('mona').slash('archive-admin', options, { subcommand, channel: 'mod-log' });
const ask = (question: string, name: PersonName = 'alice', more: Record<string, string | boolean> = {}) =>
  live.local.as(name).slash('ask', { question, ...more });
/** How many sentences a summary has. */
async function lines(options: Record<string, string | number>): Promise<number> {
  const summary = await live.local.as('alice').slash('summary', options, { subcommand: 'topic' });
  return messageOf(summary)
    .content.split('\n')
    .filter((line) => line.startsWith('> ')).length;
}
const refusal = (permission: string): string => english.describeQueryProblem({ code: 'not-permitted', permission });
const CLOSED = 'why was the Harbour bridge closed';

describe('/archive-admin hide', () => {
  it('takes an article out of everything that shows articles, until it is shown again', async () => {
    expect(told(await ask(CLOSED))).toContain('cracks');
    const answer = messageOf(await ask(CLOSED));
    expect(told(await tune('hide', { title: 'closed' }))).toContain('Harbour bridge closed after cracks were found');
    const alice = live.local.as('alice');
    const seen = [
      await ask(CLOSED),
      await alice.press(answer, english.answer.buttons.context),
      await alice.slash('article', { count: 10 }, { subcommand: 'latest' }),
      await alice.slash('article', { title: 'closed' }, { subcommand: 'show' }),
      await alice.slash('article', { date: '2024' }, { subcommand: 'on' }),
      await alice.slash('summary', { topic: 'Harbour bridge' }, { subcommand: 'topic' }),
      await alice.slash('summary', { title: 'closed' }, { subcommand: 'article' }),
      await alice.slash('archive', {}, { subcommand: 'about' }),
    ].map(told);
    for (const text of seen) expect(text).not.toMatch(/cracks|4 articles/u);
    const { choices = [] } = await alice.complete('article', { title: 'Harbour' }, 'title', { subcommand: 'show' });
    expect(choices.map(({ value }) => value)).not.toContain('closed');
    const hidden = await live.local
      .as('mona')
      .complete('archive-admin', { title: '' }, 'title', { subcommand: 'unhide' });
    expect(hidden.choices?.map(({ value }) => value)).toEqual(['closed']);
    expect(told(await tune('hide', { title: 'closed' }))).toContain('hidden already');
    expect(told(await tune('unhide', { title: 'closed' }))).toContain('Back in the answers');
    expect(told(await ask(CLOSED))).toContain('cracks');
    expect(told(await tune('unhide', { title: 'closed' }))).toContain('No article has the title');
  });
});

describe('/archive-admin alias', () => {
  it('makes two wordings one, at once, and no longer when removed', async () => {
    const question = 'what did the EU open in Ellin';
    const before = told(await ask(question));
    expect(before).toContain('Not in the archive at all: EU');
    expect(told(await tune('alias-add', { word: 'EU', meaning: 'European Union' }))).toContain('mean the same');
    const after = told(await ask(question));
    expect(after).toContain('The European Union opened a grain market');
    expect(after).toContain(question);
    expect(after).not.toContain('Not in the archive');
    expect(told(await live.local.as('alice').slash('summary', { topic: 'EU' }, { subcommand: 'topic' }))).toContain(
      'European Union',
    );
    expect(told(await tune('alias-list'))).toContain('“EU” = “European Union”');
    expect(told(await tune('alias-remove', { word: 'EU' }))).toContain('only itself');
    expect(told(await ask(question))).toBe(before);
    expect(told(await tune('alias-list'))).toBe(admin.noAliases);
  });
});

describe('/archive-admin correction', () => {
  it('prints a notice under every passage of the article, until it is taken away', async () => {
    await tune('correction', { title: 'closed', text: 'It was <@everyone> one **pier**.' });
    const alice = live.local.as('alice');
    const notice = 'Correction: It was <@everyone> one **pier**.';
    const seen = [
      await ask(CLOSED),
      await alice.slash('article', { title: 'closed' }, { subcommand: 'show' }),
      await alice.slash('article', { count: 10 }, { subcommand: 'latest' }),
      await alice.slash('summary', { title: 'closed' }, { subcommand: 'article' }),
    ];
    for (const outcome of seen) expect(told(outcome)).toContain(notice);
    await tune('correction', { title: 'closed' });
    expect(told(await ask(CLOSED))).not.toContain('Correction');
  });
});

describe('/archive-admin defaults', () => {
  it('makes replies private and summaries as long as the server wants, unless the member says otherwise', async () => {
    const topic = { topic: 'Harbour bridge' };
    await live.stop();
    await town.write(
      'open',
      '2024-03-28',
      'Harbour bridge opens again',
      'The Harbour bridge opened to carts on Thursday.',
    );
    await town.write(
      'toll',
      '2024-04-04',
      'Harbour bridge toll ends',
      'Ellin ended the Harbour bridge toll on Wednesday.',
    );
    onTestFinished(async () => {
      await town.remove('open');
      await town.remove('toll');
    });
    live = await startRealBot(town.folder, { now: () => now });
    const usual = await lines(topic);
    await tune('defaults', { replies: true, sentences: 3 });
    expect(isPrivate(messageOf(await ask(CLOSED)))).toBe(true);
    expect(isPrivate(messageOf(await ask(CLOSED, 'alice', { private: false })))).toBe(false);
    expect([usual > 3, await lines(topic), await lines({ ...topic, lines: 4 })]).toEqual([true, 3, 4]);
  });
});

describe('/archive-admin status, reindex and doctor', () => {
  it('shows file names and re-indexes on the admin server alone', async () => {
    expect(told(await tune('status'))).not.toContain(town.folder);
    expect(told(await tune('reindex'))).toBe(admin.adminGuildOnly);
    expect(told(await tune('doctor'))).not.toContain(town.folder);
    await live.stop();
    live = await startRealBot(town.folder, { now: () => now, adminGuild: live.local.guildId });
    expect(told(await tune('status'))).toContain(town.folder);
    expect(told(await tune('reindex'))).toContain(admin.reindexed);
    expect(told(await tune('doctor'))).toContain(town.folder);
  });

  it('names the channel and the permission that is missing, and the clock that is off', async () => {
    now = new Date();
    expect(told(await tune('doctor'))).not.toContain('✗');
    live.local.denyBot('news', ['PinMessages']);
    now = new Date(now.getTime() + 3_600_000);
    const text = told(await tune('doctor'));
    expect(text).toContain('✗ #news: I lack Pin Messages.');
    expect(text).toMatch(/✗ This machine’s clock is 3[56]\d\d s off/u);
    expect(text).toContain('✓ #general');
  });
});

describe('feedback', () => {
  it('a vote is stored, a second press switches it, and everybody has one', async () => {
    const answer = messageOf(await ask(CLOSED));
    const press = async (name: PersonName, vote: '👍' | '👎') => told(await live.local.as(name).press(answer, vote));
    expect(await press('alice', '👍')).toBe(feedback.voted('up', 1, 0));
    expect(await press('alice', '👎')).toBe(feedback.voted('down', 0, 1));
    expect(await press('nick', '👎')).toBe(feedback.voted('down', 0, 2));
    expect(live.local.messages('general')).toHaveLength(1);
    const { votes } = await live.stores.feedback.in(live.local.guildId);
    expect(votes.map(({ vote, question }) => [vote, question])).toEqual([
      ['down', CLOSED],
      ['down', CLOSED],
    ]);
  });

  it('presses of many at once on one button are all stored, each once', async () => {
    const answer = messageOf(await ask(CLOSED));
    const names = ['alice', 'mona', 'nick', 'alice', 'mona', 'nick', 'alice'] as const;
    const outcomes = await Promise.all(names.map((name) => live.local.as(name).press(answer, '👍')));
    expect(outcomes.map(({ failed }) => failed)).toEqual(names.map(() => undefined));
    expect((await live.stores.feedback.in(live.local.guildId)).votes).toHaveLength(3);
    expect(live.logged).toEqual([]);
  });

  it('a private answer is shared with the asker named and the question restated', async () => {
    const own = messageOf(await ask(CLOSED, 'alice', { private: true }));
    const shared = messageOf(await live.local.as('alice').press(own, feedback.buttons.share));
    expect([isPrivate(own), isPrivate(shared), faces(shared).includes(feedback.buttons.share)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(seenText(shared.content)).toMatch(new RegExp(`^Alice shares an answer\nQ: ${CLOSED}`, 'u'));
    expect(seenText(shared.content)).toContain('divers found cracks');
    expect(faces(messageOf(await ask(CLOSED)))).not.toContain(feedback.buttons.share);
  });

  it('a report goes into the store and to the channel that moderators chose', async () => {
    const answer = messageOf(await ask(CLOSED));
    const report = async (): Promise<string> => {
      const { modal } = await live.local.as('alice').menu('Report wrong answer', answer);
      if (modal === undefined) throw new TypeError('no form');
      return told(await live.local.as('alice').submit(modal, { text: '@everyone the bridge **is** open' }));
    };
    expect(await report()).toBe(feedback.thanks);
    expect(live.local.messages('mod-log')).toEqual([]);
    await tune('defaults', { reports: 'here' });
    expect(await report()).toBe(feedback.thanks);
    const posted = live.local.messages('mod-log').find(({ interaction_metadata: asked }) => asked === undefined);
    const text = seenText(posted?.content ?? '');
    expect(text).toContain('by Alice, about');
    expect(text).toContain('@everyone the bridge **is** open');
    expect(posted?.content).toContain(answer.id);
    expect([posted?.mention_everyone, posted?.mentions]).toEqual([false, []]);
    expect((await live.stores.feedback.in(live.local.guildId)).reports).toHaveLength(2);
    expect(live.local.requests.findLast(({ path }) => path.endsWith('/messages'))?.reason).toBe(feedback.reportReason);
  });

  it('only answers of the bot’s own can be reported', async () => {
    const said = live.local.as('mona').say('the bridge is open') as APIMessage;
    expect(told(await live.local.as('alice').menu('Report wrong answer', said))).toBe(feedback.onlyOwn);
  });

  it('comes to moderators as a file that no spreadsheet runs', async () => {
    await ask('=1+1 why was the Harbour bridge closed').then(async (outcome) =>
      live.local.as('alice').press(messageOf(outcome), '👍'),
    );
    const message = messageOf(await tune('feedback'));
    expect([isPrivate(message), message.attachments.map(({ filename }) => filename)]).toEqual([true, ['feedback.csv']]);
    const csv = await (await fetch(message.attachments[0]?.url ?? '')).text();
    expect(csv).toContain('"\'=1+1 why');
    expect(csv).toContain('"up"');
  });
});

describe('what is kept', () => {
  it('has a row for each thing a moderator did', async () => {
    await tune('hide', { title: 'closed' });
    await tune('unhide', { title: 'closed' });
    await tune('alias-add', { word: 'EU', meaning: 'European Union' });
    await tune('alias-remove', { word: 'EU' });
    await tune('correction', { title: 'closed', text: 'A notice.' });
    await tune('defaults', { sentences: 4 });
    await tune('feedback');
    const actions = await live.stores.actions.latest(live.local.guildId, 20);
    expect(actions.map(({ action }) => action).toSorted()).toEqual(
      ['alias add', 'alias remove', 'correction', 'defaults', 'feedback', 'hide', 'unhide'].toSorted(),
    );
    expect(new Set(actions.map(({ userId }) => userId))).toEqual(new Set([live.local.as('mona').id]));
  });

  it('holds over a restart: a long question’s buttons, what is hidden, what is an alias', async () => {
    await live.stop();
    const local = new LocalDiscord({ words: english.playground.discord });
    await local.start();
    const over = { local, dataFolder: town.dataFolder, now: () => now };
    live = await startRealBot(town.folder, over);
    const answer = messageOf(await ask(`${'and really '.repeat(20)} ${CLOSED}`));
    await tune('hide', { title: 'repair' });
    await tune('alias-add', { word: 'viaduct', meaning: 'Harbour bridge' });
    await live.stop();
    live = await startRealBot(town.folder, over);
    expect(told(await local.as('alice').press(answer, english.answer.buttons.context))).toContain('cracks');
    expect(told(await local.as('alice').press(answer, '👍'))).toBe(feedback.voted('up', 1, 0));
    expect(told(await ask('why was the viaduct closed'))).toContain('cracks');
    expect(told(await ask('what will the repair of the bridge cost'))).not.toContain('nine million');
    await live.stop();
    await local.stop();
    live = await startRealBot(town.folder);
  });
});

describe('the limit of a member', () => {
  it('asks for a little patience, of that member alone, and only for a while', async () => {
    await live.stop();
    live = await startRealBot(town.folder, {
      now: () => now,
      limit: createRateLimit({ perMinute: 3, now: () => now }),
    });
    const answers = [await ask(CLOSED), await ask(CLOSED), await ask(CLOSED)].map(messageOf);
    expect(answers.map(isPrivate)).toEqual([false, false, false]);
    const refused = messageOf(await ask(CLOSED));
    expect([isPrivate(refused), seenText(refused.content)]).toEqual([
      true,
      english.describeQueryProblem({ code: 'too-fast', who: 'member', waitSeconds: 20 }),
    ]);
    expect(told(await live.local.as('alice').press(answers[0] as APIMessage, '👍'))).toContain('wait');
    expect(isPrivate(messageOf(await ask(CLOSED, 'mona')))).toBe(false);
    now = new Date(now.getTime() + 20_000);
    expect(isPrivate(messageOf(await ask(CLOSED)))).toBe(false);
  });
});

describe('who sees which command', () => {
  const restricted = commands.filter(({ defaultPermission }) => defaultPermission !== undefined);

  it.each(['alice', 'nick', 'mona'] as const)('%s is offered what their permissions allow', (name) => {
    const offered = new Set(
      live.local
        .as(name)
        .commands()
        .map((command) => command.name),
    );
    for (const command of commands) {
      expect([command.name, offered.has(command.name)]).toEqual([
        command.name,
        name === 'mona' || command.defaultPermission === undefined,
      ]);
    }
  });

  it('none of those for moderators is offered in direct messages', () => {
    const offered = live.local
      .commands(null)
      .filter(({ default_member_permissions: permissions }) => permissions !== null);
    expect(offered.length).toBeGreaterThan(0);
    for (const command of offered) expect([command.name, command.contexts]).toEqual([command.name, [0]]);
  });

  it.each(
    restricted.flatMap((command) =>
      command.kind === 'group'
        ? Object.entries(command.subcommands).map(([name, { permission }]) => ({
            name: `${command.name} ${name}`,
            permission,
          }))
        : [{ name: command.name, permission: command.permission }],
    ),
  )('$name asks for the permission again at use', ({ permission }) => {
    expect(permission).toBeDefined();
  });

  it('whoever gets at a moderators’ command all the same is refused at use', async () => {
    // An administrator may have opened the command to all: Discord then lets it through.
    const alice = live.local.as('alice');
    const opened = live.local.commands(null).map((command) => ({ ...command, default_member_permissions: null }));
    const { rest } = await import('discord.js').then(({ REST }) => ({ rest: new REST({ api: live.local.api }) }));
    rest.setToken(live.local.token);
    await rest.put(`/applications/${live.local.applicationId}/commands`, { body: opened });
    const calls: [Outcome, string][] = [
      [await alice.slash('archive-admin', { title: 'closed' }, { subcommand: 'hide' }), 'ManageGuild'],
      [await alice.slash('archive-admin', {}, { subcommand: 'feedback' }), 'ManageGuild'],
      [await alice.slash('pin', { topic: 'Harbour bridge' }, { subcommand: 'summary' }), 'PinMessages'],
      [await alice.menu('Pin as summary', messageOf(await ask(CLOSED))), 'PinMessages'],
    ];
    for (const [outcome, permission] of calls) expect(told(outcome)).toBe(refusal(permission));
    expect(await live.stores.hidden.in(live.local.guildId)).toEqual(new Set());
    expect(live.local.pins('general')).toEqual([]);
  });
});
