import type { Fitted } from '../../answer/evidence/fitted.ts';
import type { JudgedSet } from '../eval/judged-set.ts';

const DIGITS = 3;

/** The text of `src/answer/evidence/weights.ts`. */
export function weightsFile(fitted: Fitted, sets: readonly JudgedSet[]): string {
  const names = sets.map(({ name, questions }) => `${name} (${questions.length})`).join(', ');
  return [
    "import type { Fitted } from './fitted.ts';",
    '',
    '/**',
    ' * Written by `npm run fit`: not by hand.',
    ' *',
    ` * Fitted on the questions of ${names}.`,
    ' */',
    `export const FITTED: Fitted = ${literal(fitted, '')};`,
    '',
  ].join('\n');
}

function literal(value: object, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const text = typeof each === 'number' ? String(Number(each.toFixed(DIGITS))) : literal(each as object, inner);
    return `${inner}${key}: ${text},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}
