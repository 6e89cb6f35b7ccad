// What `scripts/bench-peers` takes of the built program.
export { createAnalyzer } from '../../search/analyzer/analyzer.ts';
export { readIndexed } from './archive/read-indexed.ts';
export { syntheticArticles } from './archive/synthetic-archive.ts';
export { writeArchive } from './archive/write-archive.ts';
export { askInTurn } from './ask-in-turn.ts';
export { measure, measureThrice, overall } from './measure.ts';
export { questionsOf } from './question-terms.ts';
export { FreshProcess } from './roles/fresh-process.ts';
