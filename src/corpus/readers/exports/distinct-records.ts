import type { SeedDraft } from '../../seed-reader.ts';

/**
 * Gives articles of one file that share an id names of their own where they are plainly others: exports write `N/A` or 0
 * for an id that they do not have. Such an article is named by its address, else by its place. Articles that share title
 * or address with one before them keep the id: the same article again.
 */
export function distinctRecords(drafts: readonly SeedDraft[]): SeedDraft[] {
  const groups = new Map<string | null, { readonly draft: SeedDraft; readonly place: number }[]>();
  for (const [place, draft] of drafts.entries()) {
    const group = groups.get(draft.record);
    if (group === undefined) groups.set(draft.record, [{ draft, place }]);
    else group.push({ draft, place });
  }
  const named = [...drafts];
  for (const [record, group] of groups) {
    if (record === null || group.length < 2 || !areOthers(group.map(({ draft }) => draft))) continue;
    for (const { draft, place } of group) named[place] = { ...draft, record: draft.url ?? String(place + 1) };
  }
  return named;
}

/** No title is there twice, no address and no text. */
function areOthers(drafts: readonly SeedDraft[]): boolean {
  const differ = (read: (draft: SeedDraft) => string | undefined): boolean =>
    new Set(drafts.map(read)).size === drafts.length;
  const addressed = drafts.some(({ url }) => url !== undefined);
  return differ(({ title }) => title) && differ(({ body }) => body) && (!addressed || differ(({ url }) => url));
}
