import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { Offer } from './command-entries.ts';

/** What the list over the composer shows. */
export interface Picker {
  readonly heading: string;
  readonly required: boolean;
  readonly offers: readonly Offer[];
  /** Index of the marked offer; -1 for none. */
  readonly active: number;
  /** A description for each offer, maybe empty. */
  readonly details: readonly string[];
  /** What to say when there are none; `null` for nothing. */
  readonly empty: string | null;
  readonly choose: (index: number) => void;
}

/** The list over the composer: commands, options, or values of an option. */
export function pickerView({ heading, required, offers, active, details, empty, choose }: Picker): TemplateResult {
  return html`<div class="picker">
    <div class="picker-heading">
      ${heading}${required ? html` <span class="picker-required">${words.composer.required}</span>` : nothing}
    </div>
    ${offers.length === 0 && empty !== null ? html`<div class="picker-empty">${empty}</div>` : nothing}
    <div class="picker-list" id="picker" role="listbox" aria-label=${heading}>
      ${offers.map(
        (offer, index) =>
          html`<div
            id="offer-${index}"
            class="offer ${index === active ? 'is-active' : ''}"
            role="option"
            aria-selected=${index === active}
            @mousedown=${(event: Event) => {
              // The input keeps the cursor.
              event.preventDefault();
              choose(index);
            }}
          >
            <span class="offer-name">${offer.name}</span>
            ${details[index] ? html`<span class="offer-detail">${details[index]}</span>` : nothing}
          </div>`,
      )}
    </div>
  </div>`;
}
