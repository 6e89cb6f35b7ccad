import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { cpuMsOf, memoryOf } from './processes.ts';

/** So many articles come one after the other: nodes that do something for the first time take longer. */
export const ARRIVALS = 3;

const ROOT = resolve(import.meta.dirname, '../../..');

/** Where an archive is and where it goes. */
export interface IndexPlan {
  readonly folder: string;
  readonly dataFolder: string;
  readonly nodes: readonly string[];
  readonly pids: readonly number[];
  readonly prefix: string;
  /** Told now and then how many articles have been written, of all. */
  readonly onProgress: (done: number, all: number) => void;
}

/** What it took to read a folder and to write it into a cluster. Times by the clock and of processors in milliseconds, sizes in bytes. */
export interface Indexed {
  /** Until the indexer had read the folder, and begun to write. */
  readonly read: Spent;
  /** From there until it was in force, with copies. */
  readonly written: Spent;
  /** From a file with one more article until that was in force, {@link ARRIVALS} times. */
  readonly updates: readonly Spent[];
  /** Resident memory of the indexer when it had read, and at its largest. */
  readonly held: number;
  readonly largest: number;
}

export interface Spent {
  readonly wallMs: number;
  readonly indexerMs: number;
  readonly nodesMs: number;
}

/** Runs the built indexer over a folder until all is in force, has one article come, and ends it. */
export async function indexArchive({
  folder,
  dataFolder,
  nodes,
  pids,
  prefix,
  onProgress,
}: IndexPlan): Promise<Indexed> {
  const indexer = spawn(process.execPath, [join(ROOT, 'dist/src/main.js'), 'start'], {
    cwd: ROOT,
    env: {
      DATELINE_ROLE: 'indexer',
      DATELINE_SEARCH_URL: nodes.join(','),
      DATELINE_SEARCH_PREFIX: prefix,
      DATELINE_SEEDS: folder,
      DATELINE_DATA: dataFolder,
      LOG_LEVEL: 'debug',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const pid = indexer.pid!;
  const began = performance.now();
  const spent = (): Spent => ({
    wallMs: performance.now() - began,
    indexerMs: indexer.exitCode === null ? cpuMsOf([pid]) : 0,
    nodesMs: cpuMsOf(pids),
  });
  const heard = hear(createInterface({ input: indexer.stderr }), onProgress);
  indexer.once('exit', (code) => heard.end(`the indexer ended with ${code}`));
  try {
    const atStart = { ...spent(), indexerMs: 0 };
    await heard.line(GONE_OVER);
    const atRead = spent();
    const held = memoryOf(pid).now;
    let { articles } = await heard.line('holds what the folder holds');
    const atEnd = spent();
    const { largest } = memoryOf(pid);
    const updates: Spent[] = [];
    while (updates.length < ARRIVALS) {
      const before = spent();
      const name = `arrival-${updates.length}`;
      const article = `The arrival of article ${name} was seen in Port Ellin on Monday. Nobody had waited for it.`;
      await writeFile(join(folder, `${name}.md`), `---\ntitle: One more, ${name}\ndate: 2024-03-02\n---\n${article}\n`);
      articles++;
      // Segments that were merged meanwhile are gone over too, and found as they were.
      while ((await heard.line('holds what the folder holds')).articles < articles);
      updates.push(between(before, spent()));
    }
    return {
      read: between(atStart, atRead),
      written: between(atRead, atEnd),
      updates,
      held,
      largest,
    };
  } finally {
    if (indexer.exitCode === null) {
      indexer.kill('SIGTERM');
      await once(indexer, 'exit');
    }
  }
}

function between(from: Spent, to: Spent): Spent {
  return {
    wallMs: to.wallMs - from.wallMs,
    indexerMs: to.indexerMs - from.indexerMs,
    nodesMs: to.nodesMs - from.nodesMs,
  };
}

/** What lines of the log say. */
interface Told {
  readonly level: number;
  readonly done: number;
  readonly all: number;
  readonly articles: number;
}

interface Wanted {
  readonly text: string;
  readonly resolve: (told: Told) => void;
  readonly reject: (why: Error) => void;
}

/** pino's number of a line that is always written. */
const INFO = 30;
const GONE_OVER = 'are gone over for the search cluster';

/** Waits for lines of a log, one after the other. */
function hear(
  lines: ReturnType<typeof createInterface>,
  onProgress: (done: number, all: number) => void,
): {
  /** Waits for the next line that holds a text. @returns What it says. @throws When the process ends before it. */
  line(text: string): Promise<Told>;
  end(why: string): void;
} {
  const last: string[] = [];
  let wanted: Wanted | null = null;
  lines.on('line', (line) => {
    last.push(line);
    if (last.length > 5) last.shift();
    const told = line.includes(GONE_OVER) ? (JSON.parse(line) as Told) : null;
    if (told?.level === INFO) onProgress(told.done, told.all);
    if (wanted === null || !line.includes(wanted.text)) return;
    const { resolve: found } = wanted;
    wanted = null;
    found(JSON.parse(line) as Told);
  });
  return {
    line: (text) =>
      new Promise((found, reject) => {
        wanted = { text, resolve: found, reject };
      }),
    end: (why) => wanted?.reject(new Error([why, ...last].join('\n'))),
  };
}
