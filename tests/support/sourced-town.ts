import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { makeTownArchive, type TownArchive } from './town-archive.ts';

/** The town's archive with three articles more, of two outlets that name themselves. */
export async function makeSourcedTown(): Promise<TownArchive> {
  const town = await makeTownArchive();
  const add = (name: string, source: string, day: string, title: string, body: string): Promise<void> => {
    const head = `---\ntitle: ${title}\ndate: ${day}\nsource: ${source}\n---\n`;
    return writeFile(join(town.folder, `${name}.md`), `${head}\n${body}\n`);
  };
  await add(
    'post',
    'Ellin Post',
    '2024-12-18',
    'Night trams for Ellin',
    'The council of Ellin decided on night trams from May, with one vote against.',
  );
  await add(
    'herald',
    'Valley Herald',
    '2024-12-19',
    'Night trams are late',
    'Passengers waited an hour in the snow: the night trams are late again.',
  );
  await add('zebra', 'Valley Herald', '2024-12-20', 'A zebra at large', 'A zebra ran through Quillby on Friday.');
  return town;
}
