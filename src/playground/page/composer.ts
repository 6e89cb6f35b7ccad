import type { APIApplicationCommandBasicOption } from 'discord.js';
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { page as words } from '../../texts/en/playground-page.ts';
import { readCommandLine, type TypedValues } from '../command-line.ts';
import { optionProblem } from '../option-checks.ts';
import {
  calledEntry,
  commandEntries,
  type CommandEntry,
  fixedOffers,
  isSuggested,
  matchingEntries,
  type Offer,
} from './command-entries.ts';
import { icons } from './icons.ts';
import { pickerView } from './picker-view.ts';
import type { Store } from './store.ts';

const text = words.composer;

/** One option in the row: what stands in it, and what is sent for it. */
interface Chip {
  readonly option: APIApplicationCommandBasicOption;
  shown: string;
  value: string;
  problem: string | null;
}

/**
 * The line one writes in. `/` opens the commands; a chosen one becomes a row of options. Everything works by keyboard:
 * arrows walk the list, Tab takes an entry or goes on, Enter takes an entry or sends, Esc closes the list, then the row.
 */
export class Composer extends LitElement {
  static override properties: PropertyDeclarations = { store: { attribute: false } };
  declare store: Store;
  #text = '';
  #entry: CommandEntry | null = null;
  #chips: Chip[] = [];
  #more = '';
  /** The input that the list belongs to: an option's name, `more`, or `text`. */
  #at = 'text';
  #offers: readonly Offer[] = [];
  #active = -1;
  #listOpen = false;
  #asked = 0;

  override createRenderRoot(): this {
    return this;
  }

  /** Puts a command into the row, as if it had been typed. */
  async type(line: string): Promise<void> {
    this.#setText(line);
    await this.updateComplete;
    this.#focus(this.#chips.at(-1)?.option.name ?? 'text');
  }

  override render(): TemplateResult {
    return html`<div class="composer-area">
      ${this.#pickerView()}
      <form class="composer-box" @submit=${this.#onSubmit} @keydown=${this.#onRowKey}>
        ${this.#entry ? this.#rowView(this.#entry) : this.#textView()}
      </form>
      ${this.#problemView()}
    </div>`;
  }

  #textView(): TemplateResult {
    const { store } = this;
    const mayAdd = store.state?.addable === true;
    const placeholder = store.state?.may.send === false ? text.mayNotSend : text.placeholder(store.channel);
    return html`${
      mayAdd
        ? html`<label class="add-file" title=${text.add}>
            ${icons.add}<span class="hidden">${text.add}</span>
            <input type="file" multiple class="hidden" @change=${this.#onFiles} />
          </label>`
        : nothing
    }
    ${this.#input('text', text.label(store.channel), this.#text, placeholder, 'composer-input')}`;
  }

  #rowView(entry: CommandEntry): TemplateResult {
    const left = this.#optionsLeft();
    return html`<div class="command-row">
        <span class="command-name">/${entry.path}</span>
        ${this.#chips.map(
          (chip) =>
            html`<label class="chip ${chip.problem === null ? '' : 'has-problem'}">
              <span class="chip-name">${chip.option.name}</span>
              ${this.#input(chip.option.name, text.optionLabel(chip.option.name, chip.option.description), chip.shown, '', 'chip-input', chip.problem !== null)}
            </label>`,
        )}
        ${left.length === 0 ? nothing : this.#input('more', text.moreLabel, this.#more, text.more(left.length), 'more-input')}
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

  #input(
    name: string,
    label: string,
    value: string,
    placeholder: string,
    kind: string,
    invalid = false,
  ): TemplateResult {
    const open = this.#listOpen && this.#at === name;
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
      aria-activedescendant=${open && this.#active >= 0 ? `offer-${this.#active}` : nothing}
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
    if (!this.#listOpen) return nothing;
    const option = this.#chips.find((chip) => chip.option.name === this.#at)?.option;
    const heading =
      this.#at === 'text' ? text.picker : option ? `${option.name} · ${option.description}` : text.options;
    return pickerView({
      heading,
      required: option?.required === true,
      offers: this.#offers,
      active: this.#active,
      details: this.#details(),
      empty: this.#at === 'text' ? text.noCommands : null,
      choose: (index) => this.#take(index),
    });
  }

  #problemView(): TemplateResult | typeof nothing {
    const problem = this.#chips.find((chip) => chip.problem !== null)?.problem;
    return problem === undefined || problem === null
      ? nothing
      : html`<div class="composer-problem" role="alert">${problem}</div>`;
  }

  #entries(): readonly CommandEntry[] {
    return commandEntries(this.store.state?.commands ?? []);
  }

