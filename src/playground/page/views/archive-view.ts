import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageArchiveOverview, PageArticle, PageArticleHeader } from '../../page-protocol.ts';
import { articleView } from './article-view.ts';
import { monthChart } from './month-chart.ts';
import type { Store } from '../state/store.ts';

const text = words.archiveView;

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
      ${monthChart(months)}
      <div class="list-head">
        <h3>${text.list}</h3>
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
    const [overview, first] = await Promise.all([get<PageArchiveOverview>('page/archive'), this.#page(0)]);
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
    return get(`page/archive/articles?offset=${offset}&order=${this.#order}`);
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
