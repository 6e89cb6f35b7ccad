import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StringPacker, StringTable } from '../../../src/search/terms/string-table.ts';

it('gives back every string, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\ud800a'))), (texts) => {
      const packer = new StringPacker();
      for (const text of texts) packer.push(text);
      const table = new StringTable(packer.finish());
      expect(Array.from({ length: table.size }, (_, index) => table.at(index))).toEqual(texts);
    }),
  );
});

it('finds strings by an order in which they rise', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.constantFrom('\ud800a', '\uffff', '\u{10000}', 'é', 'article-10'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(text), fc.array(text), (texts, others) => {
      const packer = new StringPacker();
      for (const each of texts) packer.push(each);
      const table = new StringTable(packer.finish());
      const order = Uint32Array.from([...texts.keys()].toSorted((a, b) => (texts[a]! < texts[b]! ? -1 : 1)));
      for (const each of [...texts, ...others]) expect(table.placeOf(each, order)).toBe(texts.indexOf(each));
      const sorted = texts.toSorted((a, b) => (a < b ? -1 : 1));
      const packed = new StringPacker();
      for (const each of sorted) packed.push(each);
      const rising = new StringTable(packed.finish());
      for (const each of [...texts, ...others]) expect(rising.placeOf(each)).toBe(sorted.indexOf(each));
    }),
  );
});
