const scale = 10_000;

/** Sum of money in ten-thousandths, whole numbers: exact and the same in every order up to 9e11. */
export function sumMoney(values: Float64Array, rows?: Uint32Array): number {
  let sum = 0;
  if (rows) for (const row of rows) sum += Math.round(values[row]! * scale);
  else for (let i = 0; i < values.length; i++) sum += Math.round(values[i]! * scale);
  return sum / scale;
}
