let places: Map<number, number> | undefined;

/** Every character of GBK with its two bytes: what the platform's decoder gives for them, turned round. */
function table(): Map<number, number> {
  if (places !== undefined) return places;
  const decoder = new TextDecoder('gbk');
  places = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const isOne = Array.from(character).length === 1 && character !== '\ufffd';
      if (isOne && !places.has(character.codePointAt(0)!)) places.set(character.codePointAt(0)!, lead * 256 + trail);
    }
  }
  return places;
}

/**
 * A text in GBK, as Chinese programs for tills export it. Cost: O(characters).
 *
 * @throws RangeError for a character that GBK has not
 */
export function encodeGbk(text: string): Buffer {
  const known = table();
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes[length] = code;
      length += 1;
      continue;
    }
    const pair = known.get(code);
    if (pair === undefined) throw new RangeError(`encodeGbk: parameter "text" must be in GBK; got "${character}".`);
    bytes.writeUInt16BE(pair, length);
    length += 2;
  }
  return bytes.subarray(0, length);
}
