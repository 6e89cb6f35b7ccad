import type { APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageState } from '../../page-protocol.ts';
import type { ChannelName } from '../../../local-discord/guild/residents.ts';
import { wordsOf } from '../../../local-discord/wire/message-words.ts';
import { FLAG, MESSAGE } from '../../../local-discord/wire/wire-types.ts';
import { avatar, displayName } from './avatar.ts';
import { componentsView } from './components-view.ts';
import { icons } from './icons.ts';
import { markdownView } from './markdown-view.ts';
import { messageMenu } from './message-menu.ts';
import type { Attempt, Store } from '../state/store.ts';
import { fullTime, messageTime } from '../state/viewer.ts';

const text = words.message;

/** A message as Discord shows it. `joined`: by the author of the one before it, so without their name. */
export function messageView(message: APIMessage, joined: boolean, store: Store, state: PageState): TemplateResult {
  if (message.type === MESSAGE.pinned) return systemView(message, store, state);
  const flags = message.flags ?? 0;
  const ephemeral = (flags & FLAG.ephemeral) !== 0;
  const loading = (flags & FLAG.loading) !== 0;
  return html`<li
    id="message-${message.id}"
    class="message ${joined ? 'is-joined' : ''} ${ephemeral ? 'is-ephemeral' : ''}"
    tabindex="-1"
    @contextmenu=${(event: MouseEvent) => openMenu(event)}
  >
    ${aboveView(message, store, state)}
    <div class="message-gutter">${joined ? nothing : avatar(state, message.author.id)}</div>
    <div class="message-main">
      ${joined ? nothing : headView(message, store, state)}
      ${
        loading
          ? html`<div class="thinking">
              <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span
              >${text.thinking(displayName(state, message.author))}
            </div>`
          : markdownView(wordsOf(message), {
              state,
              viewer: store.viewer,
              jump: (channel, id) => void jumpAcross(store, channel, id),
              read: message.author.id === state.bot.id ? (title, quotes) => void store.readCited(title, quotes) : null,
            })
      }
      ${message.edited_timestamp === null || loading ? nothing : html`<span class="edited">${text.edited}</span>`}
      ${message.attachments.map(fileView)} ${componentsView(message, store)}
      ${ephemeral && !loading ? ephemeralNote(message, store) : nothing}
    </div>
    ${loading ? nothing : messageMenu(message, ephemeral, store, state)}
  </li>`;
}

/** A command that is on its way, or that nothing came of. */
export function attemptView(attempt: Attempt, store: Store, state: PageState): TemplateResult {
  const you = state.people.find(({ name }) => name === store.person);
  return html`<li class="message is-attempt">
    ${you ? usedLine(state, you.id, you.display, attempt.command) : nothing}
    <div class="message-gutter">${avatar(state, state.bot.id)}</div>
    <div class="message-main">
      ${headOf('Dateline', attempt.at, true, store)}
      ${
        attempt.failed === null
          ? html`<div class="thinking">
              <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${text.sending}
            </div>`
          : html`<div class="attempt-failed" role="alert">${attempt.failed}</div>
              <div class="ephemeral-note">
                ${icons.eye} ${text.onlyYou} ·
                <button type="button" class="link" @click=${() => store.dropAttempt(attempt)}>${text.dismiss}</button>
              </div>`
      }
    </div>
  </li>`;
}

function headView(message: APIMessage, store: Store, state: PageState): TemplateResult {
  return headOf(displayName(state, message.author), new Date(message.timestamp), message.author.bot === true, store);
}

function headOf(name: string, time: Date, bot: boolean, { viewer }: Store): TemplateResult {
  return html`<div class="message-head">
    <span class="author">${name}</span>${bot ? html`<span class="app-badge">${words.appBadge}</span>` : nothing}
    <time datetime=${time.toISOString()} title=${fullTime(time, viewer)}>${messageTime(time, new Date(), viewer)}</time>
  </div>`;
}

