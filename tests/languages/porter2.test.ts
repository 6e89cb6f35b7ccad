import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import wink from 'wink-porter2-stemmer';
import { stemEnglish } from '../../src/languages/english/porter2.ts';

/** Beginnings, what any rule looks for, and letters that decide whether it holds. */
const PARTS = (
  'gener commun arsen inning outing canning herring earring proceed exceed succeed skis skies dying news bias andes y yay say sses ' +
  'ies ied us ss s eed eedly ed edly ing ingly at bl iz bb tt gg ization ational fulness ousness iveness tional biliti lessli entli ' +
  'ation alism aliti ousli iviti fulli enci anci abli izer ator alli bli ogi logi li ly alize icate iciti ative ical ness ful ement ' +
  'ance ence able ible ment ant ent ism ate iti ous ive ize ion sion tion al er ic e l ll a o u b k m r t v w x é ı'
).split(' ');

describe('the stem of an English word', () => {
  it.each([
    ['consisting', 'consist'],
    ['elections', 'elect'],
    ['skies', 'sky'],
    ['hoping', 'hope'],
    ['hopping', 'hop'],
    ['saying', 'say'],
    ['', ''],
  ])('of %j is %j', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });

  it('is that of wink-porter2-stemmer, whatever rules meet in it', () => {
    const words = array(constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join(''));
    assert(
      property(words, (word) => stemEnglish(word) === wink(word)),
      { numRuns: 20_000 },
    );
  });

  it('is that of wink-porter2-stemmer for all words of the documents', () => {
    const folder = join(import.meta.dirname, '../../docs');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join(' ');
    const words = new Set(text.toLowerCase().match(/[a-z]+/gu));
    expect([...words].filter((word) => stemEnglish(word) !== wink(word))).toEqual([]);
  });
});
