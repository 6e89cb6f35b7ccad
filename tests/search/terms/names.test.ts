import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/search/terms/names.ts';

const RUN =
  /\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*(?: (?:(?:of|the|and|for|de|del|di|da|du|la|van|von|der|den|bin|al) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*)*/gu;
const SENTENCE_START = /(?:^|[.!?:;…\n\r—–-])[\s"'“”‘’«»„([]*$/u;
const ABBREVIATED_TITLE = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Rev|Capt)\.\s$/u;

const canName = (word = ''): boolean => /^\p{Lu}/u.test(word) && word !== 'Dr';

/** The obvious way: one pattern for a run, one for what stands before it. */
function namesByPattern(text: string): string[] {
  const names = [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const before = text.slice(Math.max(0, index - 8), index);
    const begins = SENTENCE_START.test(before) && !ABBREVIATED_TITLE.test(before);
    const words = run.split(' ').slice(begins ? 1 : 0);
    while (words.length > 0 && !canName(words[0])) words.shift();
    while (words.length > 0 && !canName(words.at(-1))) words.pop();
    const name = words.join(' ').replace(/['’]s$/u, '');
    return words.length <= 6 && name.length >= 2 && name.length <= 60 ? [name] : [];
  });
  return [...new Set(names)];
}

describe('names in a text', () => {
  it.each([
    ['Yesterday Angela Merkel phoned Lukashenko.', ['Angela Merkel', 'Lukashenko']],
    ['The Bank of England met. Rates rose.', ['Bank of England']],
    ["Germany's chancellor met Mr. Biden's aide", ['Biden']],
    ['“Poland did it,” the Prime Minister of the United Kingdom said', ['Prime Minister of the United Kingdom']],
    ['Talks in Kyiv on Monday', ['Kyiv']],
    ['in Łódź and Île-de-France', ['Łódź and Île-de-France']],
  ])('%s', (text, names) => {
    expect([...namesIn(text)]).toEqual(names);
  });

  it('are those that the patterns find', () => {
    const part = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ..."Merkel of the de McDonald O’Neill O'Neil Élan été and van der Dr. B2 ÅS ’s 's & - “ ( 𝐀b ﬀ И иван Ǆ".split(
            ' ',
          ),
          '. ',
          '\n',
          '… ',
          '— ',
          '\uD835',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    );
    const text = fc
      .array(fc.tuple(part, fc.constantFrom(' ', '')), { maxLength: 30 })
      .map((parts) => parts.flat().join(''))
      // Short words that may name nothing, "Dr" aside.
      .filter((each) => !/(?<![\p{L}\p{M}\p{N}])[A-Z][a-z]{0,2}(?![\p{L}\p{M}\p{N}])/u.test(each.replaceAll('Dr', '')));
    fc.assert(
      fc.property(text, (each) => {
        expect([...namesIn(each)]).toEqual(namesByPattern(each));
      }),
      { numRuns: 2000 },
    );
  });
});
