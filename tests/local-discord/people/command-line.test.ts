import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type CommandLine, readCommandLine } from '../../../src/local-discord/people/command-line.ts';
import { sentOptions } from '../../../src/local-discord/people/option-checks.ts';
import { english } from '../../../src/texts/en/english.ts';

const words = english.playground.discord;
const options = [
  { type: 3, name: 'question', description: 'q', required: true, min_length: 3, max_length: 20 },
  { type: 3, name: 'sort', description: 's', choices: [{ name: 'Newest', value: 'newest' }] },
  { type: 4, name: 'count', description: 'c', min_value: 1, max_value: 9 },
  { type: 5, name: 'private', description: 'p' },
] as unknown as APIApplicationCommandBasicOption[];
const commands = [
  { type: 1, name: 'ask', options },
  { type: 1, name: 'article', options: [{ type: 1, name: 'show', options: [{ type: 3, name: 'title' }] }] },
] as unknown as APIApplicationCommand[];

describe('a line as it is typed', () => {
  it.each<[string, CommandLine | null]>([
    ['hello', null],
    ['/', null],
    ['/other since:2021', { name: 'other', options: {} }],
    ['/ask who is it', { name: 'ask', options: { question: 'who is it' } }],
    ['/ask who count:3 private:true', { name: 'ask', options: { question: 'who', count: '3', private: 'true' } }],
    ['/ask count:3', { name: 'ask', options: { count: '3' } }],
    ['/ask at 10:30 in https://x.example', { name: 'ask', options: { question: 'at 10:30 in https://x.example' } }],
    ['/article show sea wall', { name: 'article', subcommand: 'show', options: { title: 'sea wall' } }],
    ['/article', { name: 'article', options: {} }],
  ])('%j', (line, read) => {
    expect(readCommandLine(line, commands)).toEqual(read);
  });
});

describe('what a client sends of values', () => {
  it.each<[Record<string, string>, string]>([
    [{}, words.required('question')],
    [{ question: 'ab' }, words.tooShort('question', 3)],
    [{ question: 'a'.repeat(21) }, words.tooLong('question', 20)],
    [{ question: 'abc', sort: 'oldest' }, words.notAChoice('sort')],
    [{ question: 'abc', count: 'many' }, words.notANumber('count')],
    [{ question: 'abc', count: '1.5' }, words.notANumber('count')],
    [{ question: 'abc', count: '0' }, words.tooSmall('count', 1)],
    [{ question: 'abc', count: '10' }, words.tooLarge('count', 9)],
    [{ question: 'abc', private: 'maybe' }, words.notAFlag('private')],
    [{ question: 'abc', other: 'x' }, words.unknownOption('other')],
  ])('refuses %j', (values, sentence) => {
    expect(sentOptions(options, values, words)).toBe(sentence);
  });

  it('is of the declared types and order, a choice by its name or value', () => {
    const values = { private: 'TRUE', count: '3', sort: 'Newest', question: 'abc' };
    expect(sentOptions(options, values, words)).toEqual([
      { name: 'question', type: 3, value: 'abc' },
      { name: 'sort', type: 3, value: 'newest' },
      { name: 'count', type: 4, value: 3 },
      { name: 'private', type: 5, value: true },
    ]);
  });

  it('refuses nothing while an option is typed in', () => {
    expect(sentOptions(options, { question: 'a', count: 'many' }, words, 'question')).toEqual([
      { name: 'question', type: 3, value: 'a', focused: true },
    ]);
  });
});
