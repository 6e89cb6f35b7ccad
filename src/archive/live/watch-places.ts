import { FEEDS_ROOT } from '../read/list-seeds.ts';
import { watchFolder, type WatchOptions } from './watch.ts';

/**
 * Watches an archive where it lies: its folder and, where there is one, the folder of what is kept of feeds. Paths are those
 * under which files are listed; a batch of either is one.
 *
 * @returns When everything is being watched: a function that ends it.
 */
export async function watchPlaces({
  feeds,
  ...options
}: WatchOptions & { readonly feeds?: string | undefined }): Promise<() => Promise<void>> {
  const ends = [await watchFolder(options)];
  if (feeds !== undefined) {
    const onTouched: WatchOptions['onTouched'] = (path, event) => options.onTouched(`${FEEDS_ROOT}/${path}`, event);
    ends.push(await watchFolder({ ...options, folder: feeds, onTouched }));
  }
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
