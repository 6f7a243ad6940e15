// Part of the counting thread, which runs as source too: what it imports is handed in.
import type { repeatedRows } from '../repeated-rows.js';
import type { PartFound } from './scan-part.js';

/** Rows by their position in the data. */
export interface Sifted {
  /** Rows that repeat another one, none of them among those in doubt. */
  readonly repeated: Float64Array;
  /** Rows to be looked at: all of orders that begin more than once; where no order was asked about, those that may be alike. */
  readonly doubtful: Float64Array;
  /** Orders were asked about: those of which no row is in doubt have one customer and one day. */
  readonly byOrder: boolean;
}

/** Share of rows, one in so many, from which on those in doubt are too many to be looked at one by one. */
const few = 50;

async function* pages(prints: readonly Uint32Array[]) {
  yield* prints;
}

/** Runs and repeats of all parts, their rows counted from the first row of the file. */
function joined(parts: readonly PartFound[], after: number) {
  const runs = new Uint32Array(parts.reduce((sum, part) => sum + part.runs.length, 0));
  const repeats = new Uint32Array(parts.reduce((sum, part) => sum + part.repeats.length, 0));
  let [rows, atRun, atRepeat] = [-after, 0, 0];
  for (const part of parts) {
    // The header is among the records of the first part, but not among its rows.
    const before = Math.max(0, rows);
    runs.set(part.runs, atRun);
    for (let at = atRun; at < atRun + part.runs.length; at += 3) runs[at]! += before;
    repeats.set(
      part.repeats.map((row) => row + before),
      atRepeat,
    );
    rows += part.counts.records;
    atRun += part.runs.length;
    atRepeat += part.repeats.length;
  }
  return { runs, repeats, rows };
}

/**
 * Finds the rows that repeat another one: lines that repeat one of their order, as the order's lines stand together; of orders
 * that begin more than once all lines are in doubt. Where no order was asked about, by the fingerprints of all lines.
 *
 * @returns null where too many rows are in doubt
 */
export async function sift(
  parts: readonly PartFound[],
  { after, byOrder }: { after: number; byOrder: boolean },
  repeated: typeof repeatedRows,
): Promise<Sifted | null> {
  if (!byOrder) {
    const length = parts.reduce((sum, { prints }) => sum + prints.length, 0);
    const doubtful = await repeated(pages(parts.map(({ prints }) => prints)), length);
    return { repeated: new Float64Array(0), doubtful, byOrder };
  }
  const { runs, repeats, rows } = joined(parts, after);
  const count = runs.length / 3;
  const prints = new Uint32Array(count);
  for (let run = 0; run < count; run++) prints[run] = runs[3 * run + 1]!;
  const again = await repeated(pages([prints]), count);
  if (again.length > rows / few) return null;

  // Half of a fingerprint is alike in some orders that are not.
  const key = (run: number) => (runs[3 * run + 2]! & 0x1fffff) * 2 ** 32 + runs[3 * run + 1]!;
  const times = new Map<number, number>();
  for (const run of again) times.set(key(run), (times.get(key(run)) ?? 0) + 1);
  const doubtful = new Set<number>();
  for (const run of again) {
    if (times.get(key(run)) === 1) continue;
    const end = run + 1 < count ? runs[3 * run + 3]! : rows;
    for (let row = runs[3 * run]!; row < end; row++) doubtful.add(row);
    if (doubtful.size > rows / few) return null;
  }
  const sure = repeats.filter((row) => !doubtful.has(row));
  return { repeated: Float64Array.from(sure), doubtful: Float64Array.from(doubtful), byOrder };
}
