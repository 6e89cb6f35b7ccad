import type { SearchRefusedError } from '../../errors.ts';
import { english } from '../../texts/en/english.ts';

/** What operators are told of a cluster that lets nobody in, or is not trusted: what is wrong, and what to do. */
export function refusalOf({ refusal, message }: SearchRefusedError): {
  readonly text: string;
  readonly advice: string;
} {
  const { searchRefused, searchRefusedAdvice } = english.doctor;
  return { text: searchRefused[refusal](message), advice: searchRefusedAdvice[refusal] };
}
