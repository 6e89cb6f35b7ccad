import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/corpus/decode-text.ts';

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const CYRILLIC = 'Президент заявил во вторник, что хочет избежать столкновений на границе с Польшей. '.repeat(5);
const windows1251 = Uint8Array.from(CYRILLIC, (char) => {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
});

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('“Łódź” – 5 €'), undefined, '“Łódź” – 5 €', 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFŁódź'), 'windows-1252', 'Łódź', 'utf-8'],
    ['UTF-16LE with a mark', utf16('Łódź', false), undefined, 'Łódź', 'utf-16le'],
    ['UTF-16BE with a mark', utf16('Łódź', true), undefined, 'Łódź', 'utf-16be'],
    ['UTF-8 declared as something else', new TextEncoder().encode('Łódź'), 'iso-8859-2', 'Łódź', 'utf-8'],
    ['the declared charset', Uint8Array.of(0xa3, 0xf3, 0x64, 0xbc), 'ISO-8859-2', 'Łódź', 'iso-8859-2'],
    ['windows-1251 by guess', windows1251, undefined, CYRILLIC, 'windows-1251'],
    [
      'windows-1252 in the end',
      Uint8Array.of(0x93, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80),
      undefined,
      '“é” – €',
      'windows-1252',
    ],
    ['windows-1252 for an unknown charset', Uint8Array.of(0xe9), 'x-klingon', 'é', 'windows-1252'],
    ['windows-1252 for what is declared UTF-8 and is not', Uint8Array.of(0xe9), 'utf-8', 'é', 'windows-1252'],
    ['windows-1252 for declared Latin-1', Uint8Array.of(0x80, 0xff), 'latin1', '€ÿ', 'latin1'],
    ['nothing', new Uint8Array(0), undefined, '', 'utf-8'],
  ])('decodes %s', (_name, bytes, declared, text, charset) => {
    expect(decodeText(bytes, declared)).toEqual({ ok: true, text, charset });
  });

  it('decodes all 256 bytes of windows-1252 to different characters', () => {
    const decoded = decodeText(Uint8Array.from({ length: 255 }, (_, at) => at + 1));
    expect(decoded.ok && new Set(decoded.text).size).toBe(255);
  });

  it('refuses NUL, with its line', () => {
    expect(decodeText(new TextEncoder().encode('one\ntwo\0'))).toEqual({
      ok: false,
      fault: { code: 'not-text', line: 2, detail: '' },
    });
  });

  it('gives any UTF-8 back as it was', () => {
    assert(
      property(string({ unit: 'grapheme' }), (text) => {
        const plain = text.replaceAll(/[\0\uFEFF]/gu, '');
        expect(decodeText(new TextEncoder().encode(plain))).toMatchObject({ text: plain });
      }),
    );
  });
});
