import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatRange } from '../../../texts/en/days.ts';
import { page as words } from '../../../texts/en/playground-page.ts';
import type { Day } from '../../../corpus/day.ts';
import type { PageCoverage, PageState } from '../../page-protocol.ts';
import { icons } from './icons.ts';
import type { Store } from '../store.ts';

const text = words.welcome;

/** The top of a channel; in #general, what this is and what to try. */
export function welcomeView(store: Store, state: PageState, ask: (question: string) => void): TemplateResult {
  const { channel } = store;
  return html`<header class="welcome">
    <div class="welcome-mark">${icons.channel}</div>
    <h2>${text.heading(channel)}</h2>
    <p>${text.start(channel)}</p>
    ${channel === 'general' ? aboutView(state, ask) : nothing}
  </header>`;
}

function aboutView({ coverage, questions }: PageState, ask: (question: string) => void): TemplateResult {
  return html`<section class="about" aria-labelledby="about-heading">
    <h3 id="about-heading">${text.what}</h3>
    <p>${text.about}</p>
    <p><strong>${text.covers(coverage.articles, coverageDays(coverage))}</strong></p>
    ${
      questions.length === 0
        ? nothing
        : html`<p id="try-these">${text.try}</p>
            <ul class="examples" aria-labelledby="try-these">
              ${questions.map((question) => html`<li><button type="button" class="example" @click=${() => ask(question)}>${question}</button></li>`)}
            </ul>
            <p>${text.orType}</p>`
    }
    <p class="about-server">${text.server}</p>
  </section>`;
}

/** The days that the archive covers, in words; `''` if no article is dated. */
export function coverageDays({ from, to }: PageCoverage): string {
  if (from === null || to === null) return '';
  return from === to ? formatDay(from as Day) : formatRange({ since: from as Day, until: to as Day });
}
