import { UnavailableError } from '../../errors.ts';
import type { Wording } from '../../texts/texts.ts';
import type { ChangeOutcome } from '../ports/pin-board.ts';
import type { PinKeeper, Purged, Refreshed } from '../ports/pin-keeper.ts';
import type { GuildScope } from '../stores/guild-scope.ts';
import { OVERDUE, type Pin } from '../stores/pin-store.ts';
import { type Mode, PinEditor, type PinEditorParts } from './pin-editor.ts';
import { PinPlacer } from './pin-placer.ts';
import { ServerTurns } from '../model/server-turns.ts';

/** What keeping pins true takes. */
export interface PinKeeperParts extends PinEditorParts {
  /** Whether the archive holds an article. */
  readonly holds: (articleId: string) => Promise<boolean>;
  /** Whether a server's pins are this process's to keep true; another keeps the others. */
  readonly owns: (guildId: string) => boolean;
}

const REFRESHED: Wording = ({ pins }) => pins.reasons.refreshed;
const DELETED: Wording = ({ pins }) => pins.reasons.deleted;
const MENDED: Wording = ({ pins }) => pins.reasons.mended;

const isOverdue = ({ dueAt, placement }: Pin): boolean => placement !== null || dueAt?.getTime() === OVERDUE.getTime();

/** Makes the keeper of the pins. */
export function createPinKeeper(parts: PinKeeperParts): PinKeeper {
  return new Keeper(parts);
}

class Keeper implements PinKeeper {
  readonly #parts: PinKeeperParts;
  readonly #turns = new ServerTurns();
  readonly #editor: PinEditor;
  readonly #placer: PinPlacer;
  readonly #toLookAt = new Set<string>();
  #stopped = false;

  constructor(parts: PinKeeperParts) {
    this.#parts = parts;
    this.#editor = new PinEditor(parts, (pin) => void this.#quietly(() => this.#wake(pin)));
    this.#placer = new PinPlacer({ ...parts, editor: this.#editor });
  }

