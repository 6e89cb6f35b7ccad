import { describe, expect, it } from 'vitest';
import { Introduced, isOfNobody, refersBack } from '../../../src/answer/sentences/refers-back.ts';

const BEFORE = [
  'Storm Ilse reached Tolvane on Monday.',
  'A new ferry was moored there, and director Ana Ruz watched with mayor Elke Roland.',
  'Several fires burned near the Palisade Fire.',
].join(' ');

const refers = (sentence: string, known: readonly string[] = []): boolean => {
  const body = `${BEFORE} ${sentence}`;
  const span = { start: BEFORE.length + 1, end: body.length };
  return refersBack({ body, language: 'en' }, span, new Introduced(body), (word) => known.includes(word)) !== null;
};

describe('what a sentence refers back to', () => {
  it.each([
    ['a thing named before', 'By evening the storm had torn off 40 roofs.', true],
    ['a thing introduced with an article', 'On Tuesday the new ferry sank.', true],
    ['somebody’s office', 'In tears, the director left.', true],
    ['a plural of it', 'At least 25 people died in the fires.', true],
    ['a surname whose bearer was named in full', 'Two boats belong to Ruz.', true],
    ['the same as the first word', 'Roland called for help.', true],
    ['somebody by a possessive alone', 'Upon her death, her eldest son took over.', true],
    ['somebody named behind it', 'In her last speech, Ana Ruz thanked the crew.', false],
    ['a thing that it names itself', 'Storm Ilse moved on as the storm weakened.', false],
    ['a thing of which it says which', 'On Tuesday the ferry that serves Ness sank.', false],
    ['a thing nobody named', 'On Tuesday the council met.', false],
    ['a place', 'The council of Tolvane met.', false],
    ['a full name', 'Two boats belong to Ana Ruz.', false],
  ])('%s: %s', (_, sentence, expected) => {
    expect(refers(sentence)).toBe(expected);
  });

  it.each([
    ['Officials did not tell the cause of his death.', true],
    ['By evening she was on the way to Ness.', true],
    ['In her last speech, Ana Ruz thanked the crew.', false],
    ['Ana Ruz thanked her crew.', false],
    ['Ruz thanked her crew.', false],
    ['Officials thanked “her crew”.', false],
    ['Officials thanked the crew.', false],
  ])('a person who is not named: %s', (sentence, expected) => {
    expect(isOfNobody(sentence, 'en', new Introduced(BEFORE), () => false)).toBe(expected);
  });

  it('does not count what readers know', () => {
    expect(refers('By evening the storm had torn off 40 roofs.', ['storm'])).toBe(false);
  });
});
