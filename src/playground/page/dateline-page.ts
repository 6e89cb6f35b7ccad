import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { words } from './state/words.ts';
import type { PageState } from '../page-protocol.ts';
import { avatar } from './views/avatar.ts';
import type { Composer } from './composer/composer.ts';
import { FileDrop } from './composer/file-drop.ts';
import { icons } from './views/icons.ts';
import { messageList } from './views/message-list.ts';
import { modalView, openModal } from './views/modal-view.ts';
import { pinsPanel, settingsPanel } from './views/side-panels.ts';
import { type Notice, Store } from './state/store.ts';

/** Farther than this from the end, new messages do not move what one reads. */
const NEAR_END_PX = 120;

/** The whole page: channels at the side, messages, the composer, panels. */
export class DatelinePage extends LitElement {
  readonly #store = new Store();
  readonly #drop = new FileDrop(this.#store);
  #panel: 'pins' | 'settings' | null = null;
  #channelsOpen = false;
  #stick = true;
  #place = '';
  #sent = 0;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#store.addEventListener('change', () => this.requestUpdate());
    this.#store.connect();
    this.#drop.watch(document);
    addEventListener('keydown', this.#onKey);
  }

  protected override willUpdate(): void {
    const scroller = this.querySelector('.scroller');
    this.#stick = !scroller || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  }

  protected override updated(): void {
    const { theme } = this.#store.viewer;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    const place = `${this.#store.view} ${this.#store.channel} ${this.#store.person}`;
    const scroller = this.querySelector('.scroller');
    const hasMessages = this.#store.shown.length + this.#store.attempts.length > 0;
    const isMoved = place !== this.#place || this.#sent !== this.#store.sent;
    if (scroller && hasMessages && (this.#stick || isMoved)) showLatest(scroller);
    this.#place = place;
    this.#sent = this.#store.sent;
    const dialog = this.querySelector('dialog');
    if (dialog) openModal(dialog);
    const composer = this.querySelector<Composer>('dateline-composer');
    composer?.requestUpdate();
  }

  override render(): TemplateResult {
    const store = this.#store;
    const { state } = store;
    if (!state) return html`<main class="connecting"><p role="status">${words.connecting}</p></main>`;
    return html`<div class="page ${this.#channelsOpen ? 'has-channels' : ''}">
      ${this.#sidebar(state)}
      <main class="main">
        ${this.#header()} ${this.#status(state)}
        <div class="content">
          ${
            store.view === 'archive'
              ? html`<dateline-archive
                  .store=${store}
                  .version=${store.archiveVersion}
                  .reading=${store.reading}
                ></dateline-archive>`
              : html`<div class="channel">
                  ${messageList(store, state, (question) => this.#ask(question))}
                  <dateline-composer .store=${store}></dateline-composer>
                </div>`
          }
          ${this.#panel === 'settings' ? settingsPanel(store, state, () => this.#open(null)) : nothing}
          ${this.#panel === 'pins' && store.view === 'channel' ? pinsPanel(store, state, () => this.#open(null)) : nothing}
        </div>
      </main>
      <div class="notices" role="status">${store.notices.map((notice) => this.#notice(notice))}</div>
      ${store.modal ? modalView(store.modal, store) : nothing}
      <div class="drop-veil" hidden>
        <div><strong>${words.drop.here}</strong><span>${words.drop.kinds}</span></div>
      </div>
    </div>`;
  }

  #notice(notice: Notice): TemplateResult {
    return html`<div class="notice ${notice.bad ? 'is-bad' : ''}">
      <span>${notice.text}</span>
      <button
        type="button"
        class="icon-button"
        aria-label=${words.dismissNotice}
        @click=${() => this.#store.dropNotice(notice)}
      >
        ${icons.close}
      </button>
    </div>`;
  }

  #sidebar(state: PageState): TemplateResult {
    const store = this.#store;
    const you = state.people.find(({ name }) => name === store.person);
    return html`<nav class="sidebar" id="channels" aria-label=${words.channels}>
      <div class="guild">
        <img src="./icon.svg" alt="" width="24" height="24" />
        <p class="guild-name">${state.guild}</p>
        <button
          type="button"
          class="icon-button only-narrow"
          aria-label=${words.closeMenu}
          @click=${() => this.#toggleChannels(false)}
        >
          ${icons.close}
        </button>
      </div>
      <div class="channel-list">
        <h2>${words.channels}</h2>
        ${state.channels.map(({ name }) => {
          const isOpen = store.view === 'channel' && store.channel === name;
          return this.#channelLink(html`${icons.channel}<span>${name}</span>`, isOpen, () => store.open(name));
        })}
        <h2>${words.archiveView.list}</h2>
        ${this.#channelLink(html`${icons.archive}<span>${words.archive}</span>`, store.view === 'archive', () =>
          store.openArchive(null),
        )}
      </div>
      ${you ? this.#userPanel(state, you) : nothing}
    </nav>`;
  }

  #userPanel(state: PageState, you: PageState['people'][number]): TemplateResult {
    return html`<button
      type="button"
      class="user-panel"
      aria-label="${you.display}, ${you.about}: ${words.settings.you}"
      @click=${() => this.#open('settings')}
    >
      ${avatar(state, you.id)}<span><strong>${you.display}</strong><small>${you.about}</small></span>
    </button>`;
  }

  #channelLink(face: TemplateResult, isOpen: boolean, open: () => void): TemplateResult {
    const go = (): void => {
      open();
      this.#toggleChannels(false);
    };
    return html`<button type="button" class="channel-link" aria-current=${isOpen ? 'page' : nothing} @click=${go}>
      ${face}
    </button>`;
  }

  #header(): TemplateResult {
    const { view, channel } = this.#store;
    const toggle = (panel: 'pins' | 'settings', label: string, icon: unknown): TemplateResult =>
      html`<button
        type="button"
        class="icon-button"
        aria-label=${label}
        title=${label}
        aria-pressed=${this.#panel === panel}
        @click=${() => this.#open(this.#panel === panel ? null : panel)}
      >
        ${icon}
      </button>`;
    return html`<header class="channel-head">
      <button
        type="button"
        class="icon-button only-narrow"
        aria-label=${words.openMenu}
        aria-controls="channels"
        aria-expanded=${this.#channelsOpen}
        @click=${() => this.#toggleChannels(true)}
      >
        ${icons.menu}
      </button>
      <span class="channel-icon">${view === 'archive' ? icons.archive : icons.channel}</span>
      <h1 class="channel-title">${view === 'archive' ? words.archive : channel}</h1>
      <span class="head-space"></span>
      ${view === 'channel' ? toggle('pins', words.pins.open, icons.pin) : nothing}
      ${toggle('settings', words.settings.open, icons.settings)}
    </header>`;
  }

