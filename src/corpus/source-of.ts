/** Who published an article: the outlet that it names, else the host of its address; `null` where it says neither. */
export function sourceOf({ source, url }: { readonly source?: string; readonly url?: string }): string | null {
  if (source !== undefined && source !== '') return source;
  return url !== undefined && URL.canParse(url) ? new URL(url).host.replace(/^www\./u, '') : null;
}

/** What two spellings of one source have in common. */
export function sourceKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
