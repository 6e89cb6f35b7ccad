import type { Summary } from '../../answer/summary/summary.ts';
import type { DayRange } from '../../corpus/day.ts';
import type { Texts } from '../../texts/texts.ts';
import { heading, plain, separated, small } from '../message/lines.ts';
import type { MessageReply, Visibility } from '../message/reply.ts';
import { unitBlock } from './quote-block.ts';

/** What a digest tells. */
export interface GatheredDigest {
  readonly days: DayRange;
  readonly summary: Summary;
  /** Articles that it was chosen from, how many sources those are of, and older ones that came in and are not told. */
  readonly articles: number;
  readonly sources: number;
  readonly older: number;
  /** The last turn that it tells of; `null` where none is known. */
  readonly turn: string | null;
}

/** A digest, and how it is set. */
export interface DigestView {
  readonly digest: GatheredDigest;
  readonly texts: Texts;
  readonly corrections: ReadonlyMap<string, string>;
  readonly visibility: Visibility;
}

/** Sets a digest: its days, a sentence a story with its article and how many sources tell it, and how many articles it was chosen from. */
export function digestReply({ digest, texts, corrections, visibility }: DigestView): MessageReply {
  const { digests, answer } = texts;
  const { days, summary, articles, sources, older } = digest;
  const title = heading(digests.title(days));
  const counts = [digests.from(articles), sources > 1 && digests.sources(sources), older > 0 && digests.older(older)];
  const nothing = summary.lines.length === 0;
  return {
    kind: 'message',
    visibility,
    heading: nothing ? [title, plain(digests.nothing)] : [title],
    blocks: summary.lines.map((line, at) =>
      unitBlock({ ...line, quote: line, happened: null, told: digests.told(line.sources, line.reports + 1) }, at + 1, {
        texts,
        corrections,
      }),
    ),
    first: 0,
    footer: nothing && older === 0 ? [] : [small(separated(answer.separator, counts))],
    buttons: [],
    data: { days, lines: summary.lines.length, articles, sources, older },
  };
}
