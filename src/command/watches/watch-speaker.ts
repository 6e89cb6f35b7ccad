import type { News } from '../../answer/news/news.ts';
import { dayIn } from '../../corpus/day.ts';
import { localTimeIn } from '../../corpus/local-time.ts';
import type { GuildTexts } from '../model/guild-texts.ts';
import type { GuildView } from '../model/guild-settings.ts';
import type { Log } from '../ports/log.ts';
import type { MessageBoard, Refusal } from '../ports/message-board.ts';
import type { PinBoard } from '../ports/pin-board.ts';
import { newsReply } from '../replies/news-reply.ts';
import type { ArrivalStore } from '../stores/arrival-store.ts';
import { type GuildDefaults, NO_DEFAULTS } from '../stores/guild-defaults.ts';
import type { Posting, Watch, WatchStore } from '../stores/watch-store.ts';
import { Patience } from './patience.ts';
import { isQuiet, parseQuietHours } from '../model/quiet-hours.ts';

/** What speaking up takes. */
export interface SpeakerParts {
  readonly store: WatchStore;
  readonly arrivals: ArrivalStore;
  readonly messages: MessageBoard;
  readonly board: Pick<PinBoard, 'find' | 'reaches'>;
  /** The archive as a server sees it now, of one source alone where that is given. */
  readonly view: (guildId: string, source: string | null) => Promise<GuildView>;
  readonly textsOf: GuildTexts;
  /** Of servers that set none. */
  readonly timeZone: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** Sentences in a message. */
const UNITS = 5;
/** Articles looked at at once; the latest to come in. */
const LOOKED_AT = 5000;
/** Messages a day in a channel, unless its server or the watch says otherwise. */
const MOST_A_DAY = 24;
/** What another process posts is waited for so long, before it is taken for cut short. */
const UNDER_WAY_MS = 60_000;

/** Lets one watch speak up. One call at a time for each watch in a process; another process may make the same. */
export class WatchSpeaker {
  readonly #parts: SpeakerParts;
  readonly #patience: Patience;

  constructor(parts: SpeakerParts) {
    this.#parts = parts;
    this.#patience = new Patience(parts.now);
  }

  /** Watches that Discord did not let speak at the last try, and why. */
  get refused(): ReadonlyMap<string, Refusal> {
    return this.#patience.refused;
  }

  /** Tells what has come in since the watch last looked, in one message, if it may speak now. */
  async speak(watch: Watch): Promise<void> {
    if (!this.#patience.isDue(watch.id)) return;
    if (watch.posting !== null) return this.#settle(watch, watch.posting);
    const { arrivals, store, board } = this.#parts;
    const came = await arrivals.after(watch.told);
    const turn = came.at(-1)?.turn;
    if (turn === undefined || !board.reaches(watch)) return;
    const view = await this.#parts.view(watch.guildId, watch.source);
    const timeZone = view.defaults.timeZone ?? this.#parts.timeZone;
    if (!(await this.#maySpeak(watch, view.defaults, timeZone))) return;
    const ids = came.slice(-LOOKED_AT).map(({ articleId }) => articleId);
    const news = await this.#newsFor(watch, ids, view, timeZone);
    if (news.kind === 'nothing') return store.passed(watch.id, turn);
    await this.#post(watch, news, turn, view);
  }

  #newsFor(
    { kind, about, since, until, shown: told }: Watch,
    ids: string[],
    { newsroom }: GuildView,
    timeZone: string,
  ): Promise<News> {
    const today = dayIn(timeZone, this.#parts.now());
    return newsroom.news({ about: { kind, text: about }, ids, told, range: { since, until }, today, most: UNITS });
  }

  /** Whether it is neither an hour to be quiet in, nor a day on which enough was said in the channel. */
  async #maySpeak(watch: Watch, defaults: GuildDefaults, timeZone: string): Promise<boolean> {
    const { store, now } = this.#parts;
    const { day, minute } = localTimeIn(timeZone, now());
    // A member's own messages are no matter of the server's.
    const { quiet: hours, most } = watch.ownerId === null ? defaults : NO_DEFAULTS;
    const quiet = parseQuietHours(watch.quiet ?? hours ?? '');
    if (quiet !== null && isQuiet(quiet, minute)) return false;
    const here = (await store.all(watch.guildId)).filter(({ channelId }) => channelId === watch.channelId);
    const today = here.flatMap(({ posts }) => posts).filter((at) => dayIn(timeZone, new Date(at)) === day);
    return today.length < (watch.most ?? most ?? MOST_A_DAY);
  }

  async #post(watch: Watch, news: News, turn: string, { corrections }: GuildView): Promise<void> {
    const { store, messages, textsOf, now, log } = this.#parts;
    const texts = await textsOf(watch.guildId);
    const reply = newsReply({ watch, news, texts, corrections });
    const shown = [
      ...news.units.map(({ article, quote }) => ({ article, ...quote })),
      ...news.moved.map(({ to }) => to),
    ];
    const posting = {
      at: now().toISOString(),
      turn,
      shown: shown.map(({ article, start, end }) => ({ articleId: article.id, start, end })),
    };
    let claimed: Posting | null = null;
    const { outcome } = await messages.post({
      channelId: watch.channelId,
      command: 'watch',
      reply,
      texts,
      nonce: nonceOf(watch, turn),
      announce: async (mark) => {
        const mine = await store.claim(watch.id, watch.told, { mark, ...posting });
        if (mine) claimed = { mark, ...posting };
        return mine;
      },
    });
    if (outcome === 'posted' && claimed !== null) {
      this.#patience.restore(watch.id);
      return store.posted(watch.id, claimed);
    }
    if (outcome === 'gone' || outcome === 'closed') return this.#end(watch, outcome);
    // What became of it is looked up later.
    if (outcome === 'unsure' || outcome === 'taken') return;
    await store.release(watch.id);
    if (this.#patience.lose(watch.id, outcome === 'later' ? 'later' : 'refused'))
      log.warn({ watch: watch.id, outcome }, 'A watch cannot speak. It is tried again.');
  }

  /** Finds out what came of a message that was being posted when something went wrong, here or in another process. */
  async #settle(watch: Watch, posting: Posting): Promise<void> {
    const { store, board, now, log } = this.#parts;
    const at = new Date(posting.at);
    if (now().getTime() - at.getTime() < UNDER_WAY_MS || !board.reaches(watch)) return;
    const found = await board.find(watch.channelId, posting.mark, at);
    if (found === null) return void this.#patience.lose(watch.id, 'unsure');
    this.#patience.restore(watch.id);
    log.info({ watch: watch.id, messages: found.length }, 'A message that was cut short is mended.');
    await (found.length > 0 ? store.posted(watch.id, posting) : store.release(watch.id));
  }

  async #end({ id }: Watch, why: string): Promise<void> {
    await this.#parts.store.remove(id);
    this.#parts.log.info({ watch: id, why }, 'A watch has ended.');
  }
}

/** The same for what two processes would post at a time. */
function nonceOf({ id }: Watch, turn: string): string {
  return `${id.replaceAll('-', '').slice(0, 14)}-${turn}`;
}
