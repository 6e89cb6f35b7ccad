import type { SummaryFit } from '../../answer/evidence/fitted.ts';
import type { SummaryCosts } from '../../answer/evidence/summary-costs.ts';
import type { SeenEdition } from '../../answer/model/seen-edition.ts';
import { type JudgedItem, readJudgedItems } from '../summaries/judged-item.ts';
import { type ItemScore, type LineVerdict, scoreLines } from '../summaries/score-lines.ts';
import { showItem } from '../summaries/show-item.ts';
import { openJudged } from './open-set.ts';
import { type HeldOut, searchCosts } from './search-costs.ts';

/** A judged item with the articles that it is about. */
interface OpenItem extends JudgedItem {
  readonly seen: SeenEdition;
}

/** Entries of a timeline that its first page shows. */
const PAGE = 10;

/**
 * Searches the costs by which the judged topics, periods and timelines are told best, beginning with those given, and prints how well each
 * kind is told under those, held out, and in the end.
 *
 * @param fitted - Where to begin; its weights stay.
 * @throws {ArchiveError} When the items or a folder cannot be read.
 */
export async function fitCosts(
  file: string,
  folders: readonly string[],
  fitted: SummaryFit,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<SummaryCosts> {
  const items: OpenItem[] = [];
  for await (const { seen, own } of openJudged(await readJudgedItems(file), folders, progress))
    items.push(...own.map((item) => ({ ...item, seen })));
  const judge = async (item: OpenItem, costs: SummaryCosts): Promise<number> => {
    const { lines } = await showItem(item.seen, item, { ...fitted, costs });
    return worthOf(scoreLines(item, lines));
  };
  const { costs, rows } = await searchCosts(items, fitted.costs, judge, ({ id }) => progress(`costs without ${id}\n`));
  for (const kind of new Set(items.map((item) => item.kind)))
    write(
      costsLine(
        kind,
        rows.filter(({ item }) => item.kind === kind),
      ),
    );
  return costs;
}

function costsLine(kind: JudgedItem['kind'], rows: readonly HeldOut<OpenItem>[]): string {
  const [before, held, after] = (['before', 'held', 'after'] as const).map((figure) =>
    (rows.reduce((sum, row) => sum + row[figure], 0) / rows.length).toFixed(3),
  );
  return `Costs, ${kind}, ${rows.length} items: ${before} before, ${held} held out, ${after} after\n`;
}

/** The mean of the figures that the report has, all that is told of a timeline and its first page alike; less the share of junk. */
function worthOf(score: ItemScore): number {
  const { item, verdicts } = score;
  if (item.kind !== 'timeline') return worthOfLines(score);
  const lines = verdicts.slice(0, PAGE).map(({ line }) => line);
  return (worthOfLines(score) + worthOfLines(scoreLines(item, lines))) / 2;
}

function worthOfLines({ item, verdicts, recall, must }: ItemScore): number {
  const dated = verdicts.filter(({ dayRight }) => dayRight !== null);
  const figures = [
    recall,
    must,
    shareOf(verdicts, ({ states }) => states.length > 0),
    shareOf(verdicts, ({ fresh }) => fresh),
    ...(item.kind === 'timeline' ? [shareOf(dated, ({ dayRight }) => dayRight === true)] : []),
  ];
  const junk = shareOf(verdicts, (verdict) => verdict.junk || verdict.off);
  return figures.reduce((sum, each) => sum + each, 0) / figures.length - junk;
}

function shareOf(of: readonly LineVerdict[], holds: (verdict: LineVerdict) => boolean): number {
  return of.filter(holds).length / Math.max(1, of.length);
}