  #optionsLeft(): readonly APIApplicationCommandBasicOption[] {
    return (this.#entry?.options ?? []).filter((option) => !this.#chips.some((chip) => chip.option === option));
  }

  /** What stands beside each offer: descriptions of commands and options. */
  #details(): readonly string[] {
    const described =
      this.#at === 'text'
        ? this.#entries().map(({ path, description }) => [path, description] as const)
        : this.#optionsLeft().map(({ name, description }) => [name, description] as const);
    const byName = new Map(described);
    return this.#offers.map(({ value }) => byName.get(value) ?? '');
  }

  readonly #onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const name = input.dataset['name'] ?? 'text';
    this.#at = name;
    const chip = this.#chips.find(({ option }) => option.name === name);
    if (chip) {
      chip.shown = input.value;
      chip.value = input.value;
      chip.problem = null;
    } else if (name === 'more') this.#more = input.value;
    else return this.#setText(input.value);
    this.#refresh();
  };

  readonly #onFocus = (event: Event): void => {
    this.#at = (event.target as HTMLInputElement).dataset['name'] ?? 'text';
    if (this.#at !== 'text' || this.#text.startsWith('/')) this.#refresh();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.isComposing) return;
    if (this.#listOpen && (key === 'ArrowDown' || key === 'ArrowUp')) this.#walk(key === 'ArrowDown' ? 1 : -1);
    else if (this.#listOpen && this.#active >= 0 && (key === 'Enter' || (key === 'Tab' && !event.shiftKey)))
      this.#take(this.#active);
    else if (key === 'Escape' && this.#listOpen) this.#close();
    else if (key === 'Escape' && this.#entry) this.#leave('');
    else if (key === 'Enter') this.#send();
    else if (key === 'Backspace' && (event.target as HTMLInputElement).value === '' && this.#entry) this.#dropChip();
    else return;
    event.preventDefault();
  };

  readonly #onRowKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#entry) return;
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
    if (called) {
      const read = readCommandLine(value, this.store.state?.commands ?? []);
      this.#enter(called.entry, read?.options ?? {});
    } else this.#refresh();
  }

  /** Turns the line into a row: the required options, and those that have a value already. */
  #enter(entry: CommandEntry, values: TypedValues = {}): void {
    this.#entry = entry;
    this.#text = '';
    this.#more = '';
    this.#chips = entry.options
      .filter((option) => option.required === true || values[option.name] !== undefined)
      .map((option) => {
        const value = String(values[option.name] ?? '');
        return { option, shown: value, value, problem: null };
      });
    this.#close();
    this.#focus(this.#chips[0]?.option.name ?? 'more');
  }

  #leave(line: string): void {
    this.#entry = null;
    this.#chips = [];
    this.#text = line;
    this.#close();
    this.#focus('text');
  }

  #addChip(name: string): void {
    const option = this.#optionsLeft().find((each) => each.name === name);
    if (!option) return;
    this.#chips = [...this.#chips, { option, shown: '', value: '', problem: null }];
    this.#more = '';
    this.#focus(name);
  }

  /** Backspace in an empty option takes it away; in an empty row, the command. */
  #dropChip(): void {
    const at = this.#chips.findIndex(({ option }) => option.name === this.#at);
    const chip = this.#chips[at];
    if (chip && chip.option.required !== true) {
      this.#chips = this.#chips.filter((each) => each !== chip);
      this.#focus(this.#chips[Math.max(0, at - 1)]?.option.name ?? 'more');
    } else if (this.#at === 'more' && this.#chips.length > 0) this.#focus(this.#chips.at(-1)?.option.name ?? 'more');
    else if (at <= 0) this.#leave(this.#entry ? `/${this.#entry.path}` : '');
  }

  #walk(step: number): void {
    const count = this.#offers.length;
    if (count > 0) this.#active = (this.#active + step + count) % count;
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector(`#offer-${this.#active}`)?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #take(index: number): void {
    const offer = this.#offers[index];
    if (!offer) return;
    if (this.#at === 'text') {
      const entry = this.#entries().find(({ path }) => path === offer.value);
      if (entry) this.#enter(entry);
      return;
    }
    if (this.#at === 'more') return this.#addChip(offer.value);
    const chip = this.#chips.find(({ option }) => option.name === this.#at);
    if (!chip) return;
    Object.assign(chip, { shown: offer.name, value: offer.value, problem: null });
    this.#close();
    this.#focus(this.#next(chip));
  }

  #next(chip: Chip): string {
    const after = this.#chips[this.#chips.indexOf(chip) + 1];
    return after?.option.name ?? (this.#optionsLeft().length > 0 ? 'more' : chip.option.name);
  }

  /** Looks up what can be offered where the cursor is. */
  #refresh(): void {
    this.#asked += 1;
    if (this.#at === 'text') {
      const slash = this.#text.startsWith('/');
      const found = slash ? matchingEntries(this.#entries(), this.#text) : [];
      this.#show(
        found.map(({ path }) => ({ name: `/${path}`, value: path })),
        0,
        slash,
      );
    } else if (this.#at === 'more') {
      const left = this.#optionsLeft().filter(({ name }) => name.startsWith(this.#more.trim().toLowerCase()));
      this.#show(
        left.map(({ name }) => ({ name, value: name })),
        this.#more === '' ? -1 : 0,
        true,
      );
    } else void this.#suggest();
  }

  async #suggest(): Promise<void> {
    const asked = this.#asked;
    const chip = this.#chips.find(({ option }) => option.name === this.#at);
    const entry = this.#entry;
    if (!chip || !entry) return;
    const fixed = fixedOffers(chip.option, text.yes, text.no);
    if (fixed) {
      const typed = chip.shown.toLowerCase();
      const fitting = fixed.filter(({ name }) => name.toLowerCase().startsWith(typed));
      return this.#show(fitting.length > 0 ? fitting : fixed, 0, true);
    }
    this.#show([], -1, true);
    if (!isSuggested(chip.option)) return;
    const { choices = [] } = await this.store.do({
      kind: 'complete',
      name: entry.name,
      ...(entry.subcommand !== undefined && { subcommand: entry.subcommand }),
      values: this.#values(),
      channel: this.store.channel,
      focused: chip.option.name,
    });
    // Something newer was typed, or the cursor went elsewhere.
    if (asked !== this.#asked || !this.#listOpen) return;
    this.#show(
      choices.map(({ name, value }) => ({ name, value: String(value) })),
      -1,
      true,
    );
  }

  #show(offers: readonly Offer[], active: number, open: boolean): void {
    this.#offers = offers;
    this.#active = offers.length > 0 ? active : -1;
    this.#listOpen = open;
    this.requestUpdate();
  }

  #close(): void {
    this.#asked += 1;
    this.#show([], -1, false);
  }

  #values(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#chips.filter(({ value }) => value !== '').map(({ option, value }) => [option.name, value]),
    );
  }

  #send(): void {
    const { store } = this;
    const entry = this.#entry;
    if (!entry) {
      const content = this.#text.trim();
      if (content === '' || content.startsWith('/')) return;
      this.#leave('');
      void this.#say(content);
      return;
    }
    for (const chip of this.#chips) chip.problem = optionProblem(chip.option, chip.value);
    const wrong = this.#chips.find(({ problem }) => problem !== null);
    if (wrong) {
      this.#close();
      return this.#focus(wrong.option.name);
    }
    const { name, subcommand } = entry;
    const values = this.#values();
    this.#leave('');
    void store.slash({ name, ...(subcommand !== undefined && { subcommand }), values, channel: store.channel });
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
