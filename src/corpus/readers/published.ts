/** What a field `status` says of an article that its site does not show. */
const UNSEEN = /^(?:auto-?)?draft(?:ed)?$|^(?:pending|private|unpublished|trash(?:ed)?|deleted|in.review|embargoed)$/u;
const YES = /^(?:true|yes|on|1)$/u;
const NO = /^(?:false|no|off|0)$/u;

/**
 * Whether an article is for readers, as its fields say: not with `draft: true`, `published: false` or a `status` of
 * `draft` and the like. What says nothing is.
 *
 * @param field - The value of a top-level field, as it is written or parsed; `undefined` where there is none.
 */
export function isPublished(field: (name: string) => unknown): boolean {
  const word = (name: string): string => {
    const value = field(name);
    return typeof value === 'string' || typeof value === 'boolean' ? String(value).trim().toLowerCase() : '';
  };
  const states = ['status', 'state', 'post_status', 'publication_status'].map(word);
  return (
    !YES.test(word('draft')) &&
    !YES.test(word('is_draft')) &&
    !NO.test(word('published')) &&
    !states.some((state) => UNSEEN.test(state))
  );
}

/** Whether a file lies in a folder where site generators keep what is not published: Jekyll's `_drafts`. */
export function liesAmongDrafts(path: string): boolean {
  return /(?:^|\/)_drafts\//u.test(path);
}
