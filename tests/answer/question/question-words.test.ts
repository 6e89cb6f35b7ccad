import { describe, expect, it } from 'vitest';
import { readQuestionWords } from '../../../src/answer/question/question-words.ts';
import type { AnswerType } from '../../../src/languages/language.ts';

/** Language, question, what it asks for, and the words that ask. */
const TABLE: readonly (readonly [string, string, AnswerType, readonly string[]])[] = [
  ['en', 'who is sanctioning Belarus', 'who', ['who']],
  ['en', 'Who’s leading the poll?', 'who', ['Who’s']],
  ['en', 'whos leading the poll', 'who', ['whos']],
  ['en', 'whats new', 'what', ['whats']],
  ['en', 'wheres the ship', 'where', ['wheres']],
  ['en', 'didnt they agree', 'yes-no', ['didnt']],
  ['en', 'wont it sink', 'yes-no', ['wont']],
  ['en', 'the whore and the whats-it', 'what', ['whats']],
  ['de', 'wers gewesen', 'who', ['wers']],
  ['en', 'whose plane was stopped', 'who', ['whose']],
  ['en', 'When did the talks begin?', 'when', ['When']],
  ['en', 'In which year did the war end?', 'when', ['which']],
  ['en', 'where did it happen', 'where', ['where']],
  ['en', 'which country won', 'where', ['which']],
  ['en', 'Which company bought the port?', 'who', ['Which']],
  ['en', 'Which big Swedish car company failed?', 'who', ['Which']],
  ['en', 'what did the country do', 'what', ['what']],
  ['en', 'which of them left', 'which', ['which']],
  ['en', 'How  many people died?', 'number', ['How  many']],
  ['en', 'How much did it cost and who paid?', 'number', ['How much', 'who']],
  ['en', 'What percentage voted?', 'number', ['What']],
  ['en', 'how did he escape', 'what', ['how']],
  ['en', 'Why did he resign?', 'why', ['Why']],
  ['en', 'What caused the fire?', 'why', ['What']],
  ['en', 'Did the EU extend sanctions?', 'yes-no', ['Did']],
  ['en', 'Isn’t it over?', 'yes-no', ['Isn’t']],
  ['en', 'Is it known who did it?', 'who', ['who']],
  ['en', 'What is the plan?', 'what', ['What']],
  ['en', 'Belarus sanctions', 'what', []],
  ['en', 'the World Health Organization whole showdown', 'what', []],
  ['de', 'Wer hat gewonnen?', 'who', ['Wer']],
  ['de', 'Wie viele Menschen starben?', 'number', ['Wie viele']],
  ['de', 'In welchem Jahr fiel die Mauer?', 'when', ['In welchem']],
  ['de', 'Hat die EU zugestimmt?', 'yes-no', ['Hat']],
  ['ru', 'Кто победил на выборах?', 'who', ['Кто']],
  ['de', 'Worum ging es?', 'what', ['Worum']],
  ['ru', 'На каком языке запись?', 'which', ['каком']],
  ['ru', 'В каком году это было?', 'when', ['В каком']],
  ['ru', 'Сколько человек погибло?', 'number', ['Сколько']],
  ['fr', 'Où se trouve la base ?', 'where', ['Où']],
  ['fr', 'Combien de morts ?', 'number', ['Combien de']],
  ['es', '¿Quién ganó?', 'who', ['Quién']],
  ['es', '¿Por qué dimitió?', 'why', ['Por qué']],
  ['it', 'Quando è arrivato?', 'when', ['Quando']],
  ['pt', 'Quem venceu?', 'who', ['Quem']],
  ['nl', 'Waarom vertrok hij?', 'why', ['Waarom']],
  ['zh', '谁制裁了白俄罗斯？', 'who', ['谁']],
  ['zh', '有多少人死亡？', 'number', ['多少']],
  ['ja', 'いつ始まりましたか', 'when', ['いつ']],
  ['xx', 'who', 'what', []],
  ['__proto__', 'who', 'what', []],
];

describe('readQuestionWords', () => {
  it.each(TABLE)('%s: %s', (language, question, type, words) => {
    const read = readQuestionWords(question, language);
    expect(read.type).toBe(type);
    expect(read.spans.map(({ start, end }) => question.slice(start, end))).toEqual(words);
  });
});
