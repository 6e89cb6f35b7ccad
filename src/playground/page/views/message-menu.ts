import type { APIMessage } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageState } from '../../page-protocol.ts';
import { wordsOf } from '../../../local-discord/wire/message-words.ts';
import { COMMAND } from '../../../local-discord/wire/wire-types.ts';
import { icons } from './icons.ts';
import type { Store } from '../state/store.ts';

const text = words.message;

/** The button over a message's corner, and its menu: what apps offer for the message, pinning, deleting, copying. */
export function messageMenu(message: APIMessage, ephemeral: boolean, store: Store, state: PageState): TemplateResult {
  const id = `menu-${message.id}`;
  const own = message.author.id === state.people.find(({ name }) => name === store.person)?.id;
  const apps = ephemeral ? [] : state.commands.filter(({ type }) => type === COMMAND.message);
  const pinning = state.may.pin && !ephemeral;
  const removing = own || state.may.manage || ephemeral;
  return html`<div class="message-actions">
    <button type="button" class="menu-button" aria-label=${text.actions} aria-haspopup="menu" popovertarget=${id}>
      ${icons.more}
    </button>
    <div class="menu" id=${id} popover role="menu" aria-label=${text.actions} @toggle=${placeMenu} @keydown=${walkMenu}>
      ${apps.length === 0 ? nothing : html`<div class="menu-label" role="presentation">${text.apps}</div>`}
      ${apps.map(({ name }) => item(name, () => void store.press({ kind: 'menu', name, message: message.id }, name)))}
      ${apps.length === 0 ? nothing : html`<div class="menu-line" role="separator"></div>`}
      ${
        pinning
          ? item(
              message.pinned ? text.unpin : text.pin,
              () => void act(store, { kind: 'pin', message: message.id, pinned: !message.pinned }),
            )
          : nothing
      }
      ${item(text.copy, () => void navigator.clipboard.writeText(wordsOf(message)))}
      ${removing ? item(text.remove, () => void act(store, { kind: 'remove', message: message.id }), 'menu-danger') : nothing}
    </div>
  </div>`;
}

function item(label: string, run: () => void, kind = ''): TemplateResult {
  const choose = (event: Event): void => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    run();
  };
  return html`<button type="button" class="menu-item ${kind}" role="menuitem" tabindex="-1" @click=${choose}>
    ${label}
  </button>`;
}

async function act(store: Store, deed: Parameters<Store['do']>[0]): Promise<void> {
  const { failed } = await store.do(deed);
  if (failed !== undefined) store.notify(failed, true);
}

/** Puts an opened menu beside its button, inside the window, and goes to its first entry. */
function placeMenu(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  if ((event as ToggleEvent).newState !== 'open') return;
  const button = menu.parentElement?.querySelector('.menu-button')?.getBoundingClientRect();
  if (!button) return;
  const { width, height } = menu.getBoundingClientRect();
  const top = button.bottom + height + 8 > innerHeight ? Math.max(8, button.top - height - 4) : button.bottom + 4;
  menu.style.setProperty('top', `${top}px`);
  menu.style.setProperty('left', `${Math.max(8, button.right - width)}px`);
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function walkMenu(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Tab') menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items[to % items.length]?.focus();
}
