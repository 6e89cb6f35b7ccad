import type { Offer } from './command-entries.ts';

/** The list over the composer: what it offers, which offer is marked, whether it is open. */
export class OfferList {
  offers: readonly Offer[] = [];
  /** Index of the marked offer; -1 for none. */
  active = -1;
  isOpen = false;

  /** Opens the list with these offers; `active` is marked if there are any. */
  show(offers: readonly Offer[], active: number): void {
    this.offers = offers;
    this.active = offers.length > 0 ? active : -1;
    this.isOpen = true;
  }

  close(): void {
    this.offers = [];
    this.active = -1;
    this.isOpen = false;
  }

  /** Marks the next offer (1) or the one before (-1), around the ends. */
  walk(step: 1 | -1): void {
    const count = this.offers.length;
    if (count === 0) return;
    const from = this.active < 0 && step < 0 ? 0 : this.active;
    this.active = (from + step + count) % count;
  }
}
