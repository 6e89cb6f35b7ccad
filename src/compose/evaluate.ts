import { buildCompactEdition } from '../archive/snapshot/build-edition.ts';
import { readArchive } from '../archive/read/read-archive.ts';
import { createResearch } from '../answer/ask/research.ts';
import { createAnalyzer } from '../search/analyzer/analyzer.ts';
import { type EvalFlags, runEval } from '../measure/eval/run-eval.ts';

/** Measures the answers on judged sets. @returns The exit code, 0. */
export async function evaluate(
  flags: EvalFlags,
  write: (text: string) => void,
  progress: (text: string) => void,
): Promise<number> {
  await runEval(flags, {
    openEdition: async (folder) => buildCompactEdition((await readArchive(folder)).articles),
    research: createResearch(createAnalyzer()),
    write,
    progress,
  });
  return 0;
}