  /** What is away: the playground itself, or the bot. */
  #status({ bot }: PageState): TemplateResult {
    const away = !this.#store.online ? words.reconnecting : bot.connected ? null : words.botAway;
    return html`<div class="away" role="status">${away === null ? nothing : html`<span>${away}</span>`}</div>`;
  }

  #open(panel: 'pins' | 'settings' | null): void {
    this.#panel = panel;
    this.#channelsOpen = false;
    this.requestUpdate();
  }

  #toggleChannels(open: boolean): void {
    this.#channelsOpen = open;
    this.requestUpdate();
  }

  #ask(question: string): void {
    void this.#store.slash({ name: 'ask', values: { question }, channel: this.#store.channel });
    this.querySelector<HTMLElement>('.composer-input')?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && (this.#panel !== null || this.#channelsOpen))
      this.#open(null);
    const target = event.target as HTMLElement;
    const writing = target.closest('input, textarea, select, button, a, dialog, [popover]') !== null;
    // As in Discord, what is typed anywhere goes to the composer.
    if (!writing && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== ' ') {
      this.querySelector<HTMLElement>('.composer-input, .chip-input')?.focus();
    }
  };
}

/** Goes to the end of the channel; a last message that is taller than the window is shown from its beginning. */
function showLatest(scroller: Element): void {
  const last = scroller.querySelector('.messages > .message:last-child');
  const top = last ? last.getBoundingClientRect().top - scroller.getBoundingClientRect().top : Infinity;
  scroller.scrollTop = Math.min(scroller.scrollHeight, scroller.scrollTop + top);
}
