import type { Edition } from '../../src/answer/model/edition.ts';

/** How often each method of an edition's ports was called. */
export type Calls = Record<string, number>;

/** An edition that counts what is asked of its ports. */
export function counted(edition: Edition): { readonly edition: Edition; readonly calls: Calls } {
  const calls: Calls = {};
  const counting = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name, target);
        if (typeof method !== 'function') return method;
        return (...given: unknown[]): unknown => {
          calls[String(name)] = (calls[String(name)] ?? 0) + 1;
          return method.apply(target, given);
        };
      },
    });
  return {
    calls,
    edition: { ...edition, articles: counting(edition.articles), passages: counting(edition.passages) },
  };
}
