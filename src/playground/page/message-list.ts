import type { APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { page as words } from '../../texts/en/playground-page.ts';
import type { PageState } from '../page-protocol.ts';
import { MESSAGE } from '../wire-types.ts';
import { attemptView, messageView } from './message-view.ts';
import type { Store } from './store.ts';
import { dayOf } from './viewer.ts';
import { welcomeView } from './welcome-view.ts';

/** Messages of one author within this time stand under one name. */
const JOIN_MS = 7 * 60_000;

/** The messages of the open channel, from its beginning. */
export function messageList(store: Store, state: PageState, ask: (question: string) => void): TemplateResult {
  const messages = store.shown;
  const attempts = store.attempts.filter(({ channel }) => channel === store.channel);
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${words.message.list(store.channel)}>
    <div class="scroller-inner">
      ${welcomeView(store, state, ask)}
      <ol class="messages" role="log" aria-label=${words.message.list(store.channel)}>
        ${repeat(
          messages,
          ({ id }) => id,
          (message, index) => {
            const before = messages[index - 1];
            return html`${dividerView(message, before, store)}${messageView(message, isJoined(message, before), store, state)}`;
          },
        )}
        ${attempts.map((attempt) => attemptView(attempt, store, state))}
      </ol>
    </div>
  </div>`;
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
    message.type === MESSAGE.plain &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < JOIN_MS
  );
}
