const P1: u64 = 0x9e3779b185ebca87;
const P2: u64 = 0xc2b2ae3d27d4eb4f;
const P3: u64 = 0x165667b19e3779f9;
const P4: u64 = 0x85ebca77c2b2ae63;

/** A 64-bit fingerprint: the rounds of XXH64 for short texts (https://xxhash.com), the last word filled with zeros. */
export function printOf(from: usize, to: usize, seed: u64): u64 {
  let print = seed + <u64>(to - from);
  let at = from;
  for (; at + 8 <= to; at += 8) print = round(print, load<u64>(at));
  if (at < to) print = round(print, load<u64>(at) & (((<u64>1) << (8 * (to - at))) - 1));
  return finished(print);
}

/** Spreads what was taken in over all bits. */
export function finished(taken: u64): u64 {
  let print = taken;
  print ^= print >> 33;
  print *= P2;
  print ^= print >> 29;
  print *= P3;
  return print ^ (print >> 32);
}

/** Takes a number into a fingerprint that is not finished. */
export function round(print: u64, word: u64): u64 {
  return rotl<u64>(print ^ (rotl<u64>(word * P2, 31) * P1), 27) * P1 + P4;
}
