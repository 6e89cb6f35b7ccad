import type { BenchQuestions } from './question-terms.ts';
import type { Report } from './report.ts';
import type { ArchiveFolders, WrittenArchive } from './archive/write-archive.ts';

/** What all parts of one run share. */
export interface BenchRun {
  readonly archive: WrittenArchive;
  readonly folders: ArchiveFolders;
  /** Folder of the snapshots, and one for that which is appended to. */
  readonly dataFolder: string;
  readonly appendFolder: string;
  /** Where plain MiniSearch is to write its index. */
  readonly jsonPath: string;
  readonly questions: BenchQuestions;
  /** How often each build and start is measured: the medians count. */
  readonly rounds: number;
  /** How long one kind of question may be put to both engines, in milliseconds. */
  readonly budgetMs: number;
  readonly report: Report;
}
