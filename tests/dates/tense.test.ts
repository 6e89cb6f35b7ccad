import { describe, expect, it } from 'vitest';
import { tellsOfPast } from '../../src/dates/tense.ts';

describe('whether a sentence tells of what was, has come about or goes on', () => {
  it.each([
    ['Divers shut the bridge.', true],
    ['The bridge has collapsed.', true],
    ['The mayor says the bridge is safe.', true],
    ['Hask is building a bridge.', true],
    ['The bridge was green.', true],
    ['The bridge is the longest in Hask.', false],
    ['The award is for people who make a difference.', false],
    ['The bridge will open in May.', false],
    ['Building bridges needs patience.', false],
  ])('%s', (sentence, expected) => {
    expect(tellsOfPast(sentence, 'en')).toBe(expected);
  });

  it.each([
    ['de', 'Taucher sperrten die Brücke.', true],
    ['de', 'Die Brücke ist am Montag eingestürzt.', true],
    ['de', 'Die Brücke brach am Montag zusammen.', true],
    ['de', 'Die Bürgermeisterin sagt, die Brücke sei sicher.', true],
    ['de', 'Die Brücke ist grün.', false],
    ['de', 'Heute ist sie die längste in Hask.', false],
    ['de', 'Die Brücke soll im Mai öffnen.', false],
    ['ru', 'Водолазы закрыли мост.', true],
    ['ru', 'Мост был закрыт в понедельник.', true],
    ['ru', 'Капитан арестован.', true],
    ['ru', 'Мэр сообщает об ущербе.', true],
    ['ru', 'Это самый длинный мост в мире.', false],
    ['ru', 'Мост будет открыт в мае.', false],
  ])('%s: %s', (language, sentence, expected) => {
    expect(tellsOfPast(sentence, language)).toBe(expected);
  });

  it('does not tell of languages of whose verbs nothing is known', () => {
    expect(tellsOfPast('Silta on vihreä.', 'fi')).toBeNull();
  });
});
