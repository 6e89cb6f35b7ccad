import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageArchiveOverview, PageArticle, PageArticleHeader } from '../../page-protocol.ts';
import { articleView } from './article-view.ts';
import { monthChart } from './month-chart.ts';
import type { Store } from '../state/store.ts';

const text = words.archiveView;

/** What limits the list; empty for nothing. */
interface Filter {
  readonly typed: string;
  readonly month: string;
  readonly source: string;
}

const NO_FILTER: Filter = { typed: '', month: '', source: '' };

/** What the bot answers from: how much, from when, what is wrong with it, and every article to read. */
export class ArchiveView extends LitElement {
  static override properties: PropertyDeclarations = {
    store: { attribute: false },
    version: { attribute: false },
    reading: { attribute: false },
  };
  declare store: Store;
  /** Another number: load anew. */
  declare version: number;
  declare reading: PageArticle | null;
  #overview: PageArchiveOverview | null = null;
  #headers: readonly PageArticleHeader[] = [];
  #total = 0;
  #order: 'newest' | 'oldest' = 'newest';
  #filter: Filter = NO_FILTER;
  /** Counts requests, so that a slow answer to an old one is not shown. */
  #asked = 0;

  override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) void this.#load();
  }

  override render(): TemplateResult {
    if (this.reading) return articleView(this.reading, () => this.#read(null));
    const overview = this.#overview;
    if (!overview) return html`<div class="archive"><p role="status">${text.loading}</p></div>`;
    const { coverage, months, problems } = overview;
    return html`<div class="archive" tabindex="0" role="region" aria-label=${text.heading}>
      <h2>${text.heading}</h2>
      <p class="coverage">
        ${text.covers(coverage.articles, coverage.undated)} · ${words.days(coverage.from, coverage.to)}
      </p>
      ${monthChart(months, this.#filter.month, (month) => this.#narrow({ month }))} ${this.#filterView(overview)}
      <div class="list-head">
        <h3>${text.list} <span class="list-count" role="status">${text.found(this.#total)}</span></h3>
        ${(['newest', 'oldest'] as const).map((order) => html`<button type="button" class="tab" aria-pressed=${this.#order === order} @click=${() => this.#sort(order)}>${text[order]}</button>`)}
      </div>
      <ul class="article-list">
        ${this.#headers.map((header) => this.#itemView(header, problems))}
      </ul>
      ${this.#headers.length < this.#total ? html`<button type="button" class="button button-secondary" @click=${() => void this.#loadMore()}>${text.showMore}</button>` : nothing}
      <h3>${problems.length === 0 ? text.noProblems : text.problems(problems.length)}</h3>
      <ul class="problem-list">
        ${problems.map(({ file, line, text: sentence }) => html`<li><code>${line === null ? file : `${file}:${line}`}</code> ${sentence}</li>`)}
      </ul>
    </div>`;
  }

  #filterView({ months, sources }: PageArchiveOverview): TemplateResult {
    const { typed, month, source } = this.#filter;
    const choose = (name: 'month' | 'source') => (event: Event) =>
      this.#narrow({ [name]: (event.target as HTMLSelectElement).value });
    return html`<div class="filters" role="search">
      <label class="filter is-wide">
        <span>${text.search}</span>
        <input
          type="search"
          class="select"
          maxlength="200"
          placeholder=${text.searchHint}
          .value=${typed}
          @input=${(event: Event) => this.#narrow({ typed: (event.target as HTMLInputElement).value })}
        />
      </label>
      <label class="filter">
        <span>${text.monthLabel}</span>
        <select class="select" @change=${choose('month')}>
          <option value="" ?selected=${month === ''}>${text.anyMonth}</option>
          ${months.toReversed().map((each) => html`<option value=${each.month} ?selected=${each.month === month}>${words.monthName(each.month)} (${each.count})</option>`)}
        </select>
      </label>
      <label class="filter">
        <span>${text.sourceLabel}</span>
        <select class="select" @change=${choose('source')}>
          <option value="" ?selected=${source === ''}>${text.anySource}</option>
          ${sources.map(({ name, count }) => html`<option value=${name} ?selected=${name === source}>${name} (${count})</option>`)}
        </select>
      </label>
      ${this.#filter === NO_FILTER ? nothing : html`<button type="button" class="button button-secondary" @click=${() => this.#narrow(NO_FILTER)}>${text.clear}</button>`}
    </div>`;
  }

  #narrow(change: Partial<Filter>): void {
    const next = { ...this.#filter, ...change };
    this.#filter = next.typed + next.month + next.source === '' ? NO_FILTER : next;
    this.#headers = [];
    void this.#load();
  }

  #itemView({ id, title, day, file }: PageArticleHeader, problems: PageArchiveOverview['problems']): TemplateResult {
    const problem = problems.find((each) => each.file === file);
    return html`<li>
      <button type="button" class="article-link" @click=${() => void this.#openArticle(id)}>
        <span class="article-day">${words.day(day)}</span>
        <span class="article-title">${title}</span>
        ${problem ? html`<span class="article-problem">${problem.text}</span>` : nothing}
      </button>
    </li>`;
  }

  async #load(): Promise<void> {
    const count = Math.max(this.#headers.length, 1);
    this.#asked += 1;
    const asked = this.#asked;
    const [overview, first] = await Promise.all([get<PageArchiveOverview>('page/archive'), this.#page(0)]);
    if (asked !== this.#asked) return;
    this.#overview = overview;
    this.#headers = first.headers;
    this.#total = first.total;
    this.requestUpdate();
    while (this.#headers.length < Math.min(count, this.#total)) await this.#loadMore();
  }

  async #loadMore(): Promise<void> {
    const { headers, total } = await this.#page(this.#headers.length);
    this.#headers = [...this.#headers, ...headers];
    this.#total = headers.length === 0 ? this.#headers.length : total;
    this.requestUpdate();
  }

  #page(offset: number): Promise<{ readonly total: number; readonly headers: readonly PageArticleHeader[] }> {
    const query = new URLSearchParams({ ...this.#filter, offset: String(offset), order: this.#order });
    return get(`page/archive/articles?${query.toString()}`);
  }

  #sort(order: 'newest' | 'oldest'): void {
    this.#order = order;
    this.#headers = [];
    void this.#load();
  }

  async #openArticle(id: string): Promise<void> {
    const found = await get<PageArticle | { readonly failed: string }>(
      `page/archive/article?id=${encodeURIComponent(id)}`,
    );
    if ('failed' in found) this.store.notify(found.failed, true);
    else this.#read(found);
  }

  #read(article: PageArticle | null): void {
    this.store.reading = article;
    this.store.changed();
  }
}

async function get<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(path);
  return (await answer.json()) as Answer;
}
