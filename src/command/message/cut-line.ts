import type { Line, TextRun } from './reply.ts';

const ELLIPSIS = '…';

/** How far back from the cut a word boundary is looked for, in code units; one word longer than this is split. */
const WORD_REACH = 40;
/** How much text around the cut the grapheme segmenter gets to see. */
const GRAPHEME_REACH = 64;

/** Made at the first use: its tables take as long to load as a small archive. */
let graphemes: Intl.Segmenter | null = null;

/**
 * Shortens a line to about `cap` UTF-16 units of text and ends it with an ellipsis. Cuts before a word where one begins
 * near the limit, else between graphemes, and never inside a surrogate pair.
 *
 * @param cap - Units of text to keep at most, the ellipsis not counted; 0 or more.
 * @returns The line itself where it is short enough. Runs behind the cut are gone, and their footnotes with them.
 */
export function cutLine(line: Line, cap: number): Line {
  const length = line.runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 0), 0);
  if (length <= cap) return line;
  const kept: (typeof line.runs)[number][] = [];
  let left = cap;
  for (const run of line.runs) {
    if (!('text' in run)) {
      kept.push(run);
      continue;
    }
    if (run.text.length > left) {
      const text = run.text.slice(0, boundaryBefore(run.text, left));
      if (text !== '') kept.push(withoutFootnote(run, text));
      break;
    }
    kept.push(run);
    left -= run.text.length;
  }
  return { kind: line.kind, runs: [...kept, { text: ELLIPSIS }] };
}

/** The largest good place to cut `text` at or before `limit`, which lies inside it. */
function boundaryBefore(text: string, limit: number): number {
  const space = text.slice(Math.max(0, limit - WORD_REACH), limit + 1).search(/\s\S*$/u);
  if (space > 0) {
    const word = Math.max(0, limit - WORD_REACH) + space;
    return text.slice(0, word).trimEnd().length;
  }
  const from = Math.max(0, limit - GRAPHEME_REACH);
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const cluster = graphemes.segment(text.slice(from, limit + GRAPHEME_REACH)).containing(limit - from);
  if (cluster !== undefined && cluster.index > 0) return from + cluster.index;
  // A cluster without end (stacked marks): between two characters is the best there is.
  return isLowSurrogate(text.charCodeAt(limit)) ? Math.max(0, limit - 1) : limit;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function withoutFootnote(run: TextRun, text: string): TextRun {
  return {
    text,
    ...(run.strong !== undefined && { strong: run.strong }),
    ...(run.verbatim !== undefined && { verbatim: run.verbatim }),
  };
}
