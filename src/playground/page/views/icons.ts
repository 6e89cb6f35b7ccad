import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const icon = (shape: SVGTemplateResult, size = 20): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}</g>
  </svg>`;

/** Icons of our own, on a grid of 24, drawn with the colour of the text. */
export const icons = {
  channel: icon(svg`<path d="M10 4 8 20M16 4l-2 16M4.500 9h16M3.500 15h16"/>`),
  archive: icon(svg`<path d="M4 8v11a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1V8M3 4h18v4H3zM10 12h4"/>`),
  pin: icon(svg`<path d="M12 15v6M7 4h10M8.500 4v6L6 13.500V15h12v-1.500L15.500 10V4"/>`),
  settings: icon(
    svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  ),
  menu: icon(svg`<path d="M4 6h16M4 12h16M4 18h16"/>`),
  add: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M12 8v8M8 12h8"/>`, 24),
  more: icon(svg`<circle cx="5" cy="12" r=".8"/><circle cx="12" cy="12" r=".8"/><circle cx="19" cy="12" r=".8"/>`),
  close: icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`),
  back: icon(svg`<path d="M20 12H5M11 5l-7 7 7 7"/>`),
  eye: icon(
    svg`<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="2.500"/>`,
    16,
  ),
  send: icon(svg`<path d="M4 12 20 4l-5 16-3.500-6.500z"/>`),
  file: icon(svg`<path d="M7 3h7l4 4v14H7zM14 3v4h4"/>`, 24),
  message: icon(svg`<path d="M4 5h16v11h-9l-5 4v-4H4z"/>`, 14),
} as const;
