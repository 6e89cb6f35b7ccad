import { foldWord } from '../../search/analyzer/fold-word.ts';
import { type SeenEdition, seenEdition } from '../../answer/model/seen-edition.ts';
import { WHOLE_VIEW } from '../../answer/model/view.ts';
import { research } from '../../answer/ask/research.ts';
import { readArchive } from '../../archive/read/read-archive.ts';
import { buildCompactEdition } from '../../compose/engines/build-edition.ts';
import { createAnalyzer } from '../../search/analyzer/analyzer.ts';
import { ALL_DAYS } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import { seededRandom } from '../seeded-random.ts';
import { misspell } from './misspell.ts';

/** A name, as the archive writes it and as it was asked for, and what came of it. */
export interface MisspeltName {
  readonly name: string;
  readonly asked: string;
  /** Whether anything was shown at once. */
  readonly shown: boolean;
  /** Whether an article that holds the name is among the first three quotes, shown at once or after a button. */
  readonly found: boolean;
  /** Whether the name's own spelling is said to have been searched for. */
  readonly right: boolean;
}

const SEED = 20_261_128;
const NAMES = 300;
/** Quotes looked at. */
const FIRST = 3;
/** Names asked of the index for each beginning. */
const OF_ONE_BEGINNING = 100;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Puts 300 names of a folder's articles, each misspelt, as questions: the same names and slips each time. */
export async function measureMisspelt(folder: string): Promise<readonly MisspeltName[]> {
  const { articles } = await readArchive(folder);
  return askMisspelt(seenEdition(buildCompactEdition(articles), WHOLE_VIEW, createAnalyzer()));
}

/** The figures as Markdown, and the names that were not found. */
export function misspeltReport(title: string, names: readonly MisspeltName[]): string {
  const share = (is: (name: MisspeltName) => boolean): string => (names.filter(is).length / names.length).toFixed(3);
  return [
    '',
    `## ${title}: ${names.length} names, misspelt`,
    '| | |',
    '| --- | --- |',
    `| an article with the name among the first three quotes | ${share(({ found }) => found)} |`,
    `| and shown at once | ${share(({ found, shown }) => found && shown)} |`,
    `| its spelling said to be searched for | ${share(({ right }) => right)} |`,
    ...names.filter(({ found }) => !found).map(({ name, asked }) => `- ${asked} (${name})`),
    '',
  ].join('\n');
}

/** Draws the names from the index and puts each. */
async function askMisspelt(edition: SeenEdition): Promise<readonly MisspeltName[]> {
  const random = seededRandom(SEED);
  const names = await namesOf(edition);
  const drawn: MisspeltName[] = [];
  while (drawn.length < NAMES && names.length > 0) {
    const [name] = names.splice(Math.floor(random() * names.length), 1);
    const asked = misspell(name!, random);
    if (asked !== null) drawn.push({ name: name!, asked, ...(await look(edition, name!, asked)) });
  }
  return drawn;
}

/** Names of every beginning, so that rare ones are among them; those of one article alone are often no names. */
async function namesOf({ passages }: SeenEdition): Promise<string[]> {
  const beginnings = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const names = await Promise.all(beginnings.map((beginning) => passages.topics(beginning, OF_ONE_BEGINNING)));
  return [...new Set(names.flat().flatMap(({ word, articles }) => (articles > 1 ? [word] : [])))];
}

async function look(edition: SeenEdition, name: string, asked: string): Promise<Omit<MisspeltName, 'name' | 'asked'>> {
  const request = { question: asked, range: ALL_DAYS, order: 'best', today: null } as const;
  const finding = await research(edition, { ...request, limit: FIRST }).catch((error: unknown) => {
    if (error instanceof QueryError) return null;
    throw error;
  });
  if (finding === null) return { shown: false, found: false, right: false };
  const { answer } = finding;
  const first = answer.passages.slice(0, FIRST);
  const articles = await edition.articles.read(first.map(({ article }) => article.id));
  const wanted = foldWord(name);
  const found = articles.some((each) => each !== undefined && foldWord(`${each.title}\n${each.body}`).includes(wanted));
  const words = new Set(wanted.split(' '));
  const right = answer.spellings.some(({ read }) => words.has(foldWord(read)));
  return { shown: answer.kind !== 'no-answer', found, right };
}
