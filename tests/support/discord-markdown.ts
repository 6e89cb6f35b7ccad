/** A line as a member sees it. `markup` names what the line does beyond quotes, small print, headings and bold. */
export interface SeenLine {
  readonly kind: 'plain' | 'quote' | 'small' | 'heading';
  readonly runs: readonly { readonly text: string; readonly strong: boolean }[];
  readonly markup: readonly string[];
}

/** What Discord's client acts on at the beginning of a line, inside a quote too. */
const OPENERS: readonly (readonly [string, RegExp])[] = [
  ['heading', /^[\s\p{Cf}]*#{1,3}\s/u],
  ['quote', /^[\s\p{Cf}]*>{1,3}\s/u],
  ['small print', /^[\s\p{Cf}]*-#\s/u],
  ['list', /^[\s\p{Cf}]*(?:[-*]|\d+\.)\s/u],
];

/** What it acts on anywhere; wider than the client's own rules, so that what passes here is plain there. */
const INLINE: readonly (readonly [string, RegExp])[] = [
  ['link', /^[a-z][a-z+.-]*:\/\//iu],
  ['invite', /^discord(?:app)?\.(?:gg|com)\//iu],
  ['mail', /^mailto:\S/iu],
  ['mention', /^@(?:everyone|here)/iu],
  ['bracket', /^<[^\s>]/u],
  ['masked link', /^\[[^\]]*\]\s*\(/u],
  ['emoji', /^:[^\s:]+:/u],
  ['emphasis', /^[*_~`|]/u],
  ['direction', /^[\u202a-\u202e\u2066-\u2069]/u],
];

const PREFIXES: readonly (readonly [SeenLine['kind'], string])[] = [
  ['quote', '> '],
  ['small', '-# '],
  ['heading', '### '],
];

/** Reads a message's content as Discord's client does, as far as Dateline's own markup goes. */
export function readMessage(content: string): SeenLine[] {
  return content.split('\n').map((line) => {
    const [kind, prefix] = PREFIXES.find(([, sign]) => `${line} `.startsWith(sign)) ?? (['plain', ''] as const);
    return { kind, ...readInline(line.slice(prefix.length)) };
  });
}

/** The visible words of a message. */
export function seenText(content: string): string {
  return readMessage(content)
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n');
}

function readInline(line: string): Pick<SeenLine, 'runs' | 'markup'> {
  const markup = OPENERS.filter(([, pattern]) => pattern.test(line)).map(([name]) => name);
  const runs: { text: string; strong: boolean }[] = [];
  let strong = false;
  const say = (text: string): void => {
    const last = runs.at(-1);
    if (last !== undefined && last.strong === strong) last.text += text;
    else runs.push({ text, strong });
  };
  for (let at = 0; at < line.length;) {
    const rest = line.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest)?.[1];
    if (escaped !== undefined) {
      say(escaped);
      at += 2;
    } else if (rest.startsWith('**')) {
      strong = !strong;
      at += 2;
    } else {
      markup.push(...INLINE.filter(([, pattern]) => pattern.test(rest)).map(([name]) => name));
      say(rest.charAt(0));
      at += 1;
    }
  }
  if (strong) markup.push('bold without end');
  return { runs, markup };
}
