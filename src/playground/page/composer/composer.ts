import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import { readCommandLine, type TypedValues } from '../../../local-discord/people/command-line.ts';
import { type Chip, CommandDraft } from './command-draft.ts';
import {
  calledEntry,
  commandEntries,
  type CommandEntry,
  fixedOffers,
  isSuggested,
  matchingEntries,
} from './command-entries.ts';
import { icons } from '../views/icons.ts';
import { OfferList } from './offer-list.ts';
import { pickerView } from './picker-view.ts';
import type { Store } from '../state/store.ts';

const text = words.composer;

/**
 * The line one writes in. `/` opens the commands; a chosen one becomes a row of options. Everything works by keyboard:
 * arrows walk the list, Tab takes an entry or goes on, Enter takes an entry or sends, Esc closes the list, then the row.
 */
export class Composer extends LitElement {
  static override properties: PropertyDeclarations = { store: { attribute: false } };
  declare store: Store;
  #text = '';
  #draft: CommandDraft | null = null;
  /** The input with the cursor: an option's name, `more`, or `text`. */
  #at = 'text';
  readonly #list = new OfferList();
  /** Grows with everything typed: an answer to an older question is late. */
  #asked = 0;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<div class="composer-area">
      ${this.#pickerView()}
      <form class="composer-box" @submit=${this.#onSubmit} @keydown=${this.#onRowKey}>
        ${this.#draft ? this.#rowView(this.#draft) : this.#textView()}
      </form>
      ${this.#draft?.problem ? html`<div class="composer-problem" role="alert">${this.#draft.problem}</div>` : nothing}
    </div>`;
  }

  #textView(): TemplateResult {
    const { store } = this;
    const addable = store.state?.addable ?? [];
    const placeholder = store.state?.may.send === false ? text.mayNotSend : text.placeholder(store.channel);
    return html`${
      addable.length > 0
        ? html`<label class="add-file" title=${text.add}>
            ${icons.add}<span class="hidden">${text.add}</span>
            <input type="file" multiple accept=${addable.join()} class="hidden" @change=${this.#onFiles} />
          </label>`
        : nothing
    }
    ${this.#input('text', text.label(store.channel), this.#text, placeholder, 'composer-input')}`;
  }

  #rowView({ entry, chips, left, more }: CommandDraft): TemplateResult {
    return html`<div class="command-row">
        <span class="command-name">/${entry.path}</span>
        ${chips.map((chip) => this.#chipView(chip))}
        ${left.length === 0 ? nothing : this.#input('more', text.moreLabel, more, text.more(left.length), 'more-input')}
      </div>
      <button type="submit" class="row-button" aria-label=${text.send} title=${text.send}>${icons.send}</button>
      <button
        type="button"
        class="row-button"
        aria-label=${text.cancel}
        title=${text.cancel}
        @click=${() => this.#leave('')}
      >
        ${icons.close}
      </button>`;
  }

  #chipView({ option: { name, description }, shown, problem }: Chip): TemplateResult {
    return html`<label class="chip ${problem === null ? '' : 'has-problem'}">
      <span class="chip-name">${name}</span>
      ${this.#input(name, text.optionLabel(name, description), shown, '', 'chip-input', problem !== null)}
    </label>`;
  }

  #input(
    name: string,
    label: string,
    value: string,
    placeholder: string,
    kind: string,
    invalid = false,
  ): TemplateResult {
    const open = this.#list.isOpen && this.#at === name;
    return html`<input
      type="text"
      class=${kind}
      data-name=${name}
      role="combobox"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      aria-autocomplete="list"
      aria-expanded=${open}
      aria-controls="picker"
      aria-activedescendant=${open && this.#list.active >= 0 ? `offer-${this.#list.active}` : nothing}
      aria-invalid=${invalid}
      .placeholder=${placeholder}
      .value=${value}
      @input=${this.#onInput}
      @keydown=${this.#onKey}
      @focus=${this.#onFocus}
      @blur=${() => this.#close()}
    />`;
  }

  #pickerView(): TemplateResult | typeof nothing {
    const { offers, active, isOpen } = this.#list;
    if (!isOpen) return nothing;
    const option = this.#draft?.chip(this.#at)?.option;
    const described: readonly (readonly [string, string])[] =
      this.#at === 'text'
        ? this.#entries().map(({ path, description }) => [path, description])
        : (this.#draft?.left ?? []).map(({ name, description }) => [name, description]);
    const details = new Map(described);
    return pickerView({
      heading: option ? `${option.name} · ${option.description}` : this.#at === 'text' ? text.picker : text.options,
      required: option?.required === true,
      offers,
      active,
      details: offers.map(({ value }) => details.get(value) ?? ''),
      empty: this.#at === 'text' ? text.noCommands : null,
      choose: (index) => this.#take(index),
    });
  }

  #entries(): readonly CommandEntry[] {
    return commandEntries(this.store.state?.commands ?? []);
  }

  readonly #onInput = (event: Event): void => {
    const { value, dataset } = event.target as HTMLInputElement;
    this.#at = dataset['name'] ?? 'text';
    if (!this.#draft) return this.#setText(value);
    const at = this.#draft.type(this.#at, value);
    if (at === this.#at) this.#refresh();
    else this.#focus(at);
  };

  readonly #onFocus = (event: Event): void => {
    this.#at = (event.target as HTMLInputElement).dataset['name'] ?? 'text';
    if (this.#at !== 'text' || this.#text.startsWith('/')) this.#refresh();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const { isOpen, active } = this.#list;
    if (event.isComposing) return;
    if (isOpen && (key === 'ArrowDown' || key === 'ArrowUp')) this.#walk(key === 'ArrowDown' ? 1 : -1);
    else if (isOpen && active >= 0 && (key === 'Enter' || (key === 'Tab' && !event.shiftKey))) this.#take(active);
    else if (key === 'Escape' && isOpen) this.#close();
    else if (key === 'Escape' && this.#draft) this.#leave('');
    else if (key === 'Enter') this.#send();
    else if (key === 'Backspace' && (event.target as HTMLInputElement).value === '' && this.#draft)
      this.#back(this.#draft);
    else return;
    event.preventDefault();
  };

  readonly #onRowKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#draft) return;
    event.preventDefault();
    this.#leave('');
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  readonly #onFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.store.addArticles([...(input.files ?? [])]);
    input.value = '';
  };

  #setText(value: string): void {
    const called = calledEntry(this.#entries(), value);
    this.#text = value;
    this.#at = 'text';
    if (!called) return this.#refresh();
    this.#enter(called.entry, readCommandLine(value, this.store.state?.commands ?? [])?.options);
  }

  /** Turns the line into a row of options. */
  #enter(entry: CommandEntry, values?: TypedValues): void {
    this.#draft = new CommandDraft(entry, values);
    this.#text = '';
    this.#close();
    this.#focus(this.#draft.chips[0]?.option.name ?? 'more');
  }

  #leave(line: string): void {
    this.#draft = null;
    this.#text = line;
    this.#close();
    this.#focus('text');
  }

  /** Backspace in an empty input takes its option away, or goes to the one before, or takes the command away. */
  #back(draft: CommandDraft): void {
    const before = draft.drop(this.#at);
    if (before !== null) this.#focus(before);
    else if (this.#at === 'more' && draft.chips.length > 0) this.#focus(draft.chips.at(-1)?.option.name ?? 'more');
    else if (this.#at === 'more' || draft.chips[0]?.option.name === this.#at) this.#leave(`/${draft.entry.path}`);
  }

  #walk(step: 1 | -1): void {
    this.#list.walk(step);
    this.requestUpdate();
    const show = (): void => this.querySelector(`#offer-${this.#list.active}`)?.scrollIntoView({ block: 'nearest' });
    void this.updateComplete.then(show);
  }

  #take(index: number): void {
    const offer = this.#list.offers[index];
    const draft = this.#draft;
    if (!offer) return;
    if (!draft) {
      const entry = this.#entries().find(({ path }) => path === offer.value);
      if (entry) this.#enter(entry);
    } else if (this.#at === 'more') {
      draft.more = '';
      if (draft.add(offer.value)) this.#focus(offer.value);
    } else {
      const chip = draft.chip(this.#at);
      if (!chip) return;
      Object.assign(chip, { shown: offer.name, value: offer.value, problem: null });
      this.#close();
      this.#focus(draft.after(chip));
    }
  }

  /** Looks up what can be offered where the cursor is. */
  #refresh(): void {
    this.#asked += 1;
    if (this.#at === 'text') {
      const found = matchingEntries(this.#entries(), this.#text).map(({ path }) => ({ name: `/${path}`, value: path }));
      if (this.#text.startsWith('/')) this.#list.show(found, 0);
      else this.#list.close();
    } else if (this.#at === 'more') {
      const typed = (this.#draft?.more ?? '').trim().toLowerCase();
      const found = (this.#draft?.left ?? []).filter(({ name }) => name.startsWith(typed));
      this.#list.show(
        found.map(({ name }) => ({ name, value: name })),
        typed === '' ? -1 : 0,
      );
    } else if (this.#draft) void this.#suggest(this.#draft);
    this.requestUpdate();
  }

  async #suggest(draft: CommandDraft): Promise<void> {
    const chip = draft.chip(this.#at);
    if (!chip) return;
    const fixed = fixedOffers(chip.option, text.yes, text.no);
    if (fixed) {
      const fitting = fixed.filter(({ name }) => name.toLowerCase().startsWith(chip.shown.toLowerCase()));
      return this.#list.show(fitting.length > 0 ? fitting : fixed, 0);
    }
    const asked = this.#asked;
    this.#list.show([], -1);
    if (!isSuggested(chip.option)) return;
    const { name, subcommand } = draft.entry;
    const { choices = [] } = await this.store.do({
      kind: 'complete',
      name,
      ...(subcommand !== undefined && { subcommand }),
      values: draft.values,
      channel: this.store.channel,
      focused: chip.option.name,
    });
    // Something newer was typed, or the cursor went elsewhere.
    if (asked !== this.#asked || !this.#list.isOpen) return;
    this.#list.show(
      choices.map((choice) => ({ name: choice.name, value: String(choice.value) })),
      -1,
    );
    this.requestUpdate();
  }

  #close(): void {
    this.#asked += 1;
    this.#list.close();
    this.requestUpdate();
  }

  #send(): void {
    const { store } = this;
    const draft = this.#draft;
    if (!draft) {
      const content = this.#text.trim();
      if (content === '' || content.startsWith('/')) return;
      this.#leave('');
      void this.#say(content);
      return;
    }
    const wrong = draft.check();
    if (wrong !== null) {
      this.#close();
      return this.#focus(wrong);
    }
    const { name, subcommand } = draft.entry;
    this.#leave('');
    const called = { name, ...(subcommand !== undefined && { subcommand }) };
    void store.slash({ ...called, values: draft.values, channel: store.channel });
  }

  #focus(name: string): void {
    this.#at = name;
    this.requestUpdate();
    void this.#moveTo(name);
  }

  async #moveTo(name: string): Promise<void> {
    await this.updateComplete;
    const input = this.querySelector<HTMLInputElement>(`input[data-name="${CSS.escape(name)}"]`);
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
    // A command without options has nothing to write in: Enter sends it from its button.
    if (!input) this.querySelector<HTMLElement>('.row-button')?.focus();
  }

  async #say(content: string): Promise<void> {
    const { failed } = await this.store.do({ kind: 'say', content, channel: this.store.channel });
    if (failed !== undefined) this.store.notify(failed, true);
  }
}
