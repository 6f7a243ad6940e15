import { createHash } from 'node:crypto';

/** Names Windows keeps for devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file name of any text: letters, digits, dot, underscore, hyphen, at most 80, no device name, no leading or trailing
 * dot. Texts that lose something, or meet a name already taken, get a piece of their hash, so that two never share one.
 *
 * @example slug('segment/rfm') // => 'segment-rfm'
 * @param taken - names in lower case that are used already; the new one is added
 */
export function slug(text: string, taken: Set<string> = new Set()): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  const legible = plain !== '' && plain.length <= 80 && !reserved.test(plain);
  let name = legible ? plain : `${plain.slice(0, 64) || 'name'}-${hash}`;
  if (reserved.test(name)) name = `_${name}`;
  if (taken.has(name.toLowerCase())) name = `${name.slice(0, 70)}-${hash}`;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${name.slice(0, 70)}-${n}`;
  taken.add(name.toLowerCase());
  return name;
}
