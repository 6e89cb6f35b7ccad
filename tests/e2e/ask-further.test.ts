import { describe, expect, it } from 'vitest';

import { english } from '../../src/texts/en/english.ts';
import { seenText } from '../support/discord-markdown.ts';
import { faces, isPrivate, messageOf, told } from '../support/message-facts.ts';
import { townBot } from '../support/town-bot.ts';

const { answer: words } = english;
const FURTHER = words.buttons.further;

const live = townBot();
const alice = () => live().local.as('alice');
const asked = async (options: Record<string, string | boolean>) => messageOf(await alice().slash('ask', options));

/** Presses the button, and sends the form with a question. */
async function goOn(message: Parameters<ReturnType<typeof alice>['press']>[0], asks: string, person = alice()) {
  const { modal } = await person.press(message, FURTHER);
  if (modal === undefined) throw new TypeError('no form');
  return person.submit(modal, { asks });
}

describe('Ask further', () => {
  it('opens a form, answers as a message of its own, and says what was carried over', async () => {
    const first = await asked({ question: 'What was found at the Harbour bridge?' });
    const outcome = await goOn(first, 'and what does the repair cost?');
    const text = told(outcome);
    expect(text).toContain('Q: and what does the repair cost?');
    expect(text).toMatch(new RegExp(`^${words.carriedOver}.*Harbour bridge`, 'mu'));
    expect(text).toContain('nine million crowns');
    expect(isPrivate(messageOf(outcome))).toBe(false);
    expect(live().local.messages('general').length).toBe(2);
  });

  it('shows nothing of the chain again, and says so at its end, to whoever asks alone', async () => {
    let message = await asked({ question: 'Who was hurt at the Harbour bridge?' });
    const shown = [seenText(message.content)];
    let last = message;
    for (const asks of ['what does its repair cost?', 'and what is there now?', 'why?', 'and then?', 'who said so?']) {
      last = messageOf(await goOn(message, asks));
      if (isPrivate(last)) break;
      message = last;
      shown.push(seenText(last.content));
    }
    expect(isPrivate(last)).toBe(true);
    expect(last.content).toContain(words.shownBefore);
    // A sentence that another one leans on may stand before it again.
    const sentences = ['nine million crowns', 'divers found cracks', 'nobody was hurt', 'every twenty minutes'];
    const times = sentences.map((sentence) => shown.filter((text) => text.includes(sentence)).length);
    expect(Math.max(...times)).toBe(1);
    expect(times.filter((count) => count === 1).length).toBeGreaterThan(1);
  });

  it('keeps days until another time is named, and its buttons keep the chain', async () => {
    const days = { since: '2024-03-01', until: '2024-03-10' };
    const first = await asked({ question: 'Who was hurt at the Harbour bridge?', ...days });
    const within = messageOf(await goOn(first, 'what does its repair cost?'));
    expect(within.content).toContain('1–10 March 2024');
    expect(told(await alice().press(within, words.buttons.context))).toContain('nine million crowns');
    const other = told(await goOn(within, 'and on 15 March 2024?'));
    expect(other).not.toContain('1–10 March 2024');
    expect(other).toContain('ferry');
  });

  it('takes a question of its own for one, whoever asks it', async () => {
    const first = await asked({ question: 'Who closed the Harbour bridge?' });
    const outcome = await goOn(first, 'What did the European Union open in Ellin?', live().local.as('mona'));
    expect(told(outcome)).toContain(words.ofItsOwn);
    expect(told(outcome)).toContain('opened a grain market');
  });

  it('goes on in private from what is private', async () => {
    const first = await asked({ question: 'What was found at the Harbour bridge?', private: true });
    const outcome = await goOn(first, 'and what does the repair cost?');
    expect(isPrivate(messageOf(outcome))).toBe(true);
    expect(live().local.messages('general').length).toBe(0);
    expect(faces(messageOf(outcome))).toContain(FURTHER);
  });

  it('outlives any number of steps: what its buttons carry fits, or is kept for them alone', async () => {
    let message = await asked({ question: 'bridge ferry market Ellin' });
    for (let step = 0; step < 4; step += 1) {
      const outcome = await goOn(
        message,
        `and ${'what else was said of the Harbour bridge and of its repair '.repeat(3)}${step}?`,
      );
      if (outcome.message === undefined || !faces(outcome.message).includes(FURTHER)) break;
      message = outcome.message;
    }
    expect(live().logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
