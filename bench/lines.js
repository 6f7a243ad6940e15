import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const bufferSize = 1 << 22;

/**
 * Writes a text file piece by piece, whatever its length, and gives it its name only when it is whole. A file that is
 * there already is kept: the generators are seeded and their names carry what they were made from.
 *
 * @param {string} path
 * @param {(write: (ascii: string) => void) => void} produce
 */
export function writeOnce(path, produce) {
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, 'w');
  const buffer = Buffer.allocUnsafe(bufferSize);
  let used = 0;
  produce((ascii) => {
    if (used + ascii.length > bufferSize) {
      writeSync(file, buffer, 0, used);
      used = 0;
    }
    used += buffer.latin1Write(ascii, used);
  });
  writeSync(file, buffer, 0, used);
  closeSync(file);
  renameSync(beside, path);
  return path;
}
