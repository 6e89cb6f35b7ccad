import type { Day } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { Texts, Wording } from '../../texts/texts.ts';
import { plain, small } from '../message/lines.ts';
import type { BlockQuote, MessageReply } from '../message/reply.ts';
import type { Log } from '../ports/log.ts';
import type { ChangeOutcome, PinBoard } from '../ports/pin-board.ts';
import type { Refreshed } from '../ports/pin-keeper.ts';
import type { Pin, PinStop, PinStore } from '../stores/pin-store.ts';
import type { Timer } from '../ports/timer.ts';
import { pinChange } from './pin-change.ts';

/** What keeping pins true takes. */
export interface PinEditorParts {
  /** Least time between two edits of a pin, in milliseconds; ten minutes unless said otherwise. */
  readonly pauseMs?: number;
  readonly store: PinStore;
  readonly board: PinBoard;
  /** Makes what a pin shows, as the archive and its server's settings are now. */
  readonly make: (pin: Pin) => Promise<MessageReply>;
  /** The words of a pin's language. */
  readonly textsFor: (language: string) => Texts;
  readonly now: () => Date;
  readonly dayOf: (instant: Date) => Day;
  readonly timer: Timer;
  readonly log: Log;
}

/** At most one edit a pin in so long: edits of messages older than an hour are few (error 30046). */
const PAUSE_MS = 10 * 60_000;
/** Longest wait after Discord asked for less. */
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Whether an edit may wait its turn, is asked for now, or is made even if the quotes are the same. */
export type Mode = 'in-turn' | 'now' | 'always';

/** Edits the messages of pins so that they show what the archive holds. One call at a time for each pin. */
export class PinEditor {
  readonly #parts: PinEditorParts;
  readonly #wake: (pin: Pin) => void;
  readonly #waiting = new Map<string, () => void>();
  readonly #refusals = new Map<string, number>();
  #stopped = false;

  /** @param wake - Called when an edit that waited may be made. */
  constructor(parts: PinEditorParts, wake: (pin: Pin) => void) {
    this.#parts = parts;
    this.#wake = wake;
  }

  async refresh(pin: Pin, mode: Mode, reason: Wording): Promise<Refreshed> {
    const { board, now } = this.#parts;
    if (!board.reaches(pin)) return 'unreachable';
    const reply = await this.make(pin);
    if (reply === null) return 'failed';
    const change = pinChange(pin.shown, quotesOf(reply));
    if (change === null && mode !== 'always') return this.#leave(pin, mode);
    const at = now();
    const earliest = new Date((pin.editedAt ?? pin.createdAt).getTime() + (this.#parts.pauseMs ?? PAUSE_MS));
    const due = pin.dueAt !== null && pin.dueAt > earliest ? pin.dueAt : earliest;
    if (mode === 'in-turn' && due > at) {
      await this.#wait(pin, due);
      return 'waiting';
    }
    if ((await this.look(pin)) === 'ended') return 'stopped';
    const outcome = await this.#edit(pin, reply, reason, at);
    return outcome === 'done' ? 'edited' : this.#afterFailure(pin, outcome, mode, at);
  }

  /** Whether a pin's message stands; where it does not, the pin has ended. */
  async look(pin: Pin): Promise<'stands' | 'ended' | 'unknown'> {
    const seen = await this.#parts.board.look(pin);
    if (seen === 'pinned') return 'stands';
    if (seen === 'unknown') return 'unknown';
    await this.end(pin, seen === 'gone' ? 'deleted' : 'unpinned');
    return 'ended';
  }

  async end(pin: Pin, why: PinStop): Promise<void> {
    this.#cancel(pin.id);
    await this.#parts.store.stop(pin.id, why);
    this.#parts.log.info({ pin: pin.messageId, why }, 'A pin is no longer refreshed.');
  }

  /** What the pin shows now; says so where that cannot be made any more, as when its article went away. `null` for a bug. */
  async make(pin: Pin): Promise<MessageReply | null> {
    const { make, textsFor, log } = this.#parts;
    try {
      return await make(pin);
    } catch (error) {
      if (!(error instanceof QueryError)) {
        log.error({ err: error, pin: pin.messageId }, 'A pin could not be made again.');
        return null;
      }
      const nothing = { blocks: [], footer: [], buttons: [], first: 0, data: null };
      return {
        kind: 'message',
        visibility: 'public',
        heading: [plain(textsFor(pin.language).pins.nothingLeft)],
        ...nothing,
      };
    }
  }

  /** Records that a pin shows a reply from now on. */
  async shows(pin: Pin, reply: MessageReply, at: Date): Promise<void> {
    this.#refusals.delete(pin.id);
    this.#cancel(pin.id);
    await this.#parts.store.edited(pin.id, quotesOf(reply), at);
  }

  /** Whether an edit of a pin waits in this process. */
  isWaiting(pin: Pin): boolean {
    return this.#waiting.has(pin.id);
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  /** What comes of a pin whose quotes are the same: whoever asked is told whether its message stands. */
  async #leave(pin: Pin, mode: Mode): Promise<Refreshed> {
    if (pin.dueAt !== null) await this.#wait(pin, null);
    if (mode === 'in-turn') return 'same';
    const seen = await this.look(pin);
    return seen === 'stands' ? 'same' : seen === 'ended' ? 'stopped' : 'unreachable';
  }

  async #edit(pin: Pin, reply: MessageReply, wording: Wording, at: Date): Promise<ChangeOutcome> {
    const { board, textsFor, dayOf } = this.#parts;
    const texts = textsFor(pin.language);
    const change = pinChange(pin.shown, quotesOf(reply));
    const updated = small(texts.pins.updated(texts.formatDay(dayOf(at)), change));
    const edited = { ...reply, footer: [...reply.footer, updated] };
    const outcome = await board.edit(pin, { command: pin.command, reply: edited, texts, reason: wording(texts) });
    if (outcome === 'done') await this.shows(pin, reply, at);
    return outcome;
  }

  async #afterFailure(pin: Pin, outcome: ChangeOutcome, mode: Mode, at: Date): Promise<Refreshed> {
    if (outcome === 'gone') {
      await this.end(pin, 'deleted');
      return 'stopped';
    }
    if (mode === 'always') return 'failed';
    const refusals = this.#refusals.get(pin.id) ?? 0;
    this.#refusals.set(pin.id, refusals + 1);
    await this.#wait(pin, new Date(at.getTime() + Math.min(PAUSE_MS * 2 ** refusals, LONGEST_PAUSE_MS)));
    return outcome === 'refused' ? 'unreachable' : 'waiting';
  }

  #cancel(id: string): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  /** Sets when the pin's edit may be made, and wakes up then; `null` for never. */
  async #wait(pin: Pin, due: Date | null): Promise<void> {
    const { store, timer, now } = this.#parts;
    this.#cancel(pin.id);
    if (pin.dueAt?.getTime() !== due?.getTime()) await store.due(pin.id, due);
    if (due === null || this.#stopped) return;
    const cancel = timer(Math.max(0, due.getTime() - now().getTime()), () => {
      this.#waiting.delete(pin.id);
      if (!this.#stopped) this.#wake(pin);
    });
    this.#waiting.set(pin.id, cancel);
  }
}

const quotesOf = ({ blocks }: MessageReply): BlockQuote[] => blocks.flatMap(({ quote }) => quote ?? []);
