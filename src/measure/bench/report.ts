import type { Took } from './measure.ts';

/** What a figure is to be. */
export interface Aim {
  /** As a reader sees it: "ratio 0.12". */
  readonly words: string;
  /** `null` when this run cannot tell. */
  readonly met: boolean | null;
}

/** One line of the table. */
export interface Row {
  readonly name: string;
  /** A time is CPU time here. */
  readonly own: number | string;
  /** What it is compared with; left out when with nothing. */
  readonly theirs?: number | undefined;
  /** The same two by the clock. */
  readonly wall?: { readonly own: number; readonly theirs?: number | undefined };
  readonly aim?: Aim;
}

const NAME_WIDTH = 60;
const COLUMN_WIDTH = 11;

/** An aim for the ratio of two figures. */
export function ratioAim(own: number, theirs: number | undefined, most: number): Aim {
  return { words: `ratio ${most}`, met: theirs === undefined ? null : own / theirs <= most };
}

/** An aim for a figure itself. */
export function mostAim(own: number, most: number): Aim {
  return { words: `${most}`, met: own <= most };
}

/** An aim for a figure that is to be so great. */
export function leastAim(own: number, least: number): Aim {
  return { words: `at least ${least}`, met: own >= least };
}

/** Writes a table line by line, and at its end which aims were missed. */
export class Report {
  readonly #write: (line: string) => void;
  readonly #aims: { readonly name: string; readonly aim: Aim }[] = [];

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  heading(): void {
    const names = ['Dateline', 'against', 'ratio', 'by clock', 'against', 'ratio'];
    this.#write(`${'CPU time, and by the clock'.padEnd(NAME_WIDTH)}${columns(names)}  aim`);
  }

  row(row: Row): void {
    const { name, own, theirs, wall, aim } = row;
    const figures = [figure(own), figure(theirs), ratio(own, theirs)];
    if (wall !== undefined) figures.push(figure(wall.own), figure(wall.theirs), ratio(wall.own, wall.theirs));
    else if (aim !== undefined) figures.push('', '', '');
    const verdict = aim === undefined ? '' : `  ${aim.words}: ${verdictOf(aim)}`;
    this.#write(name.padEnd(NAME_WIDTH) + columns(figures) + verdict);
    if (aim !== undefined) this.#aims.push({ name, aim });
  }

  /** A row of times, in milliseconds. @param most - What the ratio of CPU times is to be at most. */
  times(name: string, own: Took, theirs?: Took, most?: number): void {
    this.row({
      name,
      own: own.cpuMs,
      theirs: theirs?.cpuMs,
      wall: { own: own.wallMs, theirs: theirs?.wallMs },
      ...(most !== undefined && { aim: ratioAim(own.cpuMs, theirs?.cpuMs, most) }),
    });
  }

  note(text: string): void {
    this.#write(`  ${text}`);
  }

  /** Writes how many aims are met, and names the others. */
  summary(): void {
    const met = this.#aims.filter(({ aim }) => aim.met === true).length;
    this.#write(`${met} of ${this.#aims.length} aims met`);
    for (const { name, aim } of this.#aims) {
      if (aim.met !== true) this.#write(`  ${verdictOf(aim)}: ${name} (aim: ${aim.words})`);
    }
  }
}

function verdictOf({ met }: Aim): string {
  if (met === null) return 'not measured';
  return met ? 'met' : 'MISSED';
}

function columns(texts: readonly string[]): string {
  return texts.map((text) => text.padStart(COLUMN_WIDTH)).join('');
}

function figure(value: number | string | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return value >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}

function ratio(own: number | string, theirs: number | undefined): string {
  return typeof own === 'string' || theirs === undefined ? '' : (own / theirs).toPrecision(2);
}
