import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleHeader, Span } from '../../src/corpus/article.ts';
import { hashOfText, type KeptText, readKept } from './kept-text.ts';

/** A line that was drawn to be judged, as it is shown. */
export interface DrawnLine extends Span {
  readonly set: string;
  /** What it is a line of: a week, or a topic. */
  readonly of: string;
  /** The half that choosing is tuned on, or the one held back. */
  readonly part: 'tuned' | 'held';
  readonly article: ArticleHeader;
  /** The words quoted, with the sentence before them where one is shown. */
  readonly text: string;
  /** The days under which it is shown. */
  readonly days: string;
}

/** What one judge says of a line: y or n to each question, in their order. */
interface Verdict extends KeptText {
  readonly of: string;
  readonly says: string;
}

/** What is asked of each line, and where the verdicts of each judge are kept: `verdicts-NAME.jsonl`, without any text. */
interface Judging {
  readonly folder: string;
  /** In a few words each. */
  readonly questions: readonly string[];
  readonly lines: readonly DrawnLine[];
}

const FILE = /^verdicts-(?<judge>[a-z0-9-]+)\.jsonl$/u;
const ANSWER = /^(?<label>[0-9a-f]{12}):[ \t]*(?<says>[yn]+)[ \t]*$/gmu;

/** Prints lines for a judge who sees no verdicts, to be filled in with y or n behind each label. */
function printBlank({ questions, lines }: Judging, introduce: (of: string) => void): void {
  console.log(
    `Behind each label write y or n, once for each of: ${questions.join('; ')}. As in "${labelOf(lines[0]!)}: ${'y'.repeat(questions.length)}"`,
  );
  let before = '';
  for (const line of lines) {
    if (line.of !== before) introduce(line.of);
    before = line.of;
    console.log(`\n${line.days} · ${line.article.title}\n  “${line.text}”\n${labelOf(line)}: `);
  }
}

/** Keeps what a judge filled in, in place of what they said of the same lines before. @throws {Error} For a label or an answer that is none. */
function keepVerdicts({ folder, questions, lines }: Judging, filledIn: string, judge: string): void {
  const byLabel = new Map(lines.map((line) => [labelOf(line), line]));
  const given = [...filledIn.matchAll(ANSWER)].map(({ groups }): Verdict => {
    const { label = '', says = '' } = groups ?? {};
    const line = byLabel.get(label);
    if (line === undefined || says.length !== questions.length) throw new Error(`${label}: ${says} is no verdict`);
    const { set, of, start, end, text, article } = line;
    return { set, of, article: article.id, start, end, hash: hashOfText(text), says };
  });
  const file = join(folder, `verdicts-${judge}.jsonl`);
  const again = new Set(given.map(keyOf));
  const others = existsSync(file) ? readKept<Verdict>(file).filter((each) => !again.has(keyOf(each))) : [];
  writeFileSync(file, '');
  for (const each of [...others, ...given]) appendFileSync(file, `${JSON.stringify(each)}\n`);
  console.log(`${given.length} of ${lines.length} lines judged by ${judge}`);
}

/** Prints what each judge says of the lines, and how far any two agree. */
function printScores({ folder, questions, lines }: Judging): void {
  const drawn = new Set(lines.map(keyOfLine));
  const saidBy = verdictsBy(folder, (verdict) => drawn.has(keyOf(verdict)));
  const shares = questions.map(() => '---').join(' | ');
  console.log(`| judge | lines | judged | ${questions.join(' | ')} | good |\n| --- | --- | --- | ${shares} | --- |`);
  for (const [judge, said] of saidBy) {
    for (const part of ['tuned', 'held'] as const) {
      const some = lines.filter((line) => line.part === part);
      const says = some.flatMap((line) => said.get(keyOfLine(line)) ?? []);
      console.log(`| ${[judge, `${some.length} ${part}`, says.length, ...sharesOf(says, questions)].join(' | ')} |`);
    }
  }
  printAgreements(saidBy, questions);
}

/** Prints what each judge says of all lines of some sets that were ever judged, whether today's build shows them or not. */
export function printJudged(folder: string, questions: readonly string[], sets: readonly string[]): void {
  const saidBy = verdictsBy(folder, ({ set }) => sets.includes(set));
  const shares = questions.map(() => '---').join(' | ');
  console.log(`| judge | judged | ${questions.join(' | ')} | good |\n| --- | --- | ${shares} | --- |`);
  for (const [judge, said] of saidBy) {
    const says = [...said.values()];
    console.log(`| ${[judge, says.length, ...sharesOf(says, questions)].join(' | ')} |`);
  }
  printAgreements(saidBy, questions);
}

