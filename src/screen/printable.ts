/**
 * Makes untrusted text safe to write to a terminal: C0 controls become pictures, C1 ones `�`; marks that turn the
 * direction of writing become visible names. Line breaks stay.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\p{Cc}/gu, (control) => {
      const code = control.codePointAt(0) ?? 0;
      if (control === '\n') return control;
      return code < 0x20 ? String.fromCodePoint(0x24_00 + code) : '�';
    })
    .replaceAll(
      /[\u202A-\u202E\u2066-\u2069]/gu,
      (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}>`,
    );
}
