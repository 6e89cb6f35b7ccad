/** Calls `run` once after so many milliseconds, unless the function it gives back is called before. */
export type Timer = (milliseconds: number, run: () => void) => () => void;
