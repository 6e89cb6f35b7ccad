import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Day } from '../../src/corpus/day.ts';
import { layoutPage } from '../../src/command/message/layout.ts';
import { fitsMessage } from '../../src/discord/render/render-lines.ts';
import { english } from '../../src/texts/en/english.ts';
import { actionsOf, messageOf, openTownDesk, textOf, type TownDesk, verbatimOf } from '../support/town-desk.ts';

const CLOSED = 'why was the Harbour bridge closed';
const NOTHING = 'who plays the trombone';

let desk: TownDesk;
beforeAll(async () => {
  desk = await openTownDesk();
});
afterAll(() => desk.dispose());

describe('an answer', () => {
  it('is open to all unless its asker wants it private, with the day of every quote', async () => {
    const reply = await desk.run('ask', { question: CLOSED });
    expect(reply.visibility).toBe('public');
    expect(verbatimOf(reply).join('')).toContain('divers found cracks in two piers');
    expect(textOf(reply)).toContain('1 March 2024');
    expect((await desk.run('ask', { question: CLOSED, private: true })).visibility).toBe('private');
  });

  it('begins with the question and the best unit; how much was found is small print under it', async () => {
    const drawn = textOf(await desk.run('ask', { question: CLOSED })).split('\n');
    expect(drawn[0]).toBe(`Q: ${CLOSED}`);
    expect(drawn[1]).toMatch(/^\[1\] .+ · 1 March 2024/u);
    expect(drawn.at(-1)).toMatch(/^# of \d+ passages? · Archive: 4 articles/u);
    const [limited] = textOf(await desk.run('ask', { question: CLOSED, since: 'March 2024' })).split('\n');
    expect(limited).toBe(`Q: ${CLOSED} · ${english.answer.range({ since: '2024-03-01' as Day, until: null })}`);
  });

  it.each(['why was the Harbuor bridge closed', 'who paid for the Harbuor bridge'])(
    '%s, sure or perhaps: says how a word was read before what it found with it, and offers the words as written',
    async (question) => {
      const reply = await desk.run('ask', { question });
      expect(reply.blocks).not.toEqual([]);
      expect(textOf(reply).split('\n')[1]).toBe('Searched for Harbour; you wrote Harbuor');
      expect(reply.buttons.map(({ label }) => label)).toContain(english.answer.buttons.literal);
    },
  );

  it('has buttons that do something: none to share what all see, none to vote where votes are not kept', async () => {
    const guild = { id: '1', name: 'Ellin' };
    const open = actionsOf(await desk.run('ask', { question: CLOSED }));
    expect(open).not.toContain('share');
    expect(open).not.toContain('up');
    const own = actionsOf(await desk.run('ask', { question: CLOSED, private: true }, { guild }));
    expect(own).toEqual(expect.arrayContaining(['context', 'up', 'down', 'share', 'dismiss']));
  });

  it('carries the question, its days and the day it was put', async () => {
    const reply = await desk.run('ask', { question: CLOSED, since: 'March 2024' });
    const { state } = reply.buttons.find(({ action }) => action === 'context') ?? {};
    expect(state).toMatchObject({ question: CLOSED, since: '2024-03-01', asked: '2024-04-10' });
  });

  it('may be put again, shared, and shown with what stands around it', async () => {
    const plain = await desk.run('ask', { question: CLOSED });
    expect(textOf(messageOf(await desk.act('ask', 'again', { question: CLOSED })))).toBe(textOf(plain));
    const actor = { id: '5', name: 'Alice' };
    const shared = messageOf(await desk.act('ask', 'share', { question: CLOSED }, { actor }));
    expect([shared.visibility, textOf(shared)]).toEqual([
      'public',
      `${english.feedback.shared('Alice')}\n${textOf(plain)}`,
    ]);
    const around = messageOf(await desk.act('ask', 'context', { question: CLOSED }));
    expect(verbatimOf(around).join('')).toContain('Mayor Ida Brandt said nobody was hurt.');
  });
});

it('shows the same pages whether all passages are worked out or those of the page alone', async () => {
  const asked = { question: 'Harbour bridge' };
  let all = await desk.run('ask', asked, { whole: true });
  let own = await desk.run('ask', asked, { whole: false });
  let pages = 0;
  for (;;) {
    const [wanted, drawn] = [all, own].map((reply) => layoutPage(reply, fitsMessage));
    expect(drawn).toEqual(wanted);
    pages += 1;
    const { state = {} } = drawn?.buttons.find(({ action }) => action === 'context') ?? {};
    const around = async (whole: boolean) => textOf(messageOf(await desk.act('ask', 'context', state, { whole })));
    expect(await around(false)).toBe(await around(true));
    const next = drawn?.buttons.find(({ emoji }) => emoji === '▶');
    if (next === undefined) break;
    all = messageOf(await desk.act('ask', 'page', next.state, { whole: true }));
    own = messageOf(await desk.act('ask', 'page', next.state, { whole: false }));
  }
  expect(pages).toBeGreaterThan(1);
  expect(own.blocks.length).toBeLessThanOrEqual(all.blocks.length);
  expect((await desk.run('ask', asked, { whole: false })).blocks).toHaveLength(3);
});

describe('a question without an answer', () => {
  it('is told so alone, with what was searched, and carries the question on', async () => {
    const reply = await desk.run('ask', { question: NOTHING });
    expect([reply.visibility, reply.blocks]).toEqual(['private', []]);
    expect(textOf(reply)).toContain(NOTHING);
    expect(textOf(reply)).toContain('4 articles');
    expect(reply.buttons.at(-1)).toMatchObject({ action: 'dismiss', state: { question: NOTHING } });
  });

  it('about days after the newest article offers the archive’s last week', async () => {
    const reply = await desk.run('ask', { question: 'what about the Harbour bridge', since: '2025' });
    expect(textOf(reply)).toContain(english.answer.afterNewest('2 April 2024'));
    expect(reply.buttons.map(({ state }) => state['since'])).toContain('2024-03-27');
  });
});

describe('a vote', () => {
  it('is kept where there is a server and a message to vote on', async () => {
    const guild = { id: '1', name: 'Ellin' };
    const target = { id: '7', content: '', url: '', own: true, askerId: null, made: null };
    const vote = (action: 'up' | 'down', more = {}) =>
      desk.act('ask', action, { question: CLOSED }, { guild, target, ...more }).then(messageOf);
    expect((await vote('up')).data).toEqual({ up: 1, down: 0 });
    expect((await vote('down')).data).toEqual({ up: 0, down: 1 });
    expect(textOf(await vote('up', { guild: null }))).toBe(english.feedback.nowhere);
    expect(textOf(await vote('up', { target: { ...target, own: false } }))).toBe(english.feedback.nowhere);
  });
});
