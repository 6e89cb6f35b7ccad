import type { News } from '../../answer/news/news.ts';
import type { Texts } from '../../texts/texts.ts';
import { heading, plain, separated, strong } from '../message/lines.ts';
import type { Block, Line, MessageReply } from '../message/reply.ts';
import type { Watch } from '../stores/watch-store.ts';
import { pairBlocks } from './changes-reply.ts';
import { unitBlock } from './quote-block.ts';
import { stopButton } from './stop-button.ts';

/** What a watch has to tell. */
export interface NewsView {
  readonly watch: Pick<Watch, 'id' | 'kind' | 'about'>;
  readonly news: News;
  readonly texts: Texts;
  readonly corrections: ReadonlyMap<string, string>;
}

/** Sets what is new: what is watched, a sentence of each story, and numbers beside the earlier ones. */
export function newsReply(view: NewsView): MessageReply {
  const { watch, texts } = view;
  return {
    kind: 'message',
    visibility: 'public',
    heading: [...headOf(view)],
    blocks: blocksOf(view),
    first: 0,
    footer: [{ kind: 'small', runs: countLine(view) }],
    buttons: [stopButton(watch.id, texts)],
    data: null,
  };
}

function headOf({ watch, news, texts: { watches } }: NewsView): Line[] {
  if (watch.kind === 'topic') return [heading(watches.newAbout(watch.about))];
  return [
    plain(`${watches.bell} `, strong(watch.about)),
    plain(news.kind === 'maybe' ? watches.mayAnswer : watches.answers),
  ];
}

function blocksOf({ news, texts, corrections }: NewsView): Block[] {
  const setting = { texts, corrections };
  const units = news.units.map((unit, at) => unitBlock({ ...unit, happened: null }, at + 1, setting));
  return [...units, ...pairBlocks(news.moved, units.length + 1, setting)];
}

/** How many stories there are, and how many of them are told where that is not all. */
function countLine({ news: { units, moved, stories }, texts: { watches, answer } }: NewsView): Line['runs'] {
  const isAll = stories <= units.length + moved.length;
  const counted = isAll ? watches.stories(stories) : watches.of(stories);
  const text = separated(answer.separator, [counted, watches.ends]);
  return isAll ? [{ text }] : [{ counter: 'shown' }, { text }];
}
