import { InvariantError } from '../../errors.ts';
import type { Section, Sections } from '../../search/engine.ts';

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;

interface Entry {
  readonly name: string;
  readonly type: keyof typeof ARRAYS;
  readonly offset: number;
  readonly length: number;
}

interface Header {
  readonly entries: readonly Entry[];
  readonly meta: unknown;
}

/** Begins every file; the byte order comes with it, so that a file from another kind of machine is foreign. */
const MAGIC = Uint32Array.of(0x4c_54_41_44, 0x0a_45_4e_49);
const ALIGNMENT = 8;

/**
 * Lays sections out in one buffer: magic, length of the header, header as JSON, and the arrays, each aligned to 8 bytes so
 * that they can be used in place.
 *
 * @param meta - Plain data that comes back with them.
 */
export function packSections(sections: Sections, meta: unknown): Uint8Array<ArrayBuffer> {
  const arrays = flatten(sections, '');
  const sizes = (base: number): { entries: Entry[]; end: number } => {
    let offset = base;
    const entries = arrays.map(({ name, array }): Entry => {
      const entry = { name, type: typeName(array), offset, length: array.length };
      offset = align(offset + array.byteLength);
      return entry;
    });
    return { entries, end: offset };
  };
  // Offsets count from the end of the header, whose own length they would change otherwise.
  const { entries, end } = sizes(0);
  const header = new TextEncoder().encode(JSON.stringify({ entries, meta } satisfies Header));
  const base = align(MAGIC.byteLength + 4 + header.length);
  const buffer = new Uint8Array(base + end);
  buffer.set(new Uint8Array(MAGIC.buffer));
  new DataView(buffer.buffer).setUint32(MAGIC.byteLength, header.length, true);
  buffer.set(header, MAGIC.byteLength + 4);
  for (const [index, { array }] of arrays.entries()) {
    buffer.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + entries[index]!.offset);
  }
  return buffer;
}

/** What was read in a buffer. */
interface ReadSections {
  readonly sections: Sections;
  readonly meta: unknown;
}

/** What was read once: the arrays of a buffer are the same however often it is opened, so that what is worked out of them can be kept by them. */
const read = new WeakMap<ArrayBufferLike, ReadSections>();

/**
 * Reads sections in place: the arrays share the buffer.
 *
 * @returns `null` when the buffer is none that {@link packSections} laid out on such a machine.
 */
export function readSections(buffer: ArrayBufferLike): ReadSections | null {
  const known = read.get(buffer) ?? readAnew(buffer);
  if (known !== null) read.set(buffer, known);
  return known;
}

function readAnew(buffer: ArrayBufferLike): ReadSections | null {
  if (buffer.byteLength < MAGIC.byteLength + 4) return null;
  const magic = new Uint32Array(buffer, 0, MAGIC.length);
  if (magic.some((part, index) => part !== MAGIC[index])) return null;
  const headerLength = new DataView(buffer).getUint32(MAGIC.byteLength, true);
  const base = align(MAGIC.byteLength + 4 + headerLength);
  if (base > buffer.byteLength) return null;
  const text = new TextDecoder().decode(new Uint8Array(buffer, MAGIC.byteLength + 4, headerLength));
  const { entries, meta } = JSON.parse(text) as Header;
  const sections: Record<string, Section | Record<string, Section | Record<string, Section>>> = {};
  for (const { name, type, offset, length } of entries) {
    // An array lies in shared memory as it does in any other.
    const array = new ARRAYS[type](buffer as ArrayBuffer, base + offset, length);
    place(sections, name.split('.'), array);
  }
  return { sections, meta };
}

function flatten(sections: Sections, prefix: string): { name: string; array: Section }[] {
  return Object.entries(sections).flatMap(([name, section]) =>
    ArrayBuffer.isView(section) ? [{ name: prefix + name, array: section }] : flatten(section, `${prefix}${name}.`),
  );
}

function place(into: Record<string, unknown>, [name = '', ...rest]: string[], array: Section): void {
  if (rest.length === 0) {
    into[name] = array;
    return;
  }
  const group = (into[name] ?? {}) as Record<string, unknown>;
  into[name] = group;
  place(group, rest, array);
}

function typeName(array: Section): keyof typeof ARRAYS {
  const name = Object.keys(ARRAYS).find((each) => array instanceof ARRAYS[each as keyof typeof ARRAYS]);
  if (name === undefined) throw new InvariantError('A section is of a kind that cannot be stored.');
  return name as keyof typeof ARRAYS;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
