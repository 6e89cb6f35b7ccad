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
