import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../../src/search/analyzer/fold-word.ts';
import { stringsOf } from '../../../src/search/terms/string-table.ts';
import { WordTally } from '../../../src/search/terms/word-tally.ts';

const WORDS = 'flood Flood FLOOD İzmir i̇zmir izmir Ärger ärger Σας ΣΑΣ σας Ǆ ǆ ǅ straße STRASSE k K'.split(' ');

/** The same, by what is said of it. */
function slowly(articles: readonly (readonly string[])[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const words of articles) {
    const counted = new Set<string>();
    for (const word of words) {
      if (counted.has(foldWord(word))) continue;
      counted.add(foldWord(word));
      counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  return counts;
}

describe('the articles of a word', () => {
  it('are counted under the spelling that comes first in each', () => {
    assert(
      property(array(array(constantFrom(...WORDS), { maxLength: 12 }), { maxLength: 8 }), (articles) => {
        const tally = new WordTally();
        for (const words of articles) tally.add([words.join(' ')]);
        const { strings, counts } = tally.counts;
        const entries = stringsOf(strings).map((word, place): [string, number] => [word, counts[place]!]);
        expect(Object.fromEntries(entries)).toEqual(slowly(articles));
      }),
      { numRuns: 500 },
    );
  });
});
