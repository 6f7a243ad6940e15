/**
 * How the cells of one column become values. `status` is 0 for a cell that is taken, 1 for one that is right
 * but does not fit the narrow type chosen from the sample, 2 for one that is not taken: the greatest of a record is its own.
 */
export interface ParsedColumn {
  readonly value: string;
  /** An expression; where no cell can have status 1 the conditions of status 2, which are asked of the record at once. */
  readonly status: string | readonly string[];
  /** How the values are written, as shown. */
  readonly format: string;
  /** Problems a cell may have, in the order in which they are told; conditions over the raw cell. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly code: string;
  /** SQL over the raw cell, true for a cell with this fault; cells with an earlier fault are not asked. */
  readonly condition: string;
  readonly params?: { readonly [name: string]: string | number };
}
