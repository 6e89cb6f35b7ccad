import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageState } from '../../page-protocol.ts';
import { icons } from './icons.ts';
import type { Store } from '../state/store.ts';

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
    <p><strong>${text.covers(coverage.articles, words.days(coverage.from, coverage.to))}</strong></p>
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
