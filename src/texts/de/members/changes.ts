import type { Day } from '../../../corpus/day.ts';
import { count, whole } from '../counts.ts';
import { formatDay } from '../days.ts';

const newArticles = (number: number): string => count(number, { one: 'neuer Artikel', other: 'neue Artikel' });

/** What is new since a day. */
export const changes = {
  title: (since: Day, topic: string | null): string =>
    topic === null ? `Neu seit ${formatDay(since)}` : `Neu seit ${formatDay(since)}: ${topic}`,
  counts: (total: number, shown: number): string =>
    shown < total ? `${newArticles(total)}, angesehen die neuesten ${whole(shown)}` : newArticles(total),
  numbers: 'Zahlen zum Vergleichen',
  numbersNote:
    'In beiden Sätzen stehen dieselben Namen und dieselbe Art von Größe. Ob sich etwas geändert hat, musst du selbst beurteilen.',
  articles: 'Neue Artikel',
  firstSeen: 'Zum ersten Mal genannt: ',
  nothing: (since: Day | null, topic: string | null): string => {
    const about = topic === null ? '' : ` über „${topic}“`;
    return since === null
      ? 'Kein Artikel des Archivs ist datiert.'
      : `Seit ${formatDay(since)} gibt es keinen Artikel${about}.`;
  },
  command: {
    description: 'Was seit einem Tag neu ist: Artikel, erstmals genannte Namen, Zahlen zum Vergleichen',
    since: 'Der erste neue Tag: 2021-11, 16. November 2021, letzte Woche (ohne Angabe die letzten 7 Tage)',
    topic: 'Nur Artikel darüber',
  },
} as const;
