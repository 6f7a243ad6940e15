/** Fields of a record whose ends are kept: as many as a header may have. */
export const mostFields: u32 = 1024;
/** Where the fields of the record end. */
export const cuts: usize = memory.data(4 * 1025, 16);

const QUOTE: u32 = 0x22;

/** A field without its quotes. */
export function fieldFrom(start: usize, field: u32): usize {
  const from = field === 0 ? start : <usize>load<u32>(cuts + 4 * (field - 1)) + 1;
  return load<u8>(from) === QUOTE ? from + 1 : from;
}

/** Where a field ends that begins at an address. */
export function fieldTo(from: usize, field: u32): usize {
  const to = <usize>load<u32>(cuts + 4 * field);
  return load<u8>(from - 1) === QUOTE && load<u8>(to - 1) === QUOTE && to > from ? to - 1 : to;
}
