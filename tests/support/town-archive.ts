import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small invented archive in a folder of its own, whose files a test may change. */
export interface TownArchive {
  readonly folder: string;
  /** Where a bot over it keeps its rows. */
  readonly dataFolder: string;
  /** Writes an article; its id is `name`. */
  write(name: string, day: string, title: string, body: string): Promise<void>;
  remove(name: string): Promise<void>;
  dispose(): Promise<void>;
}

/** Makes the archive with three articles about a bridge, and one about a market of the EU. */
export async function makeTownArchive(): Promise<TownArchive> {
  const root = await mkdtemp(join(tmpdir(), 'dateline-town-'));
  const folder = await mkdtemp(join(root, 'seeds-'));
  const write: TownArchive['write'] = (name, day, title, body) =>
    writeFile(join(folder, `${name}.txt`), ` date ${day} ${title}\n\n${body}\n`);
  await write(
    'closed',
    '2024-03-01',
    'Harbour bridge closed after cracks were found',
    'The Harbour bridge in Ellin was closed on Friday after divers found cracks in two piers. Mayor Ida Brandt said nobody was hurt.',
  );
  await write(
    'repair',
    '2024-03-08',
    'Repair of the Harbour bridge will take a year',
    'Engineers said the Harbour bridge needs two new piers. The repair will cost nine million crowns.',
  );
  await write(
    'ferry',
    '2024-03-15',
    'A ferry replaces the Harbour bridge',
    'A free ferry now crosses where the Harbour bridge stands closed. It leaves every twenty minutes.',
  );
  await write(
    'market',
    '2024-04-02',
    'European Union opens a grain market in Ellin',
    'The European Union opened a grain market in Ellin on Tuesday. Farmers of the valley may sell there without a fee.',
  );
  return {
    folder,
    dataFolder: join(root, 'data'),
    write,
    remove: (name) => rm(join(folder, `${name}.txt`)),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}
