/** The zeros of digits that dates are printed in: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Writes digits of other scripts as 0-9 and marks of direction as blanks, each in its place: the length stays. */
export function plainDigits(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the whole of ASCII
  if (/^[\u0000-\u007F]*$/u.test(text)) return text;
  return text
    .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replaceAll(/[\u200E\u200F\u061C\u202A-\u202E\u00A0\u2009\u202F]/gu, ' ');
}
