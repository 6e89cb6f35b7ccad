import type { Visibility } from '../message/reply.ts';

/** Who sees a reply whose command takes `private`: the channel, unless the asker says otherwise. */
export function visibilityOf(options: { readonly private: boolean | undefined }): Visibility {
  return options.private === true ? 'private' : 'public';
}

/** Who sees a reply that is the asker's own unless they say otherwise. */
export function privateUnlessNot(options: { readonly private: boolean | undefined }): Visibility {
  return options.private === false ? 'public' : 'private';
}
