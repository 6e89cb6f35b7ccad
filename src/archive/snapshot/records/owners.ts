import { StringNumbers } from '../../../search/analyzer/string-numbers.ts';
import type { FileRecord } from '../../read/seed-records.ts';

/** What a snapshot knows of the files that give its articles. */
export interface OwnersBefore {
  /** The file that gives an article; `undefined` for an article that there is none of. */
  readonly ownerOf: (id: string) => string | undefined;
  /** Ids that several files give, and these by path. */
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which file gives each article, while an update goes over the files that may have changed: always the first by path of those
 * that have it. Of the other files nothing is gone through.
 */
export class Owners {
  readonly #before: OwnersBefore;
  /** Files whose claims of before do not count. */
  readonly #withdrawn = new Set<string>();
  /** All ids that were withdrawn or claimed; and by their numbers who owned them before, and who claimed them first. */
  readonly #ids = new StringNumbers();
  readonly #owners: (string | undefined)[] = [];
  readonly #first: (string | undefined)[] = [];
  /** Who claimed an id after that. */
  readonly #others = new Map<string, string[]>();

  constructor(before: OwnersBefore | null) {
    this.#before = before ?? { ownerOf: () => undefined, shared: new Map() };
  }

  /** Ids of which the owner may be another one than before. */
  get touched(): Iterable<string> {
    return this.#ids.strings;
  }

  /** Takes from a file what it gave, until it claims it again. */
  withdraw({ path, ids }: Pick<FileRecord, 'path' | 'ids'>): void {
    this.#withdrawn.add(path);
    for (const id of ids) this.#numberOf(id);
  }

  /** Gives a file its ids, those that a file before it has not. Files come in the order of their paths. */
  claim({ path, ids }: Pick<FileRecord, 'path' | 'ids'>): void {
    for (const id of ids) {
      const number = this.#numberOf(id);
      if (this.#first[number] === undefined) this.#first[number] = path;
      else this.#others.set(id, [...(this.#others.get(id) ?? []), path]);
    }
  }

  /** Whether a file before this one has an id. */
  isTaken(id: string, path: string): boolean {
    const owner = this.ownerOf(id);
    return owner !== undefined && owner < path;
  }

  /** The file that gives an article, as far as files have claimed theirs. */
  ownerOf(id: string): string | undefined {
    const first = this.#first[this.#numberOf(id)];
    const [stayed] = this.#stayed(id);
    if (first === undefined || stayed === undefined) return first ?? stayed;
    return first < stayed ? first : stayed;
  }

  /** The file that gave an article before. */
  ownerBefore(id: string): string | undefined {
    return this.#owners[this.#numberOf(id)];
  }

  /** Ids that several files give now, and these by path. */
  shared(): Map<string, readonly string[]> {
    const shared = new Map(this.#before.shared);
    for (const id of this.touched) {
      const first = this.#first[this.#numberOf(id)];
      const claimed = first === undefined ? [] : [first, ...(this.#others.get(id) ?? [])];
      const paths = [...this.#stayed(id), ...claimed];
      if (paths.length > 1)
        shared.set(
          id,
          paths.toSorted((a, b) => (a < b ? -1 : 1)),
        );
      else shared.delete(id);
    }
    return shared;
  }

  #numberOf(id: string): number {
    const number = this.#ids.of(id);
    if (number === this.#owners.length) {
      this.#owners.push(this.#before.ownerOf(id));
      this.#first.push(undefined);
    }
    return number;
  }

  /** Files that were not looked at and give an id, by path. */
  #stayed(id: string): readonly string[] {
    const owner = this.ownerBefore(id);
    const before = this.#before.shared.get(id) ?? (owner === undefined ? [] : [owner]);
    return before.filter((path) => !this.#withdrawn.has(path));
  }
}
