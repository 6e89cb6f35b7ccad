import type { OperatorCommands } from '../../src/terminal/operator-commands.ts';

const unexpected = (): Promise<number> => Promise.reject(new TypeError('not asked for'));

/** The operator's commands where none of them is to be called. */
export const IDLE_OPERATOR: OperatorCommands = {
  start: unexpected,
  fetch: unexpected,
  check: unexpected,
  evaluate: unexpected,
  fit: unexpected,
  extraction: unexpected,
  dates: unexpected,
  bench: unexpected,
  forget: unexpected,
  doctor: unexpected,
  exportData: unexpected,
  importData: unexpected,
  checkData: unexpected,
};
