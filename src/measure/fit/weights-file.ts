import type { Fitted } from '../../answer/evidence/fitted.ts';

const DIGITS = 3;

/** The text of `src/answer/evidence/weights.ts`. */
export function weightsFile(fitted: Fitted): string {
  return [
    '// oxlint-disable oxc/approx-constant -- weights that happen to be near one',
    "import type { Fitted } from './fitted.ts';",
    '',
    '/**',
    ' * Written by `npm run fit`: not by hand.',
    ' */',
    `export const FITTED: Fitted = ${literal(fitted, '')};`,
    '',
  ].join('\n');
}

function literal(value: object, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(([key, each]: [string, unknown]) => {
    return `${inner}${key}: ${valueText(each, inner)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function valueText(value: unknown, indent: string): string {
  if (typeof value === 'number') return String(Number(value.toFixed(DIGITS)));
  return typeof value === 'string' ? `'${value}'` : literal(value as object, indent);
}
