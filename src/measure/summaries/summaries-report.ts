import { type ItemScore, type LineVerdict, scoreLines } from './score-lines.ts';
import type { SummarySize } from './summary-size.ts';

/** Entries of a timeline that its first page shows. */
const PAGE = 10;
const KINDS = ['topic', 'period', 'timeline'] as const;
const COLUMNS = ['items', 'recall', 'must', 'states one', 'a new one', 'junk', 'off', 'day right', 'lines'];

/** A table of what summaries and timelines tell, one row a kind, as Markdown. */
export function summariesReport(scores: readonly ItemScore[]): string {
  const kinds = KINDS.filter((kind) => scores.some(({ item }) => item.kind === kind));
  const rows = kinds.flatMap((kind) => {
    const of = scores.filter(({ item }) => item.kind === kind);
    if (kind !== 'timeline') return [rowOf(kind, of)];
    const first = of.map(({ item, verdicts }) =>
      scoreLines(
        item,
        verdicts.slice(0, PAGE).map(({ line }) => line),
      ),
    );
    return [rowOf(kind, of), rowOf('first page', first)];
  });
  const head = [`| | ${COLUMNS.join(' | ')} |`, `| --- | ${COLUMNS.map(() => '---').join(' | ')} |`];
  return ['', ...head, ...rows, ''].join('\n');
}

/** How many summaries stand whole in one message, as an answer and as a pin; nothing where there is none. */
export function sizesReport(sizes: readonly SummarySize[]): string {
  if (sizes.length === 0) return '';
  const count = (kind: keyof SummarySize['fits']): number => sizes.filter(({ fits }) => fits[kind]).length;
  const lengths = sizes.map(({ characters }) => characters);
  return (
    `Whole in one message: ${count('answer')} of ${sizes.length} as an answer, ${count('pin')} as a pin; ` +
    `${Math.round(mean(lengths))} characters on average, ${Math.max(...lengths)} at most.\n`
  );
}

function rowOf(name: string, scores: readonly ItemScore[]): string {
  const verdicts = scores.flatMap((score) => score.verdicts);
  const dated = verdicts.filter(({ dayRight }) => dayRight !== null);
  const share = (holds: (verdict: LineVerdict) => boolean): string =>
    decimal(verdicts.filter(holds).length / Math.max(1, verdicts.length));
  const cells = [
    String(scores.length),
    decimal(mean(scores.map(({ recall }) => recall))),
    decimal(mean(scores.map(({ must }) => must))),
    share(({ states }) => states.length > 0),
    share(({ fresh }) => fresh),
    share(({ junk }) => junk),
    share(({ off }) => off),
    dated.length === 0 ? '–' : decimal(dated.filter(({ dayRight }) => dayRight === true).length / dated.length),
    (verdicts.length / Math.max(1, scores.length)).toFixed(1),
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function decimal(value: number): string {
  return value.toFixed(3).replace(/^0/u, '');
}
