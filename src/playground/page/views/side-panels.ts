import { html, nothing, type TemplateResult } from 'lit';
import { wordsOf } from '../../../local-discord/wire/message-words.ts';
import { words } from '../state/words.ts';
import type { PageState } from '../../page-protocol.ts';
import { avatar, displayName } from './avatar.ts';
import { icons } from './icons.ts';
import { markdownView } from './markdown-view.ts';
import { jumpAcross, jumpTo } from './message-view.ts';
import type { Store } from '../state/store.ts';
import { LOCALES, messageTime, TIME_ZONES, type Viewer } from '../state/viewer.ts';

/** The pinned messages of the open channel. */
export function pinsPanel(store: Store, state: PageState, close: () => void): TemplateResult {
  const text = words.pins;
  const channelId = state.channels.find(({ name }) => name === store.channel)?.id ?? '';
  const pins = (store.pins[channelId] ?? []).flatMap((id) => store.messages.get(id) ?? []);
  return html`<section class="panel pins-panel" aria-label=${text.heading}>
    ${panelHead(text, close)} ${pins.length === 0 ? html`<p class="panel-empty">${text.none}</p>` : nothing}
    <ul class="pin-list">
      ${pins.map(
        (pin) =>
          html`<li class="pin">
            <div class="pin-head">
              ${avatar(state, pin.author.id, true)}<span class="author">${displayName(state, pin.author)}</span>
              <time datetime=${pin.timestamp}>${messageTime(new Date(pin.timestamp), new Date(), store.viewer)}</time>
              <button type="button" class="pin-jump" @click=${() => jumpTo(pin.id)}>${text.jump}</button>
            </div>
            ${markdownView(wordsOf(pin), { state, viewer: store.viewer, read: null, jump: (channel, id) => void jumpAcross(store, channel, id) })}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Who one is, what the bot may do, and how one sees it. */
export function settingsPanel(store: Store, state: PageState, close: () => void): TemplateResult {
  const text = words.settings;
  return html`<section class="panel settings-panel" aria-label=${text.heading}>
    ${panelHead(text, close)}
    <fieldset>
      <legend>${text.you}</legend>
      ${state.people.map(
        (person) =>
          html`<label class="choice">
            <input
              type="radio"
              name="person"
              .checked=${person.name === store.person}
              @change=${() => store.connect(person.name)}
            />
            ${avatar(state, person.id, true)}<span
              ><strong>${person.display}</strong><small>${person.about}</small></span
            >
          </label>`,
      )}
    </fieldset>
    <fieldset>
      <legend>${text.bot}</legend>
      <p class="hint">${text.botHint}</p>
      ${state.switches.map((name) => permissionSwitch(name, store, state))}
    </fieldset>
    <fieldset>
      <legend>${text.viewer}</legend>
      ${choiceOf(text.timeZone, store.viewer.timeZone, [['', text.ownZone], ...TIME_ZONES.map((zone) => [zone, zone.replaceAll('_', ' ')] as const)], (timeZone) => store.setViewer({ timeZone }))}
      ${choiceOf(
        text.language,
        store.viewer.locale,
        LOCALES.map((locale) => [locale, locale] as const),
        (locale) => store.setViewer({ locale }),
      )}
      ${choiceOf(text.theme, store.viewer.theme, Object.entries(text.themes), (theme) => store.setViewer({ theme: theme as Viewer['theme'] }))}
    </fieldset>
  </section>`;
}

function panelHead(text: { readonly heading: string; readonly close: string }, close: () => void): TemplateResult {
  return html`<div class="panel-head">
    <h2>${text.heading}</h2>
    <button type="button" class="icon-button" aria-label=${text.close} @click=${close}>${icons.close}</button>
  </div>`;
}

function permissionSwitch(name: PageState['switches'][number], store: Store, { bot }: PageState): TemplateResult {
  const on = bot.permissions.includes(name);
  const flip = (): void => {
    const others = bot.permissions.filter((each) => each !== name);
    void store.setBotPermissions(on ? others : [...others, name]);
  };
  return html`<label class="switch">
    <span>${words.permissions[name] ?? name}</span>
    <input type="checkbox" role="switch" .checked=${on} @change=${flip} />
  </label>`;
}

function choiceOf(
  label: string,
  value: string,
  choices: readonly (readonly [string, string])[],
  set: (value: string) => void,
): TemplateResult {
  return html`<label class="setting">
    <span>${label}</span>
    <select class="select" .value=${value} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
      ${choices.map(([each, name]) => html`<option value=${each} ?selected=${each === value}>${name}</option>`)}
    </select>
  </label>`;
}
