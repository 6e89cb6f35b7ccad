import type { Visibility } from '../message/reply.ts';

/** Who sees a reply whose command takes `private`: the channel, unless the asker says otherwise. */
export function visibilityOf(options: { readonly private: boolean | undefined }): Visibility {
  return options.private === true ? 'private' : 'public';
}
