import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { whoRunsOn } from '../../storage/who-runs-on.ts';
import { english } from '../../texts/en/english.ts';
import { bad, type Finding, good } from './finding.ts';

const { doctor: words } = english;

/** As `engines` in package.json says: the least version of Node, as numbers. */
const LEAST_NODE = [20, 19, 0] as const;
/** Less room than this is soon used up by a snapshot and a database's log. */
const LEAST_BYTES = 256 * 1024 * 1024;

/** @param version - Node's, such as `20.19.4`. */
export function examineNode(version: string): Finding {
  const parts = version.split('.').map(Number);
  const first = LEAST_NODE.findIndex((least, index) => parts[index] !== least);
  const isNew = first === -1 || (parts[first] ?? 0) > (LEAST_NODE[first] ?? 0);
  return isNew ? good(words.node(version)) : bad(words.node(version), words.nodeOld(LEAST_NODE.join('.')));
}

/** The folder for what is kept: whether it can be written to, has room, and which process runs on it. */
export async function examineDataFolder(folder: string): Promise<Finding[]> {
  const path = resolve(folder);
  const standing = await firstThatStands(path);
  if (!(await isWritable(standing))) return [bad(words.dataClosed(path), words.dataClosedAdvice)];
  const { bavail, bsize } = await statfs(standing);
  const bytes = bavail * bsize;
  const holders = standing === path ? await whoRunsOn(path) : [];
  return [
    good(standing === path ? words.data(path) : words.dataLater(path)),
    bytes < LEAST_BYTES ? bad(words.room(bytes), words.roomAdvice) : good(words.room(bytes)),
    ...(holders.length === 0 ? [good(words.nobodyRuns)] : holders.map((holder) => good(words.runs(holder)))),
  ];
}

/** A folder that is not there yet is made in the nearest one that is. */
async function firstThatStands(path: string): Promise<string> {
  const stands = await stat(path).then(
    () => true,
    () => false,
  );
  return stands || dirname(path) === path ? path : firstThatStands(dirname(path));
}

async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK | constants.X_OK);
    return (await stat(path)).isDirectory();
  } catch {
    // Why not is for whoever mends it to see.
    return false;
  }
}
