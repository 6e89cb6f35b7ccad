import { expect, it } from 'vitest';
import { nearestName } from '../../../src/playground/prompt/nearest-name.ts';

const NAMES = ['/ask', '/as', '/archive', '/article', '/changes', '/help'];

it.each<[typed: string, meant: string | null]>([
  ['/aks', '/ask'],
  ['/asj', '/ask'],
  ['/ASK', '/ask'],
  ['/chnages', '/changes'],
  ['/artcle', '/article'],
  ['/hepl', '/help'],
  ['/weather', null],
  ['/', '/as'],
])('%s is meant for %s', (typed, meant) => {
  expect(nearestName(typed, NAMES)).toBe(meant);
});
