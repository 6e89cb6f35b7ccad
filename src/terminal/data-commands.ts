import type { Command as Program } from 'commander';

import { QueryError } from '../errors.ts';
import type { Texts } from '../texts/texts.ts';

/** The operator's commands about what is kept. Each gives the exit code of the process. */
export interface DataCommands {
  /** Deletes every row that names a person. */
  forget(flags: { readonly user: string }): Promise<number>;
  /** @param file - `null` for standard output. */
  exportData(file: string | null): Promise<number>;
  importData(file: string): Promise<number>;
  /** Looks whether the database is whole, and changes nothing. */
  checkData(): Promise<number>;
}

/** Gives the program `data` and what goes with it. */
export function addDataCommands(
  program: Program,
  operator: DataCommands,
  { terminal: words }: Texts,
  done: (code: number) => void,
): void {
  const data = program.command('data').description(words.data);
  data
    .command('export')
    .description(words.exportData)
    .argument('[file]')
    .action(async (file: string | undefined) => done(await operator.exportData(file ?? null)));
  data
    .command('import')
    .description(words.importData)
    .argument('<file>')
    .action(async (file: string) => done(await operator.importData(file)));
  data
    .command('check')
    .description(words.checkData)
    .action(async () => done(await operator.checkData()));
  data
    .command('delete')
    .description(words.forget)
    .requiredOption('--user <id>', words.user)
    .action(async (given: { user: string }) => {
      if (!/^\d{17,20}$/u.test(given.user)) throw new QueryError({ code: 'bad-user', text: given.user.slice(0, 40) });
      done(await operator.forget({ user: given.user }));
    });
}
