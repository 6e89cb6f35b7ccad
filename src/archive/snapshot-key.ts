import { createHash } from 'node:crypto';
import { DEFAULT_PASSAGE_SIZE, splitPassages } from '../passages/passages.ts';
import { createAnalyzer } from '../search/analyzer.ts';
import { SCORING } from '../search/compact/field-scores.ts';

/** To be raised whenever the arrays change their meaning. */
const FORMAT = 1;

/** A few words in which every rule of the analyzer and the splitter has a part. */
const SAMPLE = `U.S. rivers' floods reached 3,000 homes, said Dr. Ana-Maria Weber’s office on 1.5bn of re-election aid.

The WHO’s naïve plan

“It is over,” he said. “We won.” Naïveté isn’t running; cease-fires ran. Die Häuser der Städte, l’économie française,
выборы ёлки, 日本の首相が東京で, การเลือกตั้ง.`;
const LANGUAGES = ['en', 'de', 'fr', 'ru', 'ja', 'th'] as const;

/**
 * Names everything that a snapshot depends on besides the files: format, scoring, passage size, the Unicode tables, and
 * what the analyzer and the splitter make of a sample. A snapshot with another key is foreign.
 */
export function snapshotKey(): string {
  const analyzer = createAnalyzer();
  const facts = {
    format: FORMAT,
    scoring: SCORING,
    size: DEFAULT_PASSAGE_SIZE,
    unicode: process.versions['unicode'],
    terms: LANGUAGES.map((language) => analyzer.terms(SAMPLE, language)),
    passages: LANGUAGES.map((language) =>
      splitPassages({ id: 'sample', body: SAMPLE, language }, { targetWords: 12, maxWords: 20 }),
    ),
  };
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
}
