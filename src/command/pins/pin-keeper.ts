import type { Day } from '../../corpus/day.ts';
import { QueryError } from '../../errors.ts';
import type { Texts } from '../../texts/texts.ts';
import { plain, small } from '../message/lines.ts';
import type { Log } from '../ports/log.ts';
import type { ChangeOutcome, PinBoard } from '../ports/pin-board.ts';
import type { PinKeeper, Refreshed } from '../ports/pin-keeper.ts';
import type { MessageReply } from '../message/reply.ts';
import type { GuildScope } from '../stores/guild-scope.ts';
import type { Pin, PinStop, PinStore } from '../stores/pin-store.ts';
import type { Timer } from '../ports/timer.ts';
import { pinChange } from './pin-change.ts';

/** What keeping pins true takes. */
export interface PinKeeperParts {
  /** Least time between two edits of a pin, in milliseconds; ten minutes unless said otherwise. */
  readonly pauseMs?: number;
  readonly store: PinStore;
  readonly board: PinBoard;
  /** Makes what a pin shows, as the archive and its server's settings are now. */
  readonly make: (pin: Pin) => Promise<MessageReply>;
  /** Whether the archive holds an article. */
  readonly holds: (articleId: string) => Promise<boolean>;
  readonly texts: Texts;
  readonly now: () => Date;
  readonly dayOf: (instant: Date) => Day;
  readonly timer: Timer;
  readonly log: Log;
}

/** At most one edit a pin in so long: edits of messages older than an hour are few (error 30046). */
const PAUSE_MS = 10 * 60_000;
/** Longest wait after Discord asked for less. */
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;
/** Due at once, whether the quotes changed or not: what the message shows must go. */
const OVERDUE = new Date(0);

const isOverdue = ({ dueAt }: Pin): boolean => dueAt?.getTime() === OVERDUE.getTime();

type Mode = 'in-turn' | 'now' | 'always';

/** What fails is logged where the queue goes on; nobody waits for these. */
const logged = (): void => {};

/** Makes the keeper of the pins. */
export function createPinKeeper(parts: PinKeeperParts): PinKeeper {
  return new Keeper(parts);
}

