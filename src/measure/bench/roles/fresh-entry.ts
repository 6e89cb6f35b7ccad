import { settledSize } from './memory.ts';
import type { Roles } from './roles.ts';

/** One call of a method of the process's role. */
interface Call {
  readonly method: string;
  readonly request: unknown;
}

const role = process.argv[2] as keyof Roles;
const ready = load();

async function load(): Promise<Record<string, (request: unknown) => Promise<unknown>>> {
  const made = await make();
  return made as unknown as Record<string, (request: unknown) => Promise<unknown>>;
}

async function make(): Promise<Roles[keyof Roles]> {
  // Before the code of the role is loaded: the size of a process that does nothing.
  const bare = await settledSize();
  switch (role) {
    case 'dateline':
      return (await import('./dateline-role.ts')).datelineRole(bare);
    case 'minisearch':
      return (await import('./minisearch-role.ts')).miniSearchRole(bare);
    case 'index':
      return (await import('./index-role.ts')).indexRole();
  }
}

process.on('message', ({ method, request }: Call) => {
  void ready.then((methods) => methods[method]!(request)).then((result) => process.send?.(result));
});
