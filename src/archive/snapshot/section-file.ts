import { InvariantError } from '../../errors.ts';
import type { Section, Sections } from '../../search/engine.ts';
import { type BringBytes, LazyBytes } from '../../search/lazy-bytes.ts';
import type { ReadableBytes } from '../../search/long-bytes.ts';

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;

/** Bytes that are looked into here and there, and come back as {@link LazyBytes}: never all that follows is read for them. */
const BYTES = 'bytes';

type Type = keyof typeof ARRAYS | typeof BYTES;

interface Entry {
  readonly name: string;
  readonly type: Type;
  readonly offset: number;
  readonly length: number;
}

interface Header {
  readonly entries: readonly Entry[];
  readonly meta: unknown;
}

/** A section that is made as it is written: one of many articles, say, that need not be in memory whole. */
export interface StreamedSection {
  readonly type: Type;
  /** Numbers that the parts have together. */
  readonly length: number;
  /** Of the same type; each is valid until the next. */
  parts(): Iterable<Section>;
}

/** What is laid out: {@link Sections}, of which some may be made as they are written. */
export interface SectionsToWrite {
  readonly [name: string]: Section | ReadableBytes | StreamedSection | SectionsToWrite;
}

/** A file's bytes in their order. Of long bytes, a part is valid until the next one is asked for. */
export interface LaidOut {
  /** What is to be read before anything of it is used. */
  readonly first: Iterable<Uint8Array>;
  /** What follows, of which any part can be read when it is asked for. */
  readonly rest: Iterable<Uint8Array>;
}

/** Begins every file; the byte order comes with it, so that a file from another kind of machine is foreign. */
const MAGIC = Uint32Array.of(0x4c_54_41_44, 0x0a_45_4e_49);
const ALIGNMENT = 8;

/** Bytes of a long section that are in memory at a time. */
const PART_BYTES = 1 << 20;

/**
 * Lays sections out for a file: magic, length of the header, header as JSON, and the arrays, each aligned to 8 bytes so that
 * they can be used in place; then those that are looked into here and there.
 *
 * @param meta - Plain data that comes back with them.
 */
export function layOutSections(sections: SectionsToWrite, meta: unknown): LaidOut {
  const given = flatten(sections, '');
  const rest = given.filter(({ section }) => typeName(section) === BYTES);
  const first = given.filter(({ section }) => typeName(section) !== BYTES);
  const header = headerOf([...first, ...rest], meta);
  return { first: chain(header, layOut(first)), rest: layOut(rest) };
}

/** What comes before the sections. @param all - In the order in which they follow. */
function* headerOf(all: readonly NamedSection[], meta: unknown): Generator<Uint8Array> {
  // Offsets count from the end of the header, whose own length they would change otherwise.
  let offset = 0;
  const entries = all.map(({ name, section }): Entry => {
    const entry = { name, type: typeName(section), offset, length: section.length };
    offset = align(offset + bytesOf(section));
    return entry;
  });
  const header = new TextEncoder().encode(JSON.stringify({ entries, meta } satisfies Header));
  yield new Uint8Array(MAGIC.buffer);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  yield length;
  yield header;
  yield padding(MAGIC.byteLength + 4 + header.length);
}

function* layOut(sections: readonly NamedSection[]): Generator<Uint8Array> {
  for (const { section } of sections) {
    for (const part of partsOf(section)) yield new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    yield padding(bytesOf(section));
  }
}

function* chain(...parts: readonly Iterable<Uint8Array>[]): Generator<Uint8Array> {
  for (const part of parts) yield* part;
}

