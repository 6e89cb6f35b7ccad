/** Read anew for each of the blocks that it stands in. */
const NESTED = '<div>'.repeat(100) + '<p>a</p>'.repeat(440);

/** Inputs that once broke a target or took it too long, by the target's name: tried first at every run. */
export const FOUND: Readonly<Record<string, readonly string[]>> = {
  'front matter': [
    '}'.repeat(3072),
    '? '.repeat(400),
    '- ? '.repeat(300),
    `a: ${'[? '.repeat(19)}`,
    'a: '.repeat(1300),
    '['.repeat(4000),
    '{a: '.repeat(1000),
  ],
  csv: ['?\n'.repeat(2048)],
  html: [
    `between${'<'.repeat(4000)}`,
    NESTED,
    '<br>?'.repeat(800),
    '<br>a'.repeat(800),
    '<'.repeat(4000),
    `${'<div>'.repeat(60)}word, word${'</div>'.repeat(60)}`.repeat(6),
  ],
  'html body': [NESTED, '<p>'.repeat(1300)],
  'dates in quotes': ['\uFEFFMonday'.repeat(580), 'Monday?'.repeat(580), 'on Monday '.repeat(400)],
  'dates told of': ['yesterday?'.repeat(409), 'Monday?'.repeat(580), 'on Monday '.repeat(400)],
};
