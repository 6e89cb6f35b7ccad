/** Inputs that once broke a target or took it too long, by the target's name: tried first at every run. */
export const FOUND: Readonly<Record<string, readonly string[]>> = {
  'front matter': [
    '}'.repeat(3072),
    '? '.repeat(400),
    '- ? '.repeat(300),
    `a: ${'[? '.repeat(19)}`,
    '['.repeat(4000),
    '{a: '.repeat(1000),
  ],
  'dates in quotes': ['Monday?'.repeat(580), 'on Monday '.repeat(400)],
  'dates told of': ['Monday?'.repeat(580), 'on Monday '.repeat(400)],
};
