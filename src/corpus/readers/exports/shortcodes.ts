/** Shortcodes of WordPress that stand for a picture, a player or a list: what they enclose is no text of the article. */
const ENCLOSING =
  'caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|tweet|twitter|instagram|soundcloud';
const OPENING = new RegExp(String.raw`\[(${ENCLOSING})(?=[\s\]])[^[\]]{0,1000}\]`, 'giu');
/** Others that stand without a value, under names that WordPress or its usual plugins give them. */
const KNOWN =
  /\[\/?(?:more|contact-form(?:-7)?|subscribe2|sharethis|polldaddy|sitemap|toc|archives|jetpack-[\w-]{1,40}|(?:vc|et_pb|fusion|av)_\w{1,40})(?=[\s\]/])[^[\]]{0,1000}\]/giu;
/** `[name key="value"]`: no bracket that a person writes has that form. */
const WITH_VALUES =
  /\[[a-z][\w-]{1,40}(?:\s{1,9}[\w-]{1,40}=(?:"[^"\]]{0,500}"|'[^'\]]{0,500}'|[^\s"'[\]]{1,200}))+\s{0,9}\/?\]/giu;
/** `[/name]`, which closes one of those. */
const CLOSING = /\[\/[a-z][\w-]{1,40}\]/giu;

/**
 * Takes out of a text what a site puts pictures, players and frames for, and nobody reads: shortcodes
 * (https://codex.wordpress.org/Shortcode), captions with their inside. What other shortcodes enclose stays.
 */
export function withoutShortcodes(text: string): string {
  if (!text.includes('[')) return text;
  return withoutEnclosed(text).replaceAll(KNOWN, '').replaceAll(WITH_VALUES, '').replaceAll(CLOSING, '');
}

function withoutEnclosed(text: string): string {
  const kept: string[] = [];
  const unclosed = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(OPENING)) {
    const [opening, name = ''] = match;
    const after = match.index + opening.length;
    // The inside of one that was taken out already.
    if (match.index < from) continue;
    const close = `[/${name}]`;
    // Asked once a name: text of openings alone is read once, not once for each.
    const end = unclosed.has(name) || opening.endsWith('/]') ? -1 : text.indexOf(close, after);
    if (end === -1 && !opening.endsWith('/]')) unclosed.add(name);
    kept.push(text.slice(from, match.index));
    from = end === -1 ? after : end + close.length;
  }
  return [...kept, text.slice(from)].join('');
}
