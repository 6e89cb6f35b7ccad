import { UnreachableError } from '../../errors.ts';

/** @throws {UnreachableError} When a result takes longer than so many milliseconds; then nobody hears of what comes of it. */
export async function inTime<Result>(result: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const fault = new UnreachableError(`no answer within ${milliseconds / 1000} s`);
    timer = setTimeout(() => reject(fault), milliseconds);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
