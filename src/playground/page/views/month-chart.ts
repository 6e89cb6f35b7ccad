import { html, nothing, svg, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageArchiveOverview } from '../../page-protocol.ts';

const HEIGHT = 96;
const GAP = 2;
/** As wide as the column beside it; more months than fit are scrolled sideways. */
const WIDTH = 760;
const BAR = { min: 6, max: 40 } as const;
const MAX_MONTHS = 1200;

/** Articles a month as bars, empty months included; a table says the same to those who do not see it. */
export function monthChart(counted: PageArchiveOverview['months']): TemplateResult | typeof nothing {
  const months = withEmptyMonths(counted);
  if (months.length === 0) return nothing;
  const most = Math.max(...months.map(({ count }) => count));
  const bar = Math.min(BAR.max, Math.max(BAR.min, Math.floor(WIDTH / months.length) - GAP));
  const width = months.length * (bar + GAP);
  const { months: heading, month: line } = words.archiveView;
  return html`<div class="chart" tabindex="0" role="group" aria-label=${heading}>
    <div class="chart-heading">${heading}</div>
    <svg viewBox="0 0 ${width} ${HEIGHT + 18}" width=${width} height=${HEIGHT + 18} aria-hidden="true">
      ${months.map(({ month, count }, index) => {
        const height = count === 0 ? 1 : Math.max(3, Math.round((count / most) * HEIGHT));
        const x = index * (bar + GAP);
        const year = month.endsWith('-01') || index === 0 ? month.slice(0, 4) : '';
        return svg`<g><title>${line(month, count)}</title>
          <rect class=${count === 0 ? 'bar is-empty' : 'bar'} x=${x} y=${HEIGHT - height} width=${bar} height=${height} rx="2"/>
          <text class="bar-year" x=${x} y=${HEIGHT + 14}>${year}</text></g>`;
      })}
    </svg>
    <ul class="hidden">
      ${counted.map(({ month, count }) => html`<li>${line(month, count)}</li>`)}
    </ul>
  </div>`;
}

function withEmptyMonths(counted: PageArchiveOverview['months']): PageArchiveOverview['months'] {
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return [];
  const counts = new Map(counted.map(({ month, count }) => [month, count]));
  // An archive over centuries shows only the months it has.
  if (monthNumber(last.month) - monthNumber(first.month) > MAX_MONTHS) return counted;
  return Array.from({ length: monthNumber(last.month) - monthNumber(first.month) + 1 }, (_, index) => {
    const at = monthNumber(first.month) + index;
    const month = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { month, count: counts.get(month) ?? 0 };
  });
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}
