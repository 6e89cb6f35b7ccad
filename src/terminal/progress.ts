import type { Log } from '../command/ports/log.ts';
import type { Texts } from '../texts/texts.ts';

/** How far reading an archive has come. */
interface Progress {
  readonly files: number;
  readonly totalFiles: number;
  readonly articles: number;
  /** Articles a second so far. */
  readonly rate: number;
  /** `null` while nothing is known. */
  readonly secondsLeft: number | null;
}

/** What progress is shown on. */
export interface ProgressParts {
  /** Standard error: the line is drawn on it where it is a terminal. */
  readonly stream: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };
  readonly log: Log;
  readonly texts: Texts;
  /** Monotonic milliseconds. */
  readonly clock: () => number;
}

/** Shows how far long work has come: on one line of a terminal, else in the log. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away. What is shown later goes to the log: the terminal is somebody else's then. */
  end(): void;
}

const DRAW_MS = 100;
const LOG_MS = 10_000;
const CLEAR = '\r\u001B[K';

/** Makes a line for progress. In a log it says something every ten seconds; work that takes less is not mentioned. */
export function createProgressLine({ stream, log, texts, clock }: ProgressParts): ProgressLine {
  let isDrawing = stream.isTTY === true;
  let isDrawn = false;
  let last: number | null = null;
  const draw = ({ files, totalFiles, articles, rate, secondsLeft }: Progress): void => {
    if (last !== null && clock() - last < DRAW_MS) return;
    last = clock();
    isDrawn = true;
    const line = texts.check.progress(files, totalFiles, articles, rate, secondsLeft);
    // A line that wraps could not be taken back.
    stream.write(CLEAR + line.slice(0, (stream.columns || 80) - 1));
  };
  const note = (progress: Progress): void => {
    const { files, totalFiles, articles, rate, secondsLeft } = progress;
    // The first file begins new work.
    if (last === null || files === 1) last = clock();
    if (clock() - last < LOG_MS) return;
    last = clock();
    log.info(
      {
        files,
        totalFiles,
        articles,
        articlesPerSecond: Math.round(rate),
        secondsLeft: secondsLeft && Math.ceil(secondsLeft),
      },
      texts.check.progress(files, totalFiles, articles, rate, secondsLeft),
    );
  };
  return {
    show: (progress) => (isDrawing ? draw(progress) : note(progress)),
    end: () => {
      if (isDrawn) stream.write(CLEAR);
      isDrawing = false;
      isDrawn = false;
      last = null;
    },
  };
}
