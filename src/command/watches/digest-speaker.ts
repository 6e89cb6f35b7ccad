import type { Day } from '../../corpus/day.ts';
import { localTimeIn } from '../../corpus/local-time.ts';
import type { GuildView } from '../model/guild-settings.ts';
import { digestReply, type GatheredDigest } from '../replies/digest-reply.ts';
import type { Digest, DigestPosting, DigestStore } from '../stores/digest-store.ts';
import { daysOf, dueDay } from './digest-due.ts';
import { gatherDigest } from './gather-digest.ts';
import { Patience } from './patience.ts';
import type { SpeakerParts } from './watch-speaker.ts';
import type { Refusal } from '../ports/message-board.ts';
import type { PinBoard } from '../ports/pin-board.ts';

/** What posting digests takes. */
export interface DigestParts extends Omit<SpeakerParts, 'store' | 'board'> {
  readonly digests: DigestStore;
  readonly board: Pick<PinBoard, 'find' | 'reaches' | 'pinAgain' | 'unpin'>;
}

/** What another process posts is waited for so long, before it is taken for cut short. */
const UNDER_WAY_MS = 60_000;

/** Posts one digest when it is due. One call at a time for each digest in a process; another process may make the same. */
export class DigestSpeaker {
  readonly #parts: DigestParts;
  readonly #patience: Patience;

  constructor(parts: DigestParts) {
    this.#parts = parts;
    this.#patience = new Patience(parts.now);
  }

  /** Digests that Discord did not let be posted at the last try, and why. */
  get refused(): ReadonlyMap<string, Refusal> {
    return this.#patience.refused;
  }

  /** Posts what is due: one digest, however many were missed. */
  async speak(digest: Digest): Promise<void> {
    if (!this.#patience.isDue(digest.id)) return;
    if (digest.posting !== null) return this.#settle(digest, digest.posting);
    const view = await this.#parts.view(digest.guildId, null);
    const timeZone = view.defaults.timeZone ?? this.#parts.timeZone;
    const day = dueDay(digest, localTimeIn(timeZone, this.#parts.now()));
    if (day <= digest.last || !this.#parts.board.reaches(digest)) return;
    const wanted = { days: daysOf(digest, day, digest.last), told: digest.told, lines: digest.lines };
    const isFirst = digest.messageId === null;
    const gathered = await gatherDigest({ ...wanted, isFirst }, view.newsroom, this.#parts.arrivals);
    if (gathered.summary.lines.length === 0 && !digest.empty) return this.#parts.digests.passed(digest.id, day);
    await this.#post(digest, gathered, day, view);
  }

  async #post(digest: Digest, gathered: GatheredDigest, day: Day, view: GuildView): Promise<void> {
    const { digests, messages, textsOf, now, log } = this.#parts;
    const texts = await textsOf(digest.guildId);
    const reply = digestReply({ digest: gathered, texts, corrections: view.corrections, visibility: 'public' });
    const posting = { at: now().toISOString(), day, turn: gathered.turn };
    let mark = '';
    const { outcome, messageId } = await messages.post({
      channelId: digest.channelId,
      command: 'digest',
      reply,
      texts,
      nonce: `${digest.id.replaceAll('-', '').slice(0, 14)}-${day}`,
      announce: (given) => {
        mark = given;
        return digests.claim(digest.id, digest.last, { mark, ...posting });
      },
    });
    if (outcome === 'posted' && messageId !== undefined) return this.#stands(digest, { mark, ...posting }, messageId);
    if (outcome === 'gone') return digests.remove(digest.id);
    // What became of it is looked up later.
    if (outcome === 'unsure' || outcome === 'taken') return;
    await digests.release(digest.id);
    if (this.#patience.lose(digest.id, outcome === 'later' ? 'later' : 'refused'))
      log.warn({ digest: digest.id, outcome }, 'A digest cannot be posted yet.');
  }

  /** Records that it stands, and pins it in place of the one before where that is asked for. */
  async #stands(digest: Digest, posting: DigestPosting, messageId: string): Promise<void> {
    const { digests, board, textsOf } = this.#parts;
    this.#patience.restore(digest.id);
    await digests.posted(digest.id, posting, messageId);
    if (!digest.pin) return;
    const { reason } = (await textsOf(digest.guildId)).digests;
    if ((await board.pinAgain({ ...digest, messageId }, reason)) !== 'done' || digest.messageId === null) return;
    await board.unpin({ ...digest, messageId: digest.messageId }, reason);
  }

  /** Finds out what came of a message that was being posted when something went wrong, here or in another process. */
  async #settle(digest: Digest, posting: DigestPosting): Promise<void> {
    const { digests, board, now } = this.#parts;
    const at = new Date(posting.at);
    if (now().getTime() - at.getTime() < UNDER_WAY_MS || !board.reaches(digest)) return;
    const found = await board.find(digest.channelId, posting.mark, at);
    if (found === null) return void this.#patience.lose(digest.id, 'unsure');
    this.#patience.restore(digest.id);
    const [messageId] = found;
    await (messageId === undefined ? digests.release(digest.id) : this.#stands(digest, posting, messageId));
  }
}