function sharesOf(says: readonly string[], questions: readonly string[]): string[] {
  const yes = [...questions.keys()].map((at) => shareOf(says, (each) => each[at] === 'y'));
  return [...yes, shareOf(says, (each) => !each.includes('n'))];
}

function printAgreements(saidBy: ReadonlyMap<string, ReadonlyMap<string, string>>, questions: readonly string[]): void {
  const judges = [...saidBy];
  for (const [at, one] of judges.entries()) {
    for (const other of judges.slice(at + 1)) printAgreement(one, other, questions);
  }
}

function printAgreement(
  [one, said]: readonly [string, ReadonlyMap<string, string>],
  [other, saidToo]: readonly [string, ReadonlyMap<string, string>],
  questions: readonly string[],
): void {
  const both = [...said].flatMap(([key, says]) => {
    const too = saidToo.get(key);
    return too === undefined ? [] : [[says, too] as const];
  });
  if (both.length === 0) return;
  const kinds = [
    ...questions.map((name, at) => [name, (says: string) => says[at] === 'y'] as const),
    ['good', (says: string) => !says.includes('n')] as const,
  ];
  console.log(`\n${one} and ${other}, ${both.length} lines\n| | agree | kappa |\n| --- | --- | --- |`);
  for (const [name, isYes] of kinds) {
    const { agree, kappa } = agreementOf(both.map(([first, second]) => [isYes(first), isYes(second)]));
    console.log(`| ${name} | ${agree.toFixed(2)} | ${kappa === null ? '–' : kappa.toFixed(2)} |`);
  }
}

/**
 * How far two judges agree: the share of alike verdicts, and Cohen's kappa (Cohen, "A Coefficient of Agreement for Nominal
 * Scales", 1960), which is `null` where both always say the same one thing, since then chance alone would agree.
 */
export function agreementOf(verdicts: readonly (readonly [boolean, boolean])[]): {
  readonly agree: number;
  readonly kappa: number | null;
} {
  const of = (isMeant: (pair: readonly [boolean, boolean]) => boolean): number =>
    verdicts.filter(isMeant).length / Math.max(1, verdicts.length);
  const agree = of(([one, other]) => one === other);
  const [yes, yesToo] = [of(([one]) => one), of(([, other]) => other)];
  const byChance = yes * yesToo + (1 - yes) * (1 - yesToo);
  return { agree, kappa: byChance === 1 ? null : (agree - byChance) / (1 - byChance) };
}

function shareOf(says: readonly string[], isMeant: (each: string) => boolean): string {
  return says.length === 0 ? '–' : (says.filter(isMeant).length / says.length).toFixed(2);
}

/** What each judge says of the lines that are meant, by what they are of and their words. */
function verdictsBy(
  folder: string,
  isMeant: (verdict: Verdict) => boolean,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const judges = readdirSync(folder).flatMap((name) => FILE.exec(name)?.groups?.['judge'] ?? []);
  return new Map(
    judges.map((judge) => {
      const verdicts = readKept<Verdict>(join(folder, `verdicts-${judge}.jsonl`)).filter(isMeant);
      return [judge, new Map(verdicts.map((verdict) => [keyOf(verdict), verdict.says]))];
    }),
  );
}

const keyOf = ({ of, article, start, hash }: Verdict): string => [of, article, start, hash].join(' ');
const keyOfLine = ({ of, article, start, text }: DrawnLine): string =>
  [of, article.id, start, hashOfText(text)].join(' ');
const labelOf = (line: DrawnLine): string => hashOfText(keyOfLine(line));

/** Does what the words of a command ask for: `--blank`; `--take FILE --judge NAME`; scores, where it is neither. */
export function judgeLines(words: readonly string[], judging: Judging, introduce: (of: string) => void): void {
  const [taken, judge] = [valueOf(words, '--take'), valueOf(words, '--judge')];
  if (words.includes('--blank')) printBlank(judging, introduce);
  else if (taken === undefined) printScores(judging);
  else keepVerdicts(judging, readFileSync(taken, 'utf8'), judge ?? 'first');
}

/** The folders among the words of a command. */
export function foldersIn(words: readonly string[]): string[] {
  const before = new Set(['--take', '--judge', '--sample', '--many', '--least', '--weeks', '--months']);
  return words.filter((word, at) => !word.startsWith('--') && !before.has(words[at - 1] ?? ''));
}

/** What stands behind an option among the words of a command. */
export function valueOf(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option);
  return at < 0 ? undefined : words[at + 1];
}
