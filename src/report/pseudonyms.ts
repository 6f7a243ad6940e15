import { createHmac } from 'node:crypto';

/** Letters and digits that are not taken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shortest = 6;

/** Pseudonyms of the customers of one report. */
export interface Pseudonyms {
  /** The pseudonym of a customer; the value itself where it is no customer of this report. */
  of(id: string): string;
  has(id: string): boolean;
}

function letters(key: Uint8Array, id: string): string {
  const digest = createHmac('sha256', key).update(id).digest();
  let bits = 0;
  let held = 0;
  let out = '';
  for (const byte of digest) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return out;
}

/**
 * Gives every customer a short name that only the holder of the key can lead back: `K-7F3A2C`, from HMAC-SHA-256.
 *
 * Six letters tell a thousand million customers apart; those who would share a name get two more letters until they
 * do not. Cost: O(customers).
 */
export function pseudonymsFor(ids: Iterable<string>, key: Uint8Array): Pseudonyms {
  const names = new Map<string, string>();
  let open = new Map<string, string>();
  for (const id of ids) if (!open.has(id)) open.set(id, letters(key, id));
  for (let length = shortest; open.size > 0; length += 2) {
    const users = new Map<string, number>();
    for (const full of open.values()) {
      const short = full.slice(0, length);
      users.set(short, (users.get(short) ?? 0) + 1);
    }
    const clashing = new Map<string, string>();
    for (const [id, full] of open) {
      const short = full.slice(0, length);
      if (users.get(short) === 1 || length >= full.length) names.set(id, `K-${short}`);
      else clashing.set(id, full);
    }
    open = clashing;
  }
  return { of: (id) => names.get(id) ?? id, has: (id) => names.has(id) };
}
