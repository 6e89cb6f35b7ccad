import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutChatter } from '../../../src/answer/question/chatter.ts';

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

describe('small talk around a question', () => {
  it.each([
    ['hey guys, who won the cup?', 'who won the cup?'],
    ['hi there who won the cup', 'who won the cup'],
    ['Does anyone know if the mayor resigned?', 'the mayor resigned?'],
    ['anyone know who bought the port', 'who bought the port'],
    ['can someone please tell me why the bridge closed', 'why the bridge closed'],
    ['quick question: did the bridge open', 'did the bridge open'],
    ["I'm just wondering whether the bridge opened", 'the bridge opened'],
    ['who bought the port pls', 'who bought the port'],
    ['who bought the port, anyone know?', 'who bought the port ?'],
    ['did the mayor resign or not lol', 'did the mayor resign'],
    ['remind me, when was the flood? thanks in advance!', 'when was the flood? !'],
    ['why the hell is the bridge shut', 'why is the bridge shut'],
    ['what exactly happened at the port', 'what happened at the port'],
    ['did the mayor actually resign', 'did the mayor resign'],
    ['Hallo zusammen, weiß jemand, ob die Brücke offen ist?', 'die Brücke offen ist?'],
    ['Kann mir bitte jemand sagen, wer den Hafen gekauft hat', 'wer den Hafen gekauft hat'],
    ['wer hat den Hafen gekauft? danke im Voraus', 'wer hat den Hafen gekauft?'],
    ['Привет всем, кто-нибудь знает, кто купил порт?', 'кто купил порт?'],
    ['подскажите пожалуйста, когда открыли мост', 'когда открыли мост'],
    ['кто купил порт, спасибо', 'кто купил порт'],
  ])('%s', (question, rest) => {
    expect(squeezed(withoutChatter(question))).toBe(rest);
  });

  it.each([
    'who is sanctioning Belarus',
    'Hello Harbour festival',
    'hey harbour tickets',
    'well water in Ellin',
    'who said "thanks"',
    '"hi there" who said it',
    'who thanked the mayor',
    'Love Actually cast',
    'hi',
    'Hallo Ellin Festival',
  ])('leaves %s as it is', (question) => {
    expect(withoutChatter(question)).toBe(question);
  });

  it('only blanks words out: what is left stands where it stood', () => {
    const words = fc.constantFrom(
      'hey',
      'pls',
      'lol',
      'the',
      'mayor',
      '"hi"',
      'who',
      ',',
      'anyone know',
      'жду',
      'bitte',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const question = parts.join(' ');
        const rest = withoutChatter(question);
        expect(rest).toHaveLength(question.length);
        for (let at = 0; at < rest.length; at++) expect([' ', question[at]]).toContain(rest[at]);
        expect(rest.trim() === '').toBe(question.trim() === '');
      }),
    );
  });
});
