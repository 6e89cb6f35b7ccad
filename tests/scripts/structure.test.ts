import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../../scripts/structure/report.ts';
import { structureOf } from '../../scripts/structure/structure.ts';

const tree = (files: Record<string, string>): string => {
  const root = mkdtempSync(join(tmpdir(), 'structure-'));
  for (const folder of ['src', 'commands', 'tests']) mkdirSync(join(root, folder));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};

const calls = (count: number): string => '  go();\n'.repeat(count);

describe('the shape of a tree', () => {
  it('tells cycles that are gone at run time from those that are not', () => {
    const { cycles, valueCycles } = structureOf(
      tree({
        'src/a.ts': "import type { B } from './b.ts';\n",
        'src/b.ts': "import { a } from './a.ts';\n",
        'src/c.ts': "import './room/d.ts';\n",
        'src/room/d.ts': "export { c } from '../e.ts';\n",
        'src/e.ts': "const c = await import('./c.ts');\n",
        'src/f.ts': "export type { B } from './b.ts';\nimport { readFileSync } from 'node:fs';\n",
        'src/g.ts': "import { type H, h } from './h.ts';\n",
        'src/h.ts': "import { type G } from './g.ts';\n",
      }),
    );
    expect(valueCycles).toEqual([['src/c.ts', 'src/e.ts', 'src/room/d.ts']]);
    expect(cycles).toEqual([
      ['src/a.ts', 'src/b.ts'],
      ['src/c.ts', 'src/e.ts', 'src/room/d.ts'],
      ['src/g.ts', 'src/h.ts'],
    ]);
  });

  it('names functions over forty lines, with the reason that they give for themselves', () => {
    const { longFunctions } = structureOf(
      tree({
        'src/a.ts': `/** In one piece: this is no comment in it. */\nexport const fits = () => {\n${calls(38)}};\n`,
        'src/b.ts': `class Thing {\n  method(): void {\n${calls(39)}  }\n}\n`,
        'src/c.ts': `function outer() {\n  // In one piece: all share x.\n  return { inner: () => {\n${calls(40)}} };\n}\n`,
        'commands/d.ts': `run(async () => {\n${calls(50)}});\n`,
        'tests/d.test.ts': `it('is long', () => {\n${calls(50)}});\n`,
      }),
    );
    expect(longFunctions.map(({ path, line, name, lines, reason }) => [path, line, name, lines, reason])).toEqual([
      ['commands/d.ts', 1, '(no name)', 52, null],
      ['src/c.ts', 1, 'outer', 45, 'In one piece: all share x.'],
      ['src/c.ts', 3, 'inner', 42, null],
      ['src/b.ts', 2, 'method', 41, null],
    ]);
  });

  it('counts lines and files a room, before and now side by side', () => {
    const before = structureOf(tree({ 'src/room/a.ts': 'a;\nb;\n', 'src/room/b.ts': 'c;\n', 'tests/t.ts': 'd;\n' }));
    const now = structureOf(
      tree({ 'src/room/deep/a.ts': 'a;\n', 'src/room/deep/b.ts': 'b;\n', 'src/main.ts': 'c;\n' }),
    );
    expect(
      report([
        { name: 'before', structure: before },
        { name: 'now', structure: now },
      ]).split('\n'),
    ).toEqual([
      '                                 before         now',
      'lines of src and commands        3              3',
      '  src/main.ts                    –              1',
      '  src/room                       3              2',
      'files flat in the largest room   2 (src/room)   2 (src/room/deep)',
      'value cycles                     0              0',
      'type-only cycles                 0              0',
      'functions over 40 lines          0              0',
      'test lines to source lines       0.33           0.00',
      '',
    ]);
  });

  it('refuses what is no TypeScript, by its name', () => {
    expect(() => structureOf(tree({ 'src/broken.ts': 'const = ;\n' }))).toThrow(/src\/broken\.ts/u);
  });
});

describe('this tree', () => {
  const { cycles, longFunctions } = structureOf(join(import.meta.dirname, '../..'));

  it('has no files that import each other, in types or values', () => {
    expect(cycles).toEqual([]);
  });

  it('has at most ten functions over forty lines, which say why', () => {
    expect(longFunctions.length).toBeLessThanOrEqual(10);
    expect(longFunctions.filter(({ reason }) => reason === null)).toEqual([]);
  });
});
