import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageParts } from '../../../src/answer/sentences/fold-furniture.ts';
import type { Furniture } from '../../../src/corpus/article.ts';

const marked = (body: string, ...lines: readonly [string, Furniture['kind']][]): Furniture[] =>
  lines.map(([line, kind]) => ({ start: body.indexOf(line), end: body.indexOf(line) + line.length, kind }));

describe('passageParts', () => {
  it('parts a passage at its furniture, which is named', () => {
    const body = 'Head\n\nThe quay held.\n\nPhoto: Ann Lee\n\nRead more\n\nThe mayor left.';
    const furniture = marked(body, ['Head', 'contents'], ['Photo: Ann Lee', 'caption'], ['Read more', 'link']);
    const parts = passageParts({ body, furniture }, { start: body.indexOf('The quay'), end: body.length });
    expect(parts.map((part) => (part.kind === 'folded' ? part.of : part.text))).toEqual([
      'The quay held.',
      ['caption', 'link'],
      'The mayor left.',
    ]);
  });

  it('is the passage itself where it has none', () => {
    const body = 'The quay held.\n\nThe mayor left.';
    expect(passageParts({ body }, { start: 0, end: body.length })).toEqual([
      { kind: 'text', start: 0, end: body.length, text: body },
    ]);
  });

  it('gives exact slices that hold every character but furniture and the blanks beside it', () => {
    const pieces = fc.array(fc.tuple(fc.constantFrom('A b. ', '中。', '\n\n', ' c'), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.nat(20), fc.nat(40), (list, start, length) => {
        const body = list.map(([piece]) => piece).join('');
        const furniture: Furniture[] = [];
        let at = 0;
        for (const [piece, isFurniture] of list) {
          if (isFurniture) furniture.push({ start: at, end: at + piece.length, kind: 'notice' });
          at += piece.length;
        }
        const passage = { start: Math.min(start, at), end: Math.min(start + length, at) };
        const held = new Set<number>();
        for (const part of passageParts({ body, furniture }, passage)) {
          if (part.kind === 'folded') continue;
          expect(part.text).toBe(body.slice(part.start, part.end));
          for (let place = part.start; place < part.end; place += 1) held.add(place);
        }
        const wrong: number[] = [];
        for (let place = 0; place < body.length; place += 1) {
          const isIn = place >= passage.start && place < passage.end;
          const isText = isIn && !furniture.some((mark) => mark.start <= place && mark.end > place);
          if (!isText || body.charAt(place).trim() !== '') wrong.push(...(held.has(place) === isText ? [] : [place]));
        }
        expect(wrong).toEqual([]);
      }),
    );
  });
});
