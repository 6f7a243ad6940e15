export interface ZipDirectory {
  readonly entries: number;
  /** Bytes that the entries say they inflate to. */
  readonly inflated: number;
}

/** Reads what a zip's central directory says, without inflating anything; null when there is none. */
export function zipDirectory(bytes: Buffer): ZipDirectory | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) return null;
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let inflated = 0;
  let seen = 0;
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    inflated += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    seen++;
  }
  return { entries: Math.max(entries, seen), inflated };
}
