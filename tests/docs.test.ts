import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { SETTINGS } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const pages = [
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

describe('the documentation', () => {
  it.each(pages)('%s links to files that are there', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('lists every setting, with its default, in docs/running.md', () => {
    const rows = readFileSync(join(ROOT, 'docs/running.md'), 'utf8').matchAll(/^\| `([A-Z_]+)`\s*\| (\S+)\s*\|/gm);
    const listed = [...rows].map(([, key, fallback]) => [key, fallback === '–' ? null : fallback?.replaceAll('`', '')]);
    expect(listed).toEqual(SETTINGS.map(({ key, fallback }) => [key, fallback]));
  });

  it('gives no number to two decisions', () => {
    const numbers = readdirSync(join(ROOT, 'docs/decisions')).map((file) => file.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
  });
});
