import type { SeenEdition } from '../model/seen-edition.ts';
import { chooseTellings, shorterFirst } from './choose-tellings.ts';
import { inDateOrder, summaryLine, withReplaced } from './summary-line.ts';
import type { PeriodRequest, Summary } from './summary.ts';
import { openingTellings } from './telling.ts';

/** Articles that are read of a period with more: every so-manieth, by day. */
const READ = 400;
/** Sentences looked at of each article: news begins with what is new. */
const OPENING = 4;
/** What is less worth telling tells little, in log odds. */
const LEAST = -2.25;
/** There is no topic that a sentence could be about. */
const NO_TOPIC = (): number => 0;

/**
 * Summarises what happened in a period, as far as the archive tells: opening sentences of its articles, the stories that
 * most of them tell first, one line each, in the order of their days. Undated articles lie in no period.
 */
export async function summarizePeriod(
  { articles: store, analyzer }: SeenEdition,
  { range, lines }: PeriodRequest,
): Promise<Summary> {
  const list = { range, order: 'oldest', offset: 0, limit: READ, spread: true } as const;
  const { total, headers } = await store.list(list);
  const read = await store.read(headers.map(({ id }) => id));
  const articles = read.filter((article) => article !== undefined);
  const tellings = articles.flatMap((article) => openingTellings(article, OPENING, NO_TOPIC, analyzer));
  const chosen = chooseTellings(tellings, { count: lines, analyzer, more: shorterFirst });
  return {
    range,
    lines: inDateOrder(
      chosen.map(({ telling, others, sources, replaced }) =>
        withReplaced(summaryLine(telling.article, telling, [], { reports: others.length, sources }), replaced),
      ),
    ),
    thin: chosen.length > 0 && chosen[0]!.value < LEAST,
    articles: total,
    coverage: await store.coverage(),
  };
}
