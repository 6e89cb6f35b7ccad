/** What an item's `wp:status` says when a reader of the site can see it. A feed has none. */
const SEEN = new Set(['', 'publish', 'published']);
/** Kinds of item that are no text: files, menus, styles, older states of an article. */
const NO_ARTICLES =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+)$/u;

const PARTS =
  /<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)item(?=[\s>])[^>]*>|<wp:(status|post_type)>\s*(?:<!\[CDATA\[)?\s*([\w-]*)/gu;

const TITLE = /<title>\s*(?:<!\[CDATA\[)?([^<\]]{0,300})/u;

/** An export without the items that are not for readers. */
export interface PublishedItems {
  readonly xml: string;
  /** Titles of the drafts, private and deleted articles that were taken out. */
  readonly drafts: readonly string[];
}

/**
 * Takes out of a WordPress export (WXR) what the site did not show: drafts, articles that wait, are private or deleted;
 * and the items that are no articles at all. Any other feed stays as it is.
 */
export function publishedItems(xml: string): PublishedItems {
  if (!xml.includes('<wp:status>') && !xml.includes('<wp:post_type>')) return { xml, drafts: [] };
  const kept: string[] = [];
  const drafts: string[] = [];
  let from = 0;
  let start = 0;
  let status = '';
  let type = '';
  for (const match of xml.matchAll(PARTS)) {
    const [text, slash, field, value = ''] = match;
    if (field === 'status') status = value;
    else if (field === 'post_type') type = value;
    else if (slash === '') {
      start = match.index;
      status = '';
      type = '';
    } else if (slash === '/') {
      const seen = SEEN.has(status);
      const article = !NO_ARTICLES.test(type);
      if (seen && article) continue;
      if (article) drafts.push(TITLE.exec(xml.slice(start, match.index))?.[1]?.trim() ?? '');
      kept.push(xml.slice(from, start));
      from = match.index + text.length;
    }
  }
  return { xml: [...kept, xml.slice(from)].join(''), drafts };
}
