import { describe, expect, it } from 'vitest';
import { officeAsked } from '../../../src/answer/question/office-asked.ts';

describe('the office whose holder is asked for', () => {
  it.each([
    ['en', 'who is the mayor of Ellin', 'mayor of Ellin'],
    ['en', "who's the harbour master now?", 'harbour master'],
    ['en', 'whos the current pope', 'pope'],
    ['en', 'Who is mayor of Ellin right now?', 'mayor of Ellin'],
    ['de', 'Wer ist der Bürgermeister von Ellin?', 'Bürgermeister von Ellin'],
    ['de', 'wer ist derzeit Hafenmeisterin', 'Hafenmeisterin'],
    ['ru', 'Кто сейчас мэр Эллина?', 'мэр Эллина'],
    ['en', 'who is sanctioning Belarus', null],
    ['en', 'who is Ida Brandt', null],
    ['en', 'who is the man who set the heath on fire', null],
    ['en', 'who was the mayor of Ellin', null],
    ['en', 'is the mayor of Ellin ill', null],
    ['fr', 'qui est le maire', null],
  ])('%s: %s → %s', (language, question, office) => {
    const span = officeAsked(question, language);
    expect(span === null ? null : question.slice(span.start, span.end)).toBe(office);
  });
});
