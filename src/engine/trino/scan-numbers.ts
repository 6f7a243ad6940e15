const [quote, comma, opening, closing, minus, zero, nine] = [0x22, 0x2c, 0x5b, 0x5d, 0x2d, 0x30, 0x39];

/** Digits that a number holds whatever they are. */
const mostDigits = 15;

/** Rows of numbers, by column; NULL is NaN. */
export interface ScannedNumbers {
  readonly rowCount: number;
  readonly columns: readonly Float64Array[];
}

/**
 * Reads rows of numbers as the server writes them, `[[1,-2.5,null],["0.50",7,"NaN"]]`, without making anything of JavaScript
 * but the columns: a tenth of the time of reading them as JSON. Cost: O(bytes).
 *
 * @returns null where something else is met, or an integer beyond 2^53
 */
export function scanNumbers(rows: Uint8Array, columnCount: number): ScannedNumbers | null {
  // A row is at least two brackets, a digit a number, and a comma after each.
  const most = Math.ceil(rows.length / (2 * columnCount + 2)) + 1;
  const columns = Array.from({ length: columnCount }, () => new Float64Array(most));
  let [at, row] = [1, 0];
  while (rows[at] === opening) {
    at += 1;
    for (let column = 0; column < columnCount; column++) {
      const start = at;
      const negative = rows[at] === minus;
      if (negative) at += 1;
      const first = at;
      let value = 0;
      let sign = rows[at]!;
      while (sign >= zero && sign <= nine) {
        value = 10 * value + sign - zero;
        sign = rows[++at]!;
      }
      const ends = sign === comma || sign === closing;
      if (ends && at > first && at - first <= mostDigits) columns[column]![row] = negative ? -value : value;
      else {
        while (sign !== comma && sign !== closing && sign !== undefined) sign = rows[++at]!;
        const other = numberOf(rows, start, at);
        if (other === null) return null;
        columns[column]![row] = other;
      }
      if (column + 1 < columnCount && rows[at++] !== comma) return null;
    }
    if (rows[at++] !== closing) return null;
    row += 1;
    if (rows[at] === comma) at += 1;
    else break;
  }
  if (rows[at] !== closing || at !== rows.length - 1) return null;
  return { rowCount: row, columns: columns.map((column) => column.slice(0, row)) };
}

/** A number that is written in another way: with a point or an exponent, as a text (decimals, NaN), or as null. */
function numberOf(rows: Uint8Array, from: number, to: number): number | null {
  const written = Buffer.from(rows.buffer, rows.byteOffset + from, to - from).toString('latin1');
  if (written === 'null') return Number.NaN;
  const isText = rows[from] === quote;
  const value = Number(isText ? written.slice(1, -1) : written);
  if (Number.isNaN(value)) return written === '"NaN"' ? value : null;
  return written === '' || written === '""' || (Number.isInteger(value) && !Number.isSafeInteger(value)) ? null : value;
}
