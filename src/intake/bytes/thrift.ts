// Part of the counting thread, which runs as source too: no imports of the project.

const types = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

/** A value of Thrift's compact protocol, as far as Parquet's own notes need it. */
export type ThriftValue =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly binary: string }
  | { readonly list: readonly ThriftValue[] }
  | { readonly struct: ThriftStruct };

/** Fields by their number, ascending; what is undefined is left out. */
export type ThriftStruct = { readonly [field: number]: ThriftValue | undefined };

/** Writes a struct. @see https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md */
export function thriftBytes(struct: ThriftStruct): Buffer {
  const parts: Buffer[] = [];
  putStruct(struct, parts);
  return Buffer.concat(parts);
}

type Kind = keyof typeof types;

function kindOf(value: ThriftValue): Kind {
  return Object.keys(value)[0] as Kind;
}

function putStruct(struct: ThriftStruct, parts: Buffer[]): void {
  let before = 0;
  for (const [key, value] of Object.entries(struct)) {
    if (value === undefined) continue;
    const field = Number(key);
    // Fields of these notes lie less than sixteen apart.
    parts.push(Buffer.from([((field - before) << 4) | types[kindOf(value)]]));
    putValue(value, parts);
    before = field;
  }
  parts.push(Buffer.from([0]));
}

function putValue(value: ThriftValue, parts: Buffer[]): void {
  if ('struct' in value) putStruct(value.struct, parts);
  else if ('i32' in value) parts.push(varint(zigzag(value.i32)));
  else if ('i64' in value) parts.push(varint(zigzag(value.i64)));
  else if ('binary' in value) {
    const bytes = Buffer.from(value.binary);
    parts.push(varint(bytes.length), bytes);
  } else putList(value.list, parts);
}

function putList(list: readonly ThriftValue[], parts: Buffer[]): void {
  const type = list.length === 0 ? types.i32 : types[kindOf(list[0]!)];
  if (list.length < 15) parts.push(Buffer.from([(list.length << 4) | type]));
  else parts.push(Buffer.from([0xf0 | type]), varint(list.length));
  for (const each of list) putValue(each, parts);
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** A whole number of at most 53 bits, seven bits a byte, the lowest first. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80);
  bytes.push(left);
  return Buffer.from(bytes);
}
