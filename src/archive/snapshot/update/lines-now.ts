import type { ArticleHeader } from '../../../corpus/article.ts';
import { type LinesOf, repeatedLines } from '../../../passages/furniture/repeated-lines.ts';
import { WantedNumbers } from '../article-traces.ts';
import type { KeptArticles, UnmarkedArticle } from '../kept/kept-articles.ts';
import type { OldSnapshot } from '../old-snapshot.ts';

/** Finds the lines that are repeated after an update. Only those are counted again that stand in what was added or removed. */
export function linesNow(old: OldSnapshot | null, added: KeptArticles, removed: readonly string[]): Uint32Array {
  const linesOf = (id: string): LinesOf => new Lines(id, added.get(id) ?? old!.kept(id));
  if (old === null) return repeatedLines(Array.from(added.ids(), linesOf));
  const lines = new WantedNumbers();
  for (const id of removed) lines.add(old.trace(id).lines);
  for (const id of added.ids()) lines.add(added.get(id)!.lines);
  const before = new Set(removed);
  const held = old.holdingLine(lines).map((place) => old.stored.idAt(place));
  const ids = [...added.ids(), ...held.filter((id) => !before.has(id))];
  const counted = repeatedLines(ids.map(linesOf)).filter((line) => lines.has(line));
  return Uint32Array.from([...old.repeated.filter((line) => !lines.has(line)), ...counted]).toSorted();
}

/** Ids of the old articles that hold a line which is repeated before or after an update alone: other things are furniture in them. */
export function heldOtherwise(old: OldSnapshot, repeated: Uint32Array): string[] {
  const lines = differing(old.repeated, repeated);
  if (lines.size === 0) return [];
  const wanted = new WantedNumbers();
  wanted.add(lines);
  return old.holdingLine(wanted).map((place) => old.stored.idAt(place));
}

/** What an article's lines are compared with others' by: read only where it matters. */
class Lines implements LinesOf {
  readonly id: string;
  readonly #article: UnmarkedArticle;

  constructor(id: string, article: UnmarkedArticle) {
    this.id = id;
    this.#article = article;
  }

  get lines(): Uint32Array {
    return this.#article.lines;
  }

  get bytes(): number {
    return this.#article.text.bytes;
  }

  get signature(): Uint32Array {
    return this.#article.signature;
  }

  get title(): string {
    return (JSON.parse(this.#article.json) as ArticleHeader).title;
  }
}

/** The numbers that only one of two lists has. */
function differing(a: Uint32Array, b: Uint32Array): ReadonlySet<number> {
  const [inA, inB] = [new Set(a), new Set(b)];
  return new Set([...a.filter((each) => !inB.has(each)), ...b.filter((each) => !inA.has(each))]);
}
