/** What was measured at one size of an archive. */
export interface Measured {
  readonly passages: number;
  /** On the disks of all nodes, without copies, in bytes. */
  readonly bytes: number;
  /** Processor time of the nodes a question, in milliseconds. */
  readonly exactMs: number;
  readonly prunedMs: number;
  /** By the clock, in milliseconds: reading the folder and writing the cluster. */
  readonly indexingMs: number;
  /** Largest resident memory of the indexer, in bytes. */
  readonly indexerBytes: number;
}

/** What a size would take. */
export interface Capacity {
  readonly passages: number;
  /** With one copy, in bytes. */
  readonly bytes: number;
  /** Of each scoring: processor time of the nodes a question, and the cores that have it done in time. */
  readonly exact: Needs;
  readonly pruned: Needs;
  readonly indexingMs: number;
  readonly indexerBytes: number;
}

interface Needs {
  readonly cpuMs: number;
  readonly cores: number;
  /** Questions a second that these cores answer at half load. */
  readonly perSecond: number;
}

/** A node is given 700 ms to look through its part: half of that leaves room for another question. */
const IN_TIME_MS = 350;
const COPIES = 2;
const LOAD = 0.5;

/**
 * Computes what a larger archive would take. Each figure is taken to grow in a straight line: through the two largest sizes
 * that were measured, or through nothing at no passages where one was; what took less at the larger one is taken to stay. All cores work on a question at once, as each has a
 * shard: cores = ⌈CPU a question / 350 ms⌉, and at half load these answer ½ · cores / CPU questions a second.
 *
 * @param measured - At least one size, smallest first.
 */
export function capacityFor(passages: number, measured: readonly Measured[]): Capacity {
  const at = (of: (each: Measured) => number): number => lineThrough(measured.slice(-2), of)(passages);
  return {
    passages,
    bytes: COPIES * at(({ bytes }) => bytes),
    exact: needs(at(({ exactMs }) => exactMs)),
    pruned: needs(at(({ prunedMs }) => prunedMs)),
    indexingMs: at(({ indexingMs }) => indexingMs),
    indexerBytes: at(({ indexerBytes }) => indexerBytes),
  };
}

function needs(cpuMs: number): Needs {
  const cores = Math.ceil(cpuMs / IN_TIME_MS);
  return { cpuMs, cores, perSecond: (LOAD * cores * 1000) / cpuMs };
}

function lineThrough(measured: readonly Measured[], of: (each: Measured) => number): (passages: number) => number {
  const last = measured.at(-1)!;
  const first = measured.length > 1 ? { passages: measured[0]!.passages, value: of(measured[0]!) } : ORIGIN;
  const slope = Math.max(0, (of(last) - first.value) / (last.passages - first.passages));
  return (passages) => of(last) + slope * (passages - last.passages);
}

const ORIGIN = { passages: 0, value: 0 };