/** The same in one buffer, of sections that are in memory. */
export function packSections(sections: SectionsToWrite, meta: unknown): Uint8Array<ArrayBuffer> {
  const { first, rest } = layOutSections(sections, meta);
  const parts = [...first, ...rest];
  const buffer = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    buffer.set(part, at);
    at += part.length;
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
 * @param bring - Brings bytes of the buffer there, of what is not to be read before it is used; left out where all is there.
 * @returns `null` when the buffer is none that {@link layOutSections} laid out on such a machine.
 */
export function readSections(buffer: ArrayBufferLike, bring: BringBytes | null = null): ReadSections | null {
  const known = read.get(buffer) ?? readAnew(buffer, bring);
  if (known !== null) read.set(buffer, known);
  return known;
}

function readAnew(buffer: ArrayBufferLike, bring: BringBytes | null): ReadSections | null {
  if (buffer.byteLength < MAGIC.byteLength + 4) return null;
  const magic = new Uint32Array(buffer, 0, MAGIC.length);
  if (magic.some((part, index) => part !== MAGIC[index])) return null;
  const headerLength = new DataView(buffer).getUint32(MAGIC.byteLength, true);
  const base = align(MAGIC.byteLength + 4 + headerLength);
  if (base > buffer.byteLength) return null;
  const text = new TextDecoder().decode(new Uint8Array(buffer, MAGIC.byteLength + 4, headerLength));
  const { entries, meta } = JSON.parse(text) as Header;
  const sections: Record<string, Section | LazyBytes | Record<string, Section>> = {};
  for (const { name, type, offset, length } of entries) {
    const start = base + offset;
    // An array lies in shared memory as it does in any other.
    const array = new ARRAYS[type === BYTES ? 'Uint8Array' : type](buffer as ArrayBuffer, start, length);
    place(sections, name.split('.'), type === BYTES ? lazy(array as Uint8Array, start, bring) : array);
  }
  return { sections, meta };
}

/** Bytes that begin at `start` of their buffer. */
function lazy(bytes: Uint8Array, start: number, bring: BringBytes | null): LazyBytes {
  return new LazyBytes(bytes, bring && ((from, to) => bring(start + from, start + to)));
}

/** A section as it is laid out. */
type Laid = Section | ReadableBytes | StreamedSection;

interface NamedSection {
  readonly name: string;
  readonly section: Laid;
}

function flatten(sections: SectionsToWrite, prefix: string): NamedSection[] {
  return Object.entries(sections).flatMap(([name, section]) =>
    isGroup(section) ? flatten(section, `${prefix}${name}.`) : [{ name: prefix + name, section }],
  );
}

function isGroup(section: Laid | SectionsToWrite): section is SectionsToWrite {
  if (ArrayBuffer.isView(section)) return false;
  const made = section as Partial<Record<'read' | 'parts', unknown>>;
  return typeof made.read !== 'function' && typeof made.parts !== 'function';
}

function bytesOf(section: Laid): number {
  if (ArrayBuffer.isView(section)) return section.byteLength;
  if (!('type' in section) || section.type === BYTES) return section.length;
  return section.length * ARRAYS[section.type].BYTES_PER_ELEMENT;
}

function* partsOf(section: Laid): Iterable<Section> {
  if (ArrayBuffer.isView(section)) yield section;
  else if ('type' in section) yield* section.parts();
  else {
    for (let from = 0; from < section.length; from += PART_BYTES)
      yield section.read(from, Math.min(section.length, from + PART_BYTES));
  }
}

/** What brings a length up to the next place where an array may begin. */
function padding(length: number): Uint8Array {
  return new Uint8Array(align(length) - length);
}

function place(into: Record<string, unknown>, [name = '', ...rest]: string[], array: Section | LazyBytes): void {
  if (rest.length === 0) {
    into[name] = array;
    return;
  }
  const group = (into[name] ?? {}) as Record<string, unknown>;
  into[name] = group;
  place(group, rest, array);
}

function typeName(section: Laid): Type {
  if (!ArrayBuffer.isView(section)) return 'type' in section ? section.type : BYTES;
  const name = Object.keys(ARRAYS).find((each) => section instanceof ARRAYS[each as keyof typeof ARRAYS]);
  if (name === undefined) throw new InvariantError('A section is of a kind that cannot be stored.');
  return name as keyof typeof ARRAYS;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
