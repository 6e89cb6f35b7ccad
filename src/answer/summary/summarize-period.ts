import type { SummaryFit } from '../evidence/fitted.ts';
import { FITTED } from '../evidence/weights.ts';
import type { SeenEdition } from '../model/seen-edition.ts';
import { chooseTellings, shorterFirst, type Told } from './choose-tellings.ts';
import { inOneMessage } from './one-message.ts';
import { inDateOrder, summaryLine, withReplaced } from './summary-line.ts';
import { MainStories } from './main-stories.ts';
import type { PeriodRequest, Summary, SummaryLine } from './summary.ts';
import { looksForward, openingTellings, type Telling } from './telling.ts';

/** Articles that are read of a period with more: every so-manieth, by day. */
const READ = 400;
/** Sentences looked at of each article: news begins with what is new. */
const OPENING = 4;
/** What is less worth telling tells little, in log odds. */
const LEAST = -2.25;
/** There is no topic that a sentence could be about. */
const NO_TOPIC = (): number => 0;

/** The sentences chosen for a period, and how many articles it has. */
export interface PeriodTold {
  readonly told: readonly Told<Telling>[];
  readonly stories: MainStories;
  readonly articles: number;
}

/** Chooses the opening sentences that tell a period: its main stories. @returns Best first. */
export async function tellPeriod(
  { articles: store, analyzer }: SeenEdition,
  { range, lines }: PeriodRequest,
  fitted: SummaryFit = FITTED,
): Promise<PeriodTold> {
  const { story, report, overtaken } = fitted.costs;
  const list = { range, order: 'oldest', offset: 0, limit: READ, spread: true } as const;
  const { total, headers } = await store.list(list);
  const read = await store.read(headers.map(({ id }) => id));
  const tellings = read
    .filter((article) => article !== undefined)
    .flatMap((article) => openingTellings(article, OPENING, NO_TOPIC, analyzer));
  const stories = new MainStories(tellings, analyzer);
  const told = chooseTellings(tellings, {
    count: lines,
    analyzer,
    fitted,
    more: (telling) =>
      shorterFirst(telling, fitted) +
      report * stories.weightOf(telling) -
      (stories.wentOn(telling) && looksForward(telling) ? overtaken : 0),
    oneStory: (telling, chosen) => (stories.areOne(telling, chosen) ? story : 0),
  });
  return { told, stories, articles: total };
}

/**
 * Summarises what happened in a period, as far as the archive tells: opening sentences of its articles, the stories that
 * most of them tell first, one line each, in the order of their days. Undated articles lie in no period.
 */
export async function summarizePeriod(
  seen: SeenEdition,
  request: PeriodRequest,
  fitted: SummaryFit = FITTED,
): Promise<Summary> {
  const { told, articles } = await tellPeriod(seen, request, fitted);
  return {
    range: request.range,
    lines: inDateOrder(inOneMessage(told.map(lineOf))),
    thin: told.length > 0 && told[0]!.value < LEAST,
    articles,
    coverage: await seen.articles.coverage(),
  };
}

/** The line that a sentence of a period makes. */
export function lineOf({ telling, others, sources, replaced }: Told<Telling>): SummaryLine {
  return withReplaced(summaryLine(telling.article, telling, [], { reports: others.length, sources }), replaced);
}