  place(...[pin, request, isSame]: Parameters<PinKeeper['place']>): ReturnType<PinKeeper['place']> {
    // Looked at in the server's turn: two presses at once would both find nothing before it.
    return this.#turns.after(pin.guildId, async () => {
      const { store } = this.#parts;
      const there = (await store.byId(pin.id)) ?? (await store.live(pin.guildId)).find(isSame);
      if (there !== undefined) return { kind: 'already', pin: there } as const;
      return this.#placer.post(pin, request).catch(async (error: unknown) => {
        await this.#quietly(() => this.#settle(pin));
        throw error;
      });
    });
  }

  async refreshAll(): Promise<void> {
    await this.#quietly(async () => {
      const { store, holds } = this.#parts;
      for (const id of await store.mentioned()) {
        // Of other servers another process sees to it, which may not have read so far.
        if (!(await holds(id))) await this.#clearEach(await store.purge('*', id, this.#parts.owns), DELETED);
      }
      await this.#settleAll();
      await this.#eachLive(this.#ours(await store.live(null)), async (pin) => {
        if (isOverdue(pin)) await this.#clear(pin);
        else if (pin.options['refresh'] !== false) await this.#editor.refresh(pin, 'in-turn', REFRESHED);
      });
    });
  }

  refreshNow(pins: readonly Pin[], reason: Wording): Promise<readonly Refreshed[]> {
    return this.#each(pins, 'now', reason);
  }

  redraw(pins: readonly Pin[], reason: Wording): Promise<readonly Refreshed[]> {
    return this.#each(pins, 'always', reason);
  }

  async purge(guild: GuildScope, articleId: string, reason: Wording): Promise<Purged> {
    // Marked as overdue with it: should the process end here, the next start edits them.
    const touched = await this.#parts.store.purge(guild, articleId);
    const ours = this.#ours(touched);
    const standing = (await this.#clearEach(ours, reason)).filter((isGone) => isGone === false).length;
    return { pins: touched.length, waiting: touched.length - ours.length + standing };
  }

  release(pin: Pin, reason: Wording): Promise<ChangeOutcome> {
    return this.#turns.after(pin.guildId, async () => {
      const { board, textsFor } = this.#parts;
      const outcome = await board.unpin(pin, reason(textsFor(pin.language)));
      if (outcome === 'done') await this.#editor.end(pin, 'removed');
      if (outcome === 'gone') await this.#editor.end(pin, 'deleted');
      return outcome;
    });
  }

  async look(channelId: string): Promise<void> {
    // Many changes in a row are looked at once.
    if (this.#toLookAt.has(channelId)) return;
    this.#toLookAt.add(channelId);
    await this.#inChannel(channelId, async (here) => {
      this.#toLookAt.delete(channelId);
      const standing = here.filter((pin) => pin.placement === null && this.#parts.board.reaches(pin));
      if (standing.length === 0) return;
      const pinned = await this.#parts.board.pinnedIn(channelId);
      for (const pin of standing) if (!pinned.has(pin.messageId)) await this.#editor.look(pin);
    });
    this.#toLookAt.delete(channelId);
  }

  async forgetChannel(channelId: string): Promise<void> {
    await this.#inChannel(channelId, async (here) => {
      for (const pin of here) await this.#editor.end(pin, 'deleted');
    });
  }

  async catchUp(): Promise<void> {
    await this.#quietly(async () => {
      await this.#settleAll();
      const { now, store } = this.#parts;
      await this.#eachLive(this.#ours(await store.live(null)), async (pin) => {
        if (isOverdue(pin)) await this.#clear(pin);
        else if (pin.dueAt !== null && pin.dueAt <= now() && !this.#editor.isWaiting(pin))
          await this.#editor.refresh(pin, 'in-turn', REFRESHED);
      });
    });
  }

  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#editor.stop();
    await this.idle();
  }

  /** For what nobody waits for. */
  async #quietly(work: () => Promise<unknown>): Promise<void> {
    if (this.#stopped) return;
    await work().catch((error: unknown) => {
      // The database tells of itself, and what is due then is found due the next time.
      const level = error instanceof UnavailableError ? 'debug' : 'error';
      this.#parts.log[level]({ err: error }, 'Keeping pins true failed.');
    });
  }

  async #each(pins: readonly Pin[], mode: Mode, reason: Wording): Promise<readonly Refreshed[]> {
    const outcomes = await this.#eachLive(pins, (pin) => this.#refresh(pin, mode, reason));
    return outcomes.map((outcome) => outcome ?? 'stopped');
  }

  /** Refreshes a pin; one whose message was taken away is posted anew instead. */
  async #refresh(pin: Pin, mode: Mode, reason: Wording): Promise<Refreshed> {
    if (pin.placement === null) return this.#editor.refresh(pin, mode, reason);
    await this.#placer.clear(pin, reason);
    return (await this.#parts.store.byId(pin.id))?.placement === null ? 'edited' : 'waiting';
  }

  /** Works on each pin in its server's turn, as it is then; `undefined` for one that has ended meanwhile. */
  #eachLive<Result>(pins: readonly Pin[], work: (pin: Pin) => Promise<Result>): Promise<(Result | undefined)[]> {
    return this.#turns.each(pins, async ({ id }) => {
      const current = await this.#parts.store.byId(id);
      return current?.stopped === null ? work(current) : undefined;
    });
  }

  /** Does something with the live pins of a channel, in their server's turn. */
  async #inChannel(channelId: string, work: (here: readonly Pin[]) => Promise<void>): Promise<void> {
    const isHere = (pin: Pin): boolean => pin.channelId === channelId;
    await this.#quietly(async () => {
      const guildId = (await this.#parts.store.live(null)).find(isHere)?.guildId;
      if (guildId === undefined) return;
      await this.#turns.after(guildId, async () => work((await this.#parts.store.live(guildId)).filter(isHere)));
    });
  }

  #clearEach(pins: readonly Pin[], reason: Wording): Promise<(boolean | undefined)[]> {
    return this.#eachLive(pins, (pin) => this.#placer.clear(pin, reason));
  }

  #ours(pins: readonly Pin[]): Pin[] {
    return pins.filter(({ guildId }) => this.#parts.owns(guildId));
  }

  async #settleAll(): Promise<void> {
    // In its server's turn, when nothing is being posted there.
    await this.#turns.each(this.#ours(await this.#parts.store.unsettled()), (pin) => this.#settle(pin));
  }

  async #settle({ id }: Pin): Promise<void> {
    const pin = await this.#parts.store.byId(id);
    const isOpen = pin?.stopped === null || pin?.stopped === 'unposted';
    if (isOpen && this.#placer.isDue(pin)) await this.#placer.settle(pin, MENDED);
  }

  async #clear(pin: Pin): Promise<void> {
    if (pin.placement?.state !== 'posting' && this.#placer.isDue(pin)) await this.#placer.clear(pin, DELETED);
  }

  #wake({ guildId, messageId }: Pin): Promise<void> {
    const { store } = this.#parts;
    return this.#turns.after(guildId, async () => {
      const current = this.#stopped ? undefined : await store.byMessage(messageId);
      if (current?.stopped === null) await this.#refresh(current, 'in-turn', REFRESHED);
    });
  }
}
