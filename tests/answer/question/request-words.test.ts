import { assert as check, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRequestWords } from '../../../src/answer/question/request-words.ts';

const read = (question: string): string | null => {
  const words = readRequestWords(question);
  if (words === null) return null;
  return `${words.kind}: ${words.topic === null ? '*' : question.slice(words.topic.start, words.topic.end)}`;
};

describe('what is asked for without a question', () => {
  it.each([
    ['summarise the port strike', 'summary: the port strike'],
    ['Can you summarize the flood in Tolvane for me?', 'summary: the flood in Tolvane'],
    ['give me a short summary of the Frey trial', 'summary: the Frey trial'],
    ['tl;dr maren gale', 'summary: maren gale'],
    ['sea wall tldr', 'summary: sea wall'],
    ['port strike recap', 'summary: port strike'],
    ['summary of March 2024', 'summary: March 2024'],
    ['news about Frey', 'newest: Frey'],
    ['any updates on the sea wall?', 'newest: the sea wall'],
    ['anything on the merger', 'newest: the merger'],
    ["what's the latest on the heath fire", 'newest: the heath fire'],
    ['latest on marsh fever', 'newest: marsh fever'],
    ['halden brask news', 'newest: halden brask'],
    ['What’s new?', 'newest: *'],
    ['latest news', 'newest: *'],
    ['Fasse den Hafenstreik zusammen', 'summary: den Hafenstreik'],
    ['Zusammenfassung zum Prozess gegen Frey', 'summary: Prozess gegen Frey'],
    ['Gibt es etwas Neues zum Hafenfest?', 'newest: Hafenfest'],
    ['Nachrichten über die Flut', 'newest: die Flut'],
    ['Was gibt’s Neues?', 'newest: *'],
    ['перескажи суд над Фреем', 'summary: суд над Фреем'],
    ['краткая сводка о забастовке', 'summary: забастовке'],
    ['последние новости о пожаре', 'newest: пожаре'],
    ['что нового о пароме', 'newest: пароме'],
    ['что нового?', 'newest: *'],
  ])('%s', (question, wanted) => {
    expect(read(question)).toBe(wanted);
  });

  it.each([
    ['what happened to the ferry'],
    ['summary judgment in the Frey case'],
    ['who wrote the summary'],
    ['when was the recap'],
    ['what is in the news about Frey'],
    ['who reads the news'],
    ['fox news'],
    ['latest inflation figure'],
    ['news of the world hacking'],
    ['is anything left of the sea wall'],
    ['“summarise the port strike”, who said that'],
    ['wer fasste die Sitzung zusammen'],
    ['Neues Rathaus eröffnet'],
    ['кто написал обзор'],
    ['summarise'],
  ])('is none: %s', (question) => {
    expect(read(question)).toBeNull();
  });

  it('leaves out ranges of the question around the topic, whatever is typed', () => {
    const opening = constantFrom('summarise ', 'tl;dr ', 'news about ', 'что нового о ', 'Zusammenfassung von ', '');
    check(
      property(opening, string({ maxLength: 300 }), (words, rest) => {
        const question = words + rest;
        const found = readRequestWords(question);
        const parts = [...(found?.leftOut ?? []), ...(found?.topic == null ? [] : [found.topic])];
        for (const { start, end } of parts) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(question.length);
        }
      }),
    );
  });

  it('is quick about hostile text', () => {
    const hostile = ['any the latest newest '.repeat(14), 'news '.repeat(60), `summary of ${'a ? '.repeat(70)}x`];
    const begin = performance.now();
    for (const question of hostile) readRequestWords(question);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
