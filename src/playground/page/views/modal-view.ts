import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import { modalFields, type ModalField } from '../../../local-discord/people/modal-fields.ts';
import type { Modal } from '../../../local-discord/wire/outcome.ts';
import { icons } from './icons.ts';
import type { Store } from '../state/store.ts';

/** The form that the bot has opened, over everything else. */
export function modalView(modal: Modal, store: Store): TemplateResult {
  const close = (): void => {
    store.modal = null;
    store.changed();
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const entered = Object.fromEntries(
      [...new FormData(form)].map(([key, value]) => [key, typeof value === 'string' ? value : '']),
    );
    const problem = await store.submit(entered);
    const shown = form.querySelector('.modal-problem');
    if (shown) shown.textContent = problem ?? '';
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" @close=${close}>
    <form @submit=${(event: SubmitEvent) => void submit(event)} novalidate>
      <div class="modal-head">
        <h2 id="modal-title">${modal.data.title}</h2>
        <button type="button" class="icon-button" aria-label=${words.modal.close} @click=${close}>
          ${icons.close}
        </button>
      </div>
      <div class="modal-fields">${modalFields(modal.data).map(fieldView)}</div>
      <div class="modal-problem" role="alert"></div>
      <div class="modal-foot">
        <button type="button" class="button button-plain" @click=${close}>${words.modal.cancel}</button>
        <button type="submit" class="button button-primary">${words.modal.submit}</button>
      </div>
    </form>
  </dialog>`;
}

function fieldView(field: ModalField): TemplateResult {
  const id = `field-${field.customId}`;
  return html`<div class="modal-field">
    <label for=${id}
      >${field.label}${field.required ? html`<span class="required-mark" aria-hidden="true"> *</span>` : nothing}</label
    >
    ${field.description === null ? nothing : html`<p id="${id}-about">${field.description}</p>`}
    ${
      field.multiline
        ? html`<textarea
            id=${id}
            name=${field.customId}
            rows="5"
            maxlength=${field.maxLength}
            placeholder=${field.placeholder}
            aria-required=${field.required}
            .value=${field.value}
          ></textarea>`
        : html`<input
            id=${id}
            name=${field.customId}
            type="text"
            autocomplete="off"
            maxlength=${field.maxLength}
            placeholder=${field.placeholder}
            aria-required=${field.required}
            .value=${field.value}
          />`
    }
  </div>`;
}

/** Brings a drawn form before everything else, with the cursor in its first field. */
export function openModal(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>('input, textarea')?.focus();
}
