import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { InteractionRecord, TakeDown } from '../command/ports/interaction-record.ts';
import type { Condition, Figures, Telling } from './condition.ts';

/** Seconds; Discord gives up after 3. */
const BUCKETS = [0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 1.5, 2, 2.5, 3];

type GaugeOf = readonly [name: string, help: string, value: (figures: Figures) => number];

const GAUGES: readonly GaugeOf[] = [
  ['dateline_articles', 'Articles that can be found.', ({ articles }) => articles],
  ['dateline_passages', 'Passages that can be found.', ({ passages }) => passages],
  ['dateline_index_generation', 'Editions of the index since the start.', ({ generation }) => generation],
  ['dateline_index_building', '1 while an edition is being built.', ({ building }) => Number(building)],
  ['dateline_archive_problems', 'Problems that check lists.', ({ problems }) => problems],
  ['dateline_pins', 'Pins that are kept true.', ({ pins }) => pins ?? Number.NaN],
  ...tellingGauges('watches', 'Watches', ({ watches }) => watches),
  ...tellingGauges('digests', 'Digests', ({ digests }) => digests),
  ['dateline_feeds', 'Feeds that the archive is fed by.', ({ feeds }) => feeds],
  ['dateline_feeds_failing', 'Those of them that cannot be fetched.', ({ failingFeeds }) => failingFeeds],
  ['dateline_feed_items', 'Items that are kept of feeds.', ({ feedItems }) => feedItems],
  ['dateline_servers', 'Servers that the bot is on.', ({ servers }) => servers],
  ['dateline_gateway_connected', "1 while Discord's gateway is connected.", ({ connected }) => Number(connected)],
  ['dateline_queue_length', 'Interactions that wait to be begun.', ({ waiting }) => waiting],
  ['dateline_answering', 'Interactions that are being answered.', ({ answering }) => answering],
];

function tellingGauges(name: string, all: string, of: (figures: Figures) => Telling | null): readonly GaugeOf[] {
  return [
    [`dateline_${name}`, `${all} that are kept.`, (figures) => of(figures)?.all ?? Number.NaN],
    [`dateline_${name}_waiting`, 'Those with something to tell.', (figures) => of(figures)?.waiting ?? Number.NaN],
    [`dateline_${name}_failing`, 'Those that could not speak.', (figures) => of(figures)?.failing ?? Number.NaN],
    [
      `dateline_${name}_last_told_seconds`,
      'The day on which one last spoke, in seconds since 1970.',
      (figures) => (of(figures)?.last?.getTime() ?? Number.NaN) / 1000,
    ],
  ];
}

/** The figures of a process, as Prometheus reads them. */
export interface Metrics {
  readonly takeDown: TakeDown;
  readonly contentType: string;
  text(): Promise<string>;
}

/** Counts interactions, and asks for everything else when it is read. Its labels are our own words alone. */
export function createMetrics(condition: Pick<Condition, 'figures'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'dateline_interactions_total',
    help: 'Interactions by what they were of and what became of them.',
    labelNames: ['kind', 'command', 'outcome'],
    registers,
  });
  const timesOf = (name: string, help: string): Histogram => new Histogram({ name, help, buckets: BUCKETS, registers });
  const queued = timesOf('dateline_queue_seconds', 'From when an interaction was made until its work began.');
  const acknowledged = timesOf(
    'dateline_acknowledgement_seconds',
    'From when an interaction was made until Discord had the first answer to it.',
  );
  const gauges = GAUGES.map(([name, help, value]) => ({ gauge: new Gauge({ name, help, registers }), value }));
  return {
    takeDown: ({ kind, command, outcome, queuedMs, acknowledgedMs }: InteractionRecord) => {
      interactions.inc({ kind, command, outcome });
      queued.observe(queuedMs / 1000);
      if (acknowledgedMs !== null) acknowledged.observe(acknowledgedMs / 1000);
    },
    contentType: registry.contentType,
    text: async () => {
      const figures = await condition.figures();
      for (const { gauge, value } of gauges) {
        if (figures === null) gauge.reset();
        else gauge.set(value(figures));
      }
      return registry.metrics();
    },
  };
}
