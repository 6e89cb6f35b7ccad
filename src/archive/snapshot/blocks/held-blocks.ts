import { join } from 'node:path';
import type { CheckedFile } from '../manifest.ts';
import { FileBlocks } from './file-blocks.ts';
import type { OnDamage } from './on-damage.ts';

/** Files that are open so that their blocks can be read. */
export interface HeldBlocks {
  /** As `FileBlocks` has it, of all. */
  isWhole(): boolean;
  /** Holds on to nothing but the files. */
  readonly release: () => void;
}

/** One for a file's memory, however often that is opened: what was made of it asks this one. */
const known = new WeakMap<SharedArrayBuffer, FileBlocks>();

/** The blocks of a file that is in memory; `null` where all of it was read. */
export function blocksOf(buffer: SharedArrayBuffer, file: CheckedFile): FileBlocks | null {
  if (file.blocks === undefined) return null;
  let blocks = known.get(buffer);
  if (blocks === undefined) known.set(buffer, (blocks = new FileBlocks(buffer, file, file.blocks)));
  return blocks;
}

/**
 * Opens files whose blocks may be asked for.
 *
 * @param files - Their memory, by name.
 * @param onDamage - Told when a block is not as it was written, and whoever asked for it gets a `DamagedError`.
 * @returns `null` when one of them is gone.
 */
export function holdBlocks(
  dataFolder: string,
  parts: readonly CheckedFile[],
  files: ReadonlyMap<string, SharedArrayBuffer>,
  onDamage: OnDamage,
): HeldBlocks | null {
  const held: FileBlocks[] = [];
  const holds: (() => void)[] = [];
  const release = releasing(holds);
  try {
    for (const part of parts) {
      const buffer = files.get(part.name);
      const blocks = buffer === undefined ? null : blocksOf(buffer, part);
      if (blocks === null) continue;
      holds.push(blocks.file.hold(join(dataFolder, part.name), onDamage));
      held.push(blocks);
    }
  } catch {
    // Gone: a damaged snapshot like any other.
    release();
    return null;
  }
  return { isWhole: () => held.every((each) => each.isWhole()), release };
}

/** On its own, since a function made beside the blocks would keep their memory. */
function releasing(holds: (() => void)[]): () => void {
  return () => {
    for (const release of holds.splice(0)) release();
  };
}
