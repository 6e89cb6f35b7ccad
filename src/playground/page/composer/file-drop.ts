import type { Store } from '../state/store.ts';

/** Takes files that are dropped anywhere on the page, and shows where they go while they hover. */
export class FileDrop {
  readonly #store: Store;
  #depth = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  watch(target: Document): void {
    target.addEventListener('dragenter', (event) => this.#move(event, 1));
    target.addEventListener('dragleave', (event) => this.#move(event, -1));
    target.addEventListener('dragover', (event) => {
      if (carriesFiles(event)) event.preventDefault();
    });
    target.addEventListener('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.#depth = 0;
      this.#veil();
      void this.#store.addArticles([...(event.dataTransfer?.files ?? [])]);
    });
  }

  #move(event: DragEvent, step: number): void {
    if (!carriesFiles(event) || (this.#store.state?.addable.length ?? 0) === 0) return;
    this.#depth = Math.max(0, this.#depth + step);
    this.#veil();
  }

  #veil(): void {
    document.querySelector<HTMLElement>('.drop-veil')?.toggleAttribute('hidden', this.#depth === 0);
  }
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
