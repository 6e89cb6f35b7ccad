import type { MessageReply } from '../message/reply.ts';
import type { Log } from '../ports/log.ts';
import type { PinBoard, PinOutcome, PinRequest } from '../ports/pin-board.ts';
import type { Pin, PinStore } from '../stores/pin-store.ts';
import type { Texts, Wording } from '../../texts/texts.ts';
import type { PinEditor } from './pin-editor.ts';

/** What posting pins takes. */
export interface PinPlacerParts {
  readonly store: PinStore;
  readonly board: PinBoard;
  readonly editor: PinEditor;
  /** The words of a pin's language. */
  readonly textsFor: (language: string) => Texts;
  readonly now: () => Date;
  readonly log: Log;
}

/** First wait after Discord took no change of a message whose text must go, doubled with each further time. */
const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * Posts the messages of pins, and posts them anew. What it is about to do is written into the pin's row first, so that
 * what a kill, a lost connection or a refusal leaves behind is known and can be mended. One call at a time for each pin.
 */
export class PinPlacer {
  readonly #parts: PinPlacerParts;
  /** Pins that Discord did not let us change, and when the next try is. */
  readonly #later = new Map<string, { readonly tries: number; readonly at: number }>();

  constructor(parts: PinPlacerParts) {
    this.#parts = parts;
  }

  /**
   * Posts and pins a message for a new pin, whose row is there before the message.
   *
   * @throws Where Discord is out of reach: what is left behind is taken back by {@link settle}.
   */
  async post(pin: Pin, request: Omit<PinRequest, 'announce'>): Promise<PinOutcome> {
    const { store, board } = this.#parts;
    const announce = (mark: string): Promise<void> => store.add({ ...pin, placement: this.#posting(mark) });
    const outcome = await board.pin({ ...request, announce });
    await (outcome.kind === 'pinned' ? store.placed(pin.id, outcome.messageId) : store.drop(pin.id));
    return outcome;
  }

  /**
   * Takes text that must not be shown off a pin: edits its message, or, where Discord does not take that, deletes the
   * message and posts the pin anew.
   *
   * @returns Whether the text is gone.
   */
  async clear(pin: Pin, reason: Wording): Promise<boolean> {
    const { store, board, editor } = this.#parts;
    // What came of a message that was being posted must be known first.
    if (pin.placement?.state === 'posting' || !board.reaches(pin)) return false;
    const isGone = pin.placement?.state === 'replacing' && (await board.look(pin)) === 'gone';
    if (!isGone) {
      const edited = await editor.refresh(pin, 'always', reason);
      if (edited !== 'failed') {
        this.#later.delete(pin.id);
        if (edited === 'edited' && pin.placement !== null) await store.placed(pin.id, pin.messageId);
        return edited !== 'unreachable';
      }
      await store.place(pin.id, { state: 'replacing' });
      const removed = await board.remove(pin, this.#said(pin, reason));
      if (removed !== 'done' && removed !== 'gone') {
        this.#wait(pin, 'A pin still shows an article that must not be shown. It is tried again.');
        return false;
      }
    }
    await this.#postAnew(pin, reason);
    return true;
  }

  /** Finds what came of a message that was being posted when something went wrong, and mends that. */
  async settle(pin: Pin, wording: Wording): Promise<void> {
    const { store, board, log } = this.#parts;
    const reason = this.#said(pin, wording);
    if (pin.placement?.state !== 'posting' || !board.reaches(pin)) return;
    const found = await this.#findUnknown(pin.channelId, pin.placement.mark, new Date(pin.placement.at));
    // Nobody was told of a pin that was never finished: it is taken back. Of a pin posted anew one message is kept.
    const kept = pin.stopped === 'unposted' ? undefined : found?.[0];
    const extra = (found ?? []).filter((messageId) => messageId !== kept);
    const outcomes = await Promise.all(extra.map((messageId) => board.remove({ ...pin, messageId }, reason)));
    if (kept !== undefined) outcomes.push(await board.pinAgain({ ...pin, messageId: kept }, reason));
    if (found === null || outcomes.some((outcome) => outcome !== 'done' && outcome !== 'gone')) {
      this.#wait(pin, 'What a pin that was cut short has left cannot be mended yet. It is tried again.');
      return;
    }
    this.#later.delete(pin.id);
    log.info({ pin: pin.id, messages: found.length }, 'A pin that was cut short is mended.');
    if (pin.stopped === 'unposted') await store.drop(pin.id);
    else if (kept === undefined) await this.#postAnew(pin, wording);
    else await store.placed(pin.id, kept);
  }

  /** The messages of a mark that are no other pin's: two pins of the same words have the same mark. */
  async #findUnknown(channelId: string, mark: string, at: Date): Promise<readonly string[] | null> {
    const { store, board } = this.#parts;
    const found = await board.find(channelId, mark, at);
    if (found === null) return null;
    const rows = await Promise.all(found.map((messageId) => store.byMessage(messageId)));
    return found.filter((_, place) => rows[place] === undefined);
  }

  /** Whether a pin may be tried again now. */
  isDue({ id }: Pin): boolean {
    return (this.#later.get(id)?.at ?? 0) <= this.#parts.now().getTime();
  }

  async #postAnew(pin: Pin, wording: Wording): Promise<void> {
    const { store, board, editor, textsFor, now } = this.#parts;
    const texts = textsFor(pin.language);
    const reply: MessageReply | null = await editor.make(pin);
    const waits = 'A pin whose message had to be deleted cannot be posted anew yet. It is tried again.';
    if (reply === null) return this.#wait(pin, waits);
    const announce = (mark: string): Promise<void> => store.place(pin.id, this.#posting(mark));
    const { guildId, channelId, command } = pin;
    const text = { command, reply, texts, reason: wording(texts) };
    const message = { guildId, channelId, ...text, botPermissions: null, inThread: false };
    const outcome = await board
      .pin({ ...message, announce })
      .catch((error: unknown) => ({ kind: 'unsure', error }) as const);
    switch (outcome.kind) {
      case 'pinned':
        this.#later.delete(pin.id);
        await store.placed(pin.id, outcome.messageId);
        return editor.shows(pin, reply, now());
      case 'unavailable':
        return editor.end(pin, 'deleted');
      case 'unsure':
        return this.#wait(pin, waits, outcome.error);
      case 'missing-permission':
      case 'channel-full':
      case 'refused':
        await store.place(pin.id, { state: 'replacing' });
        return this.#wait(pin, waits, outcome);
    }
  }

  #said({ language }: Pin, wording: Wording): string {
    return wording(this.#parts.textsFor(language));
  }

  #posting(mark: string): { readonly state: 'posting'; readonly mark: string; readonly at: string } {
    return { state: 'posting', mark, at: this.#parts.now().toISOString() };
  }

  /** Lets a pin be for a while, longer each time. Said once. */
  #wait({ id, messageId }: Pin, message: string, err?: unknown): void {
    const { log, now } = this.#parts;
    const tries = this.#later.get(id)?.tries ?? 0;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
    this.#later.set(id, { tries: tries + 1, at: now().getTime() + wait });
    if (tries === 0) log.warn({ pin: messageId, err }, message);
  }
}
