/** The state of a generator: four unsigned 32-bit words, not all zero. */
export type XoshiroState = Uint32Array;

/**
 * The generator xoshiro128**: a function that returns the next unsigned 32-bit integer and advances `state`.
 *
 * Integer arithmetic alone, so the same state gives the same numbers in every JavaScript engine. Period 2^128 − 1. Cost: O(1) a number.
 *
 * @param state - four words; it is advanced in place (the generator owns it)
 * @throws RangeError when the state is all zero
 * @example xoshiro128(new Uint32Array([1, 2, 3, 4]))() // => 11520
 * @see D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021), https://prng.di.unimi.it/xoshiro128starstar.c. Deviation from it: none.
 */
export function xoshiro128(state: XoshiroState): () => number {
  let s0 = state[0]!;
  let s1 = state[1]!;
  let s2 = state[2]!;
  let s3 = state[3]!;
  if ((s0 | s1 | s2 | s3) === 0) {
    throw new RangeError('xoshiro128: parameter "state" must hold at least one word that is not 0; got 0, 0, 0, 0.');
  }
  return () => {
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}

/**
 * Four well mixed words from an integer seed and the name of a stream.
 *
 * Every lane reads the whole input through the finaliser of splitmix32, so that seeds 1 and 2, or two names that differ in one
 * letter, give unrelated states. Cost: O(length of the name).
 */
export function seedState(seed: number, stream: string): XoshiroState {
  const high = Math.floor(seed / 4294967296);
  const state = new Uint32Array(4);
  for (let lane = 0; lane < 4; lane += 1) {
    let hash = mix(0x9e3779b9 * (lane + 1));
    hash = mix(hash ^ seed);
    hash = mix(hash ^ high);
    for (let i = 0; i < stream.length; i += 1) hash = mix(hash ^ stream.charCodeAt(i));
    state[lane] = hash;
  }
  if ((state[0]! | state[1]! | state[2]! | state[3]!) === 0) state[0] = 1;
  return state;
}

function mix(word: number): number {
  let z = (word + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
