import type { APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { words } from '../state/words.ts';
import type { PageState } from '../../page-protocol.ts';
import { FLAG, MESSAGE } from '../../../local-discord/wire/wire-types.ts';
import { attemptView, messageView } from './message-view.ts';
import type { Attempt, Store } from '../state/store.ts';
import { dayOf } from '../state/viewer.ts';
import { welcomeView } from './welcome-view.ts';

/** Messages of one author within this time stand under one name. */
const JOIN_MS = 7 * 60_000;

/** The messages of the open channel, from its beginning, and where they belong the commands without an answer. */
export function messageList(store: Store, state: PageState, ask: (question: string) => void): TemplateResult {
  const label = words.message.list(store.channel);
  const shown = inOrder(
    store.shown,
    store.attempts.filter(({ channel }) => channel === store.channel),
  );
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${label}>
    <div class="scroller-inner">
      ${welcomeView(store, state, ask)}
      <div role="log" aria-label=${label}>
        <ol class="messages">
          ${repeat(
            shown,
            ({ id }) => id,
            (entry, index) => {
              if (!('author' in entry)) return attemptView(entry, store, state);
              const before = shown.slice(0, index).findLast((each) => 'author' in each);
              return guard(
                drawnFrom(entry, before, store, state),
                () =>
                  html`${dividerView(entry, before, store)}${messageView(entry, isJoined(entry, before), store, state)}`,
              );
            },
          )}
        </ol>
      </div>
    </div>
  </div>`;
}

/** All that a message's look depends on: where none of it has changed, it is not drawn again. */
function drawnFrom(message: APIMessage, before: APIMessage | undefined, store: Store, state: PageState): unknown[] {
  const target = store.messages.get(message.message_reference?.message_id ?? '');
  return [message, before, target, store.busy.get(message.id), store.failures.get(message.id), store.viewer, state];
}

/** Messages and attempts by time; messages keep their own order. */
function inOrder(messages: readonly APIMessage[], attempts: readonly Attempt[]): readonly (APIMessage | Attempt)[] {
  const left = [...attempts];
  const ordered: (APIMessage | Attempt)[] = [];
  for (const message of messages) {
    const sent = Date.parse(message.timestamp);
    const earlier = left.findIndex(({ at, failed }) => failed === null || at.getTime() >= sent);
    ordered.push(...left.splice(0, earlier < 0 ? left.length : earlier));
    ordered.push(message);
  }
  return [...ordered, ...left];
}

function dividerView(
  message: APIMessage,
  before: APIMessage | undefined,
  { viewer }: Store,
): TemplateResult | typeof nothing {
  const day = dayOf(new Date(message.timestamp), viewer);
  if (before && dayOf(new Date(before.timestamp), viewer) === day) return nothing;
  return html`<li class="day-divider"><span>${day}</span></li>`;
}

function isJoined(message: APIMessage, before: APIMessage | undefined): boolean {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    before.type !== MESSAGE.pinned &&
    isEphemeral(before) === isEphemeral(message) &&
    message.type === MESSAGE.plain &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < JOIN_MS
  );
}

/** Whether one person alone sees a message: Discord never joins those to others. */
function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & FLAG.ephemeral) !== 0;
}
