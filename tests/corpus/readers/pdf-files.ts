import { createHash } from 'node:crypto';

/** One line of text: size of its type and distance below the line before it, in points. */
interface PdfLine {
  readonly text: string;
  readonly size?: number;
  readonly down?: number;
}

/** What a test wants in its PDF. */
export interface PdfContent {
  readonly pages: readonly (readonly PdfLine[])[];
  /** Entries of the information dictionary, as PDF writes them: `/Title (x)`. */
  readonly info?: string;
  /** Locks the file with this password (40-bit RC4, ISO 32000-1, 7.6.3). */
  readonly password?: string;
}

/** Builds a small, valid PDF 1.4 (ISO 32000-1) around plain ASCII text. */
export function pdfOf({ pages, info = '', password }: PdfContent): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${info} >>`,
  ];
  for (const [at, lines] of pages.entries()) {
    const stream = `BT ${lines.map(lineOf).join(' ')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${6 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let trailer = '/Root 1 0 R /Info 4 0 R';
  if (password !== undefined) {
    const lock = lockOf(password);
    objects.push(lock.dictionary);
    trailer += ` /Encrypt ${objects.length} 0 R /ID [<${lock.id}> <${lock.id}>]`;
  }
  return assemble(objects, trailer);
}

function lineOf({ text, size = 12, down = 14 }: PdfLine, at: number): string {
  const move = at === 0 ? '72 720 Td' : `0 ${-down} Td`;
  return `/F1 ${size} Tf ${move} (${text.replaceAll(/[()\\]/gu, String.raw`\$&`)}) Tj`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${file.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Padding of passwords (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest();
}

function lockOf(password: string): { dictionary: string; id: string } {
  const user = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const id = Buffer.from('0123456789abcdef');
  const owner = rc4(md5(user).subarray(0, 5), user);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const key = md5(Buffer.concat([user, owner, permissions, id])).subarray(0, 5);
  const check = rc4(key, PADDING);
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${check.toString('hex')}> /P -4 >>`;
  return { dictionary, id: id.toString('hex') };
}

/** The stream cipher of old PDFs, which Node no longer carries. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, to);
  }
  let a = 0;
  let b = 0;
  return Buffer.from(
    data.map((byte) => {
      a = (a + 1) % 256;
      b = (b + (state[a] ?? 0)) % 256;
      swap(a, b);
      // eslint-disable-next-line no-bitwise -- a cipher.
      return byte ^ (state[((state[a] ?? 0) + (state[b] ?? 0)) % 256] ?? 0);
    }),
  );
}
