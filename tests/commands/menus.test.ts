import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TargetMessage } from '../../src/command/model/context.ts';
import { english } from '../../src/texts/en/english.ts';
import { messageOf, openTownDesk, textOf, type TownDesk } from '../support/town-desk.ts';

let desk: TownDesk;
beforeAll(async () => {
  desk = await openTownDesk();
});
afterAll(() => desk.dispose());

const QUESTION = 'why was the Harbour bridge closed';
const target = (more: Partial<TargetMessage>): { target: TargetMessage } => ({
  target: { id: '12345678901234567', content: '', url: '', own: false, askerId: null, made: null, ...more },
});
const menu = async (name: string, more: Partial<TargetMessage>): Promise<string> =>
  textOf(messageOf(await desk.menu(name, target(more))));

describe('Ask the archive', () => {
  it.each<[string, Partial<TargetMessage>, string]>([
    ['puts what a member says', { content: `${QUESTION}?` }, `${QUESTION}?`],
    [
      'puts the question that an answer carries, whatever it shows',
      { own: true, content: '**Frage** x', made: { command: 'ask', state: { question: QUESTION } } },
      QUESTION,
    ],
  ])('%s', async (_, more, question) => {
    const reply = await desk.run('ask', { question, private: true });
    expect(await menu('Ask the archive', more)).toBe(textOf(reply));
  });

  it.each<[string, Partial<TargetMessage>, string]>([
    ['a picture', { content: '' }, english.quote.noText],
    ['an answer that carries no question', { own: true, content: `Q: ${QUESTION}` }, english.answer.noQuestion],
  ])('says that it cannot ask %s', async (_, more, words) => {
    expect(await menu('Ask the archive', more)).toBe(words);
  });
});

describe('Check this quote', () => {
  it('looks the first quote of a message up, and says that there were more', async () => {
    const told = await menu('Check this quote', { content: '> divers found cracks\nand\n> nobody was hurt at all' });
    expect(told.startsWith(english.quote.exact)).toBe(true);
    expect(told).toContain(english.quote.onlyFirst);
    expect(await menu('Check this quote', { content: '👍' })).toBe(english.quote.noText);
  });
});

describe('Pin as summary', () => {
  it.each<[string, Partial<TargetMessage>]>([
    ['a member’s message', { made: { command: 'ask', state: { question: QUESTION } } }],
    ['a message that carries nothing', { own: true }],
    ['a message that is about nothing', { own: true, made: { command: 'pin', state: { first: '3' } } }],
  ])('refuses %s', async (_, more) => {
    expect(await menu('Pin as summary', more)).toBe(english.pins.onlyOwn);
  });
});

describe('Report wrong answer', () => {
  it('opens a form on an answer alone, which carries the message', async () => {
    expect(await desk.menu('Report wrong answer', target({ own: true }))).toMatchObject({
      kind: 'modal',
      action: 'send',
      state: { message: '12345678901234567' },
    });
    expect(await menu('Report wrong answer', {})).toBe(english.feedback.onlyOwn);
  });

  it('keeps what was written, on a server', async () => {
    const raw = { message: '12345678901234567', text: 'The pier is older.' };
    const guild = { id: '1', name: 'Ellin' };
    const channel = { id: '2', name: 'news' };
    const send = async (more = {}) => textOf(messageOf(await desk.act('Report wrong answer', 'send', raw, more)));
    expect(await send()).toBe(english.feedback.nowhere);
    expect(await send({ guild, channel })).toBe(english.feedback.thanks);
    const { reports } = await desk.services.stores.feedback.in('1');
    expect(reports.map(({ messageId, text }) => [messageId, text])).toEqual([[raw.message, raw.text]]);
  });
});
