import type { APIActionRowComponent, APIComponentInActionRow, APIMessage, APIStringSelectComponent } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import { BUTTON, COMPONENT } from '../../../local-discord/wire/wire-types.ts';
import type { Store } from '../state/store.ts';

const STYLE_NAMES: Readonly<Record<number, string>> = {
  [BUTTON.primary]: 'primary',
  [BUTTON.secondary]: 'secondary',
  [BUTTON.success]: 'success',
  [BUTTON.danger]: 'danger',
  [BUTTON.link]: 'secondary',
};

/** The rows of buttons and menus under a message. */
export function componentsView(message: APIMessage, store: Store): TemplateResult | typeof nothing {
  const rows = (message.components ?? []).filter(
    ({ type }) => type === COMPONENT.row,
  ) as APIActionRowComponent<APIComponentInActionRow>[];
  if (rows.length === 0) return nothing;
  const failure = store.failures.get(message.id);
  return html`<div class="component-rows">
    ${rows.map((row) => html`<div class="component-row">${row.components.map((each) => componentView(each, message, store))}</div>`)}
    ${failure === undefined ? nothing : html`<div class="press-failed" role="alert">${failure}</div>`}
  </div>`;
}

function componentView(
  component: APIComponentInActionRow,
  message: APIMessage,
  store: Store,
): TemplateResult | typeof nothing {
  if (component.type === COMPONENT.stringSelect) return selectView(component, message, store);
  if (component.type !== COMPONENT.button || component.style === BUTTON.premium) return nothing;
  const { label, emoji } = component;
  const face = html`${emoji?.name === undefined || emoji.name === null ? nothing : html`<span class="button-emoji">${emoji.name}</span>`}${label === undefined ? nothing : html`<span>${label}</span>`}`;
  if (component.style === BUTTON.link) {
    return html`<a class="button button-secondary" href=${component.url} target="_blank" rel="noopener noreferrer"
      >${face}</a
    >`;
  }
  const id = component.custom_id;
  const busy = store.busy.get(message.id);
  return html`<button
    type="button"
    class="button button-${STYLE_NAMES[component.style] ?? 'secondary'} ${busy === id ? 'is-busy' : ''}"
    ?disabled=${component.disabled === true || busy !== undefined}
    aria-busy=${busy === id}
    @click=${() => void store.press({ kind: 'press', message: message.id, button: id }, id)}
  >
    ${face}
  </button>`;
}

function selectView(select: APIStringSelectComponent, message: APIMessage, store: Store): TemplateResult {
  const choose = (event: Event): void => {
    const chosen = [...(event.target as HTMLSelectElement).selectedOptions]
      .map(({ value }) => value)
      .filter((value) => value !== '');
    const deed = { kind: 'select', message: message.id, menu: select.custom_id, chosen } as const;
    if (chosen.length > 0) void store.press(deed, select.custom_id);
  };
  const placeholder = select.placeholder ?? words.message.choose;
  return html`<select
    class="select"
    aria-label=${placeholder}
    ?disabled=${select.disabled === true || store.busy.has(message.id)}
    @change=${choose}
  >
    <option value="">${placeholder}</option>
    ${select.options.map(({ label, value, description }) => html`<option value=${value}>${label}${description === undefined ? '' : ` – ${description}`}</option>`)}
  </select>`;
}
