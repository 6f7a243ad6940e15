/** Some of the values, in the order of `rows`: `from` with a function would first make an object of every number. */
export function takeValues(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) taken[i] = values[rows[i]!]!;
  return taken;
}

/** The values that are known; the same array where all are (`filter` would make an object of every number). */
export function knownValues(values: Float64Array): Float64Array {
  let count = 0;
  for (let i = 0; i < values.length; i += 1) if (!Number.isNaN(values[i]!)) count += 1;
  if (count === values.length) return values;
  const known = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < values.length; i += 1) if (!Number.isNaN(values[i]!)) known[at++] = values[i]!;
  return known;
}
