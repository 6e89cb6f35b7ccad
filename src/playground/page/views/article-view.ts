import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { words } from '../state/words.ts';
import type { PageArticle } from '../../page-protocol.ts';
import { icons } from './icons.ts';

const text = words.archiveView;

/** An article to read, as the archive has it, with the quoted passages marked. */
export function articleView({ title, day, file, source, body, cited }: PageArticle, back: () => void): TemplateResult {
  const facts = [words.day(day), source, file].filter((fact) => fact !== null);
  return html`<article class="archive reading" tabindex="0" aria-label=${title}>
    <button type="button" class="back-button" @click=${back}>${icons.back}<span>${text.back}</span></button>
    <h2>${title}</h2>
    <p class="coverage">${facts.join(' · ')}</p>
    ${cited.length === 0 ? nothing : html`<p class="cited-note">${text.cited(cited.length)}</p>`}
    <div class="body">${textView(body, cited)}</div>
  </article>`;
}

function textView(body: string, cited: PageArticle['cited']): TemplateResult {
  // The first piece that is marked is the second of all.
  const parts = pieces(body, cited).map(({ text: part, marked }, index) =>
    marked ? html`<mark ${index === 1 ? ref(show) : nothing}>${part}</mark>` : part,
  );
  return html`<span class="body-text">${parts}</span>`;
}

function pieces(
  body: string,
  cited: PageArticle['cited'],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const cuts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of cited) {
    cuts.push({ text: body.slice(at, start), marked: false }, { text: body.slice(start, end), marked: true });
    at = end;
  }
  return [...cuts, { text: body.slice(at), marked: false }];
}

function show(element: Element | undefined): void {
  if (element) requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
}
