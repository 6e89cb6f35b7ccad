import { buildCompactEdition } from '../archive/build-edition.ts';
import { readArchive } from '../archive/read-archive.ts';
import { createResearch } from '../answer/research.ts';
import { createAnalyzer } from '../search/analyzer.ts';
import { type EvalFlags, runEval } from '../terminal/eval/run-eval.ts';

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