/** The line over a message: which command it answers, or which message. */
function aboveView(message: APIMessage, store: Store, state: PageState): TemplateResult | typeof nothing {
  const { interaction, message_reference: reference } = message;
  if (interaction)
    return usedLine(
      state,
      interaction.user.id,
      displayName(state, interaction.user),
      interaction.name,
      message.type === MESSAGE.menu,
    );
  if (message.type !== MESSAGE.reply || reference?.message_id === undefined) return nothing;
  const target = store.messages.get(reference.message_id);
  const [firstLine = ''] = (target ? wordsOf(target) : '')
    .replaceAll(/[*_>\\#`]|-#/gu, '')
    .trim()
    .split('\n');
  return html`<div class="above">
    <span class="spine" aria-hidden="true"></span>${target ? avatar(state, target.author.id, true) : nothing}
    <span class="above-name">${target ? displayName(state, target.author) : text.repliedTo}</span>
    <button type="button" class="above-text" @click=${() => jumpTo(reference.message_id ?? '')}>
      ${firstLine || '…'}
    </button>
  </div>`;
}

function usedLine(state: PageState, userId: string, name: string, command: string, menu = false): TemplateResult {
  return html`<div class="above">
    <span class="spine" aria-hidden="true"></span>${avatar(state, userId, true)}
    <span class="above-name">${name}</span> ${text.used}
    <span class="above-command">${menu ? command : `/${command}`}</span>
  </div>`;
}

function ephemeralNote(message: APIMessage, store: Store): TemplateResult {
  return html`<div class="ephemeral-note">
    ${icons.eye} ${text.onlyYou} ·
    <button type="button" class="link" @click=${() => void store.do({ kind: 'remove', message: message.id })}>
      ${text.dismiss}
    </button>
  </div>`;
}

function fileView({ filename, size, url }: APIMessage['attachments'][number]): TemplateResult {
  const shown = size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KB`;
  return html`<a class="attachment" href=${new URL(url).pathname} download=${filename}
    >${icons.file}<span>${text.file(filename, shown)}</span></a
  >`;
}

function systemView(message: APIMessage, store: Store, state: PageState): TemplateResult {
  const time = new Date(message.timestamp);
  const target = message.message_reference?.message_id ?? '';
  return html`<li class="message is-system" id="message-${message.id}">
    <div class="message-gutter">${icons.pin}</div>
    <div class="message-main">
      <span class="author">${displayName(state, message.author)}</span>
      <button type="button" class="system-link" @click=${() => jumpTo(target)}>${text.pinnedThis}</button>
      <time datetime=${time.toISOString()} title=${fullTime(time, store.viewer)}
        >${messageTime(time, new Date(), store.viewer)}</time
      >
    </div>
  </li>`;
}

/** Shows a message, and marks it for a moment. */
export function jumpTo(id: string): void {
  const found = document.querySelector<HTMLElement>(`#message-${CSS.escape(id)}`);
  if (!found) return;
  found.scrollIntoView({ block: 'center' });
  found.focus({ preventScroll: true });
  found.classList.remove('is-found');
  // Read so that the animation begins anew.
  void found.offsetWidth;
  found.classList.add('is-found');
}

/** Shows a message of any channel. */
export async function jumpAcross(store: Store, channel: ChannelName, id: string): Promise<void> {
  store.open(channel);
  await new Promise(requestAnimationFrame);
  jumpTo(id);
}

/** The other button of the mouse opens what the ⋯ button opens. */
function openMenu(event: MouseEvent): void {
  const target = event.target as HTMLElement;
  if (target.closest('a, input, select')) return;
  event.preventDefault();
  const button = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.menu-button');
  const open = (): void => button?.click();
  // Where the menu key or a release asked for it, now; else after the release, which would close what opens before.
  if (event.buttons === 0) open();
  else addEventListener('pointerup', () => setTimeout(open), { once: true });
}
