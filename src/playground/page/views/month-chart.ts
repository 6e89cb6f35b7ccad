import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../state/words.ts';
import type { PageArchiveOverview } from '../../page-protocol.ts';

/** An archive over centuries shows only the months it has. */
const MAX_MONTHS = 1200;
/** As many months as have room for their counts and letters. */
const ROOMY = 30;
/** The height of the highest bar, and the least that is seen, in pixels. */
const HIGHEST = 100;
const LEAST = 4;

/**
 * Articles a month as bars, empty months included. A bar that is pressed limits the list to its month; the choice of months
 * beside the list does the same for those who use no pointer.
 *
 * @param chosen - `2021-11`; empty for all.
 */
export function monthChart(
  counted: PageArchiveOverview['months'],
  chosen: string,
  choose: (month: string) => void,
): TemplateResult | typeof nothing {
  const months = withEmptyMonths(counted);
  if (months.length === 0) return nothing;
  const most = Math.max(...months.map(({ count }) => count));
  const { months: heading, month: line } = words.archiveView;
  return html`<div class="chart" role="group" aria-label=${heading}>
    <div class="chart-heading">${heading}</div>
    <div class="bars ${months.length <= ROOMY ? 'is-roomy' : ''}">
      ${months.map(({ month, count }, index) => {
        const year = month.endsWith('-01') || index === 0 ? month.slice(0, 4) : '';
        const height = count === 0 ? 0 : Math.max(LEAST, Math.round((count / most) * HIGHEST));
        return html`<div class="bar-column">
          <button
            type="button"
            class="bar ${count === 0 ? 'is-empty' : ''}"
            tabindex="-1"
            title=${line(words.monthName(month), count)}
            aria-label=${line(words.monthName(month), count)}
            aria-pressed=${month === chosen}
            ?disabled=${count === 0}
            @click=${() => choose(month === chosen ? '' : month)}
          >
            <span class="bar-count">${count === 0 ? '' : count}</span>
            <svg class="bar-fill" width="100%" height=${height} aria-hidden="true">
              <rect width="100%" height="100%" rx="2" />
            </svg>
          </button>
          <span class="bar-letter" aria-hidden="true">${words.monthName(month).slice(0, 1)}</span>
          <span class="bar-year" aria-hidden="true">${year}</span>
        </div>`;
      })}
    </div>
  </div>`;
}

function withEmptyMonths(counted: PageArchiveOverview['months']): PageArchiveOverview['months'] {
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return [];
  const counts = new Map(counted.map(({ month, count }) => [month, count]));
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