class Keeper implements PinKeeper {
  readonly #parts: PinKeeperParts;
  readonly #waiting = new Map<string, () => void>();
  readonly #refusals = new Map<string, number>();
  readonly #toLookAt = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(parts: PinKeeperParts) {
    this.#parts = parts;
  }

  async refreshAll(): Promise<void> {
    await this.#afterOthers(async () => {
      const { store, holds, texts } = this.#parts;
      for (const id of await store.mentioned()) {
        if (!(await holds(id))) await this.#purge('*', id, texts.pins.reasons.deleted);
      }
      for (const pin of await store.live(null)) {
        if (isOverdue(pin)) await this.#clear(pin, texts.pins.reasons.deleted);
        else if (pin.options['refresh'] !== false) await this.#refresh(pin, 'in-turn', texts.pins.reasons.refreshed);
      }
    }).catch(logged);
  }

  refreshNow(pins: readonly Pin[], reason: string): Promise<readonly Refreshed[]> {
    return this.#each(pins, 'now', reason);
  }

  redraw(pins: readonly Pin[], reason: string): Promise<readonly Refreshed[]> {
    return this.#each(pins, 'always', reason);
  }

  purge(guild: GuildScope, articleId: string, reason: string): Promise<number> {
    return this.#afterOthers(() => this.#purge(guild, articleId, reason));
  }

  release(pin: Pin, reason: string): Promise<ChangeOutcome> {
    return this.#afterOthers(async () => {
      const outcome = await this.#parts.board.unpin(pin, reason);
      if (outcome === 'done') await this.#end(pin, 'removed');
      if (outcome === 'gone') await this.#end(pin, 'deleted');
      return outcome;
    });
  }

  async look(channelId: string): Promise<void> {
    // Many changes in a row are looked at once.
    if (this.#toLookAt.has(channelId)) return;
    this.#toLookAt.add(channelId);
    await this.#afterOthers(async () => {
      this.#toLookAt.delete(channelId);
      const here = (await this.#parts.store.live(null)).filter((pin) => pin.channelId === channelId);
      if (here.length === 0) return;
      const pinned = await this.#parts.board.pinnedIn(channelId);
      for (const pin of here) if (!pinned.has(pin.messageId)) await this.#isPinned(pin);
    }).catch(logged);
  }

  async clearOverdue(): Promise<void> {
    await this.#afterOthers(async () => {
      const { store, texts } = this.#parts;
      for (const pin of await store.live(null)) {
        if (isOverdue(pin)) await this.#clear(pin, texts.pins.reasons.deleted);
      }
    }).catch(logged);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const cancel of this.#waiting.values()) cancel();
    this.#waiting.clear();
    await this.#last;
  }

  /** One thing at a time: two refreshes of one pin would each take the other's edit for a change. */
  #afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work);
    this.#last = result.catch((error: unknown) => this.#parts.log.error({ err: error }, 'Keeping pins true failed.'));
    return result;
  }

  #each(pins: readonly Pin[], mode: Mode, reason: string): Promise<readonly Refreshed[]> {
    return this.#afterOthers(async () => {
      const outcomes: Refreshed[] = [];
      for (const pin of pins) outcomes.push(await this.#refresh(pin, mode, reason));
      return outcomes;
    });
  }

  async #purge(guild: GuildScope, articleId: string, reason: string): Promise<number> {
    const { store } = this.#parts;
    const touched = await store.purge(guild, articleId);
    // Marked first: should the process end here, the next start edits them.
    for (const { id } of touched) await store.due(id, OVERDUE);
    for (const pin of touched) await this.#clear(pin, reason);
    return touched.length;
  }

  /** Edits a pin that shows what must not be shown; where that fails, deletes it. */
  async #clear(pin: Pin, reason: string): Promise<void> {
    const { store, board, log } = this.#parts;
    if ((await this.#refresh(pin, 'always', reason)) !== 'failed') return;
    const removed = await board.remove(pin, reason);
    if (removed === 'done' || removed === 'gone') await store.stop(pin.id, 'deleted');
    // Busy, or not on Discord: it stays overdue, and the bot's next round takes it.
    else if (removed !== 'slow-down')
      log.error({ pin: pin.messageId, removed }, 'A pin still shows an article that must not be shown.');
  }

  async #refresh(pin: Pin, mode: Mode, reason: string): Promise<Refreshed> {
    const { store, board, texts, now, dayOf, log } = this.#parts;
    const reply = await this.#make(pin);
    if (reply === null) return 'failed';
    const shown = reply.blocks.flatMap(({ quote }) => quote ?? []);
    const change = pinChange(pin.shown, shown);
    if (change === null && mode !== 'always') {
      if (pin.dueAt !== null) await this.#wait(pin, null);
      return 'same';
    }
    const at = now();
    const earliest = new Date((pin.editedAt ?? pin.createdAt).getTime() + (this.#parts.pauseMs ?? PAUSE_MS));
    const due = pin.dueAt !== null && pin.dueAt > earliest ? pin.dueAt : earliest;
    if (mode === 'in-turn' && due > at) {
      await this.#wait(pin, due);
      return 'waiting';
    }
    if (!(await this.#isPinned(pin))) return 'stopped';
    const updated = small(texts.pins.updated(texts.formatDay(dayOf(at)), change));
    const edited = { ...reply, footer: [...reply.footer, updated] };
    const outcome = await board.edit(pin, { command: pin.command, reply: edited, texts, reason });
    if (outcome === 'done') {
      this.#refusals.delete(pin.id);
      this.#cancel(pin.id);
      await store.edited(pin.id, shown, at);
      return 'edited';
    }
    if (outcome === 'refused') log.warn({ pin: pin.messageId }, 'A pin could not be edited.');
    return this.#afterFailure(pin, outcome, mode, at);
  }

  async #afterFailure(pin: Pin, outcome: ChangeOutcome, mode: Mode, at: Date): Promise<Refreshed> {
    if (outcome === 'gone') {
      await this.#end(pin, 'deleted');
      return 'stopped';
    }
    if (mode === 'always') return 'failed';
    const refusals = this.#refusals.get(pin.id) ?? 0;
    this.#refusals.set(pin.id, refusals + 1);
    await this.#wait(pin, new Date(at.getTime() + Math.min(PAUSE_MS * 2 ** refusals, LONGEST_PAUSE_MS)));
    return 'waiting';
  }

  /** What the pin shows now; says so where that cannot be made any more, as when its article went away. */
  async #make(pin: Pin): Promise<MessageReply | null> {
    const { make, texts, log } = this.#parts;
    try {
      return await make(pin);
    } catch (error) {
      if (!(error instanceof QueryError)) {
        log.error({ err: error, pin: pin.messageId }, 'A pin could not be made again.');
        return null;
      }
      const nothing = { blocks: [], footer: [], buttons: [], first: 0, data: null };
      return { kind: 'message', visibility: 'public', heading: [plain(texts.pins.nothingLeft)], ...nothing };
    }
  }

  async #isPinned(pin: Pin): Promise<boolean> {
    const seen = await this.#parts.board.look(pin);
    if (seen === 'gone') await this.#end(pin, 'deleted');
    if (seen === 'unpinned') await this.#end(pin, 'unpinned');
    return seen === 'pinned' || seen === 'unknown';
  }

  async #end(pin: Pin, why: PinStop): Promise<void> {
    this.#cancel(pin.id);
    await this.#parts.store.stop(pin.id, why);
    this.#parts.log.info({ pin: pin.messageId, why }, 'A pin is no longer refreshed.');
  }

  #cancel(id: string): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  /** Sets when the pin's edit may be made, and wakes up then; `null` for never. */
  async #wait(pin: Pin, due: Date | null): Promise<void> {
    const { store, timer, now, texts } = this.#parts;
    this.#cancel(pin.id);
    if (pin.dueAt?.getTime() !== due?.getTime()) await store.due(pin.id, due);
    if (due === null || this.#stopped) return;
    const cancel = timer(Math.max(0, due.getTime() - now().getTime()), () => {
      this.#waiting.delete(pin.id);
      void this.#afterOthers(async () => {
        const current = this.#stopped ? undefined : await store.byMessage(pin.messageId);
        if (current?.stopped === null) await this.#refresh(current, 'in-turn', texts.pins.reasons.refreshed);
      }).catch(logged);
    });
    this.#waiting.set(pin.id, cancel);
  }
}
