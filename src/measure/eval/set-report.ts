import { type Figure, figuresByKind, figuresOf, latency } from './figures.ts';
import type { Outcome } from './outcome.ts';

/** What came of all questions of one judged set. */
export interface SetOutcomes {
  /** With the day of each question as "today". */
  readonly given: readonly Outcome[];
  /** With no "today"; empty where no question has a day. */
  readonly withheld: readonly Outcome[];
}

/** A heading with the times, a table of figures, and how many quotes are not exact slices, as Markdown. */
export function setReport(title: string, { given, withheld }: SetOutcomes): string {
  const { p50, p99 } = latency(given);
  const inexact = given.reduce((sum, outcome) => sum + outcome.inexact, 0);
  return [
    '',
    `## ${title}, ${given.length} questions, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms a question`,
    ...table(columnsOf({ given, withheld })),
    ...kindTable(given),
    `Quotes that are not exact slices: ${inexact}`,
    '',
  ].join('\n');
}

interface Column {
  readonly title: string;
  readonly figures: readonly Figure[];
}

function columnsOf({ given, withheld }: SetOutcomes): readonly Column[] {
  const dated = withheld.length > 0;
  const columns = [{ title: dated ? 'asked given' : 'all', outcomes: given }];
  if (dated) columns.push({ title: 'asked withheld', outcomes: withheld });
  if (given.some(isGold)) {
    columns.push({ title: 'gold, given', outcomes: given.filter(isGold) });
    if (dated) columns.push({ title: 'gold, withheld', outcomes: withheld.filter(isGold) });
  }
  return columns.map(({ title, outcomes }) => ({ title, figures: figuresOf(outcomes) }));
}

function isGold({ question }: Outcome): boolean {
  return question.type === 'gold';
}

/** One row a figure, with its 95 % interval. */
function table(columns: readonly Column[]): readonly string[] {
  const names = [...new Set(columns.flatMap(({ figures }) => figures.map(({ name }) => name)))];
  const rows = [
    ['', ...columns.map(({ title }) => title)],
    ['---', ...columns.map(() => '---')],
    ['questions', ...columns.map(({ figures }) => String(Math.max(...figures.map(({ questions }) => questions))))],
    ...names.map((name) => [name, ...columns.map(({ figures }) => cell(figures, name))]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`);
}

/** One row a kind of question; nothing where the set names none. */
function kindTable(given: readonly Outcome[]): readonly string[] {
  const kinds = figuresByKind(given);
  if (kinds.length === 0) return [];
  const rows = kinds.map(({ kind, questions, first, three, nothing }) =>
    [kind, String(questions), decimal(first), decimal(three), decimal(nothing)].join(' | '),
  );
  return [
    '',
    '| kind | questions | first unit | one of three | nothing shown |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
  ];
}

function cell(figures: readonly Figure[], name: string): string {
  const figure = figures.find((each) => each.name === name);
  if (figure === undefined) return '–';
  return `${decimal(figure.value)} [${decimal(figure.low)}, ${decimal(figure.high)}]`;
}

/** `.705`; `1.000`; `712` of what is no share. */
function decimal(value: number): string {
  if (value > 1) return String(Math.round(value));
  return value.toFixed(3).replace(/^0/u, '');
}
