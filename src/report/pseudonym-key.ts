import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';

/** Name of the key file; it stands beside report.yaml, never in a report. */
export const keyFileName = 'vitalfew.key';

const keyBytes = 32;

/**
 * Reads the key of the pseudonyms, or makes it where there is none: 32 random bytes in hexadecimal, readable by its owner
 * alone. With the same key a customer has the same pseudonym in every report.
 *
 * @throws VitalfewError bad_input (the file is no key, or a link) | output_failed (it cannot be made)
 */
export async function pseudonymKey(path: string): Promise<Uint8Array> {
  return (await readKey(path)) ?? (await makeKey(path));
}

async function readKey(path: string): Promise<Uint8Array | null> {
  let text: string;
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      text = await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new VitalfewError('bad_input', message('report.bad_key', { path }), { cause });
  }
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new VitalfewError('bad_input', message('report.bad_key', { path }));
  return Buffer.from(hex, 'hex');
}

async function makeKey(path: string): Promise<Uint8Array> {
  const key = randomBytes(keyBytes);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${key.toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    // Another run may have made it in between.
    const other = (cause as NodeJS.ErrnoException).code === 'EEXIST' ? await readKey(path) : null;
    if (other) return other;
    throw new VitalfewError('output_failed', message('report.no_key', { path }), { cause });
  }
  return key;
}
