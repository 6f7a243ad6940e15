/** What a column holds: a number of so many decimals, a moment, a text, a fingerprint. */
export enum Kind {
  Decimal = 0,
  Moment = 1,
  Text = 2,
  Print = 3,
}

/** A column of values, of one group of rows. */
@unmanaged
export class Column {
  field: u32;
  kind: u32;
  /** Of numbers: most digits before and behind the point, what stands between thousands, and the point. */
  whole: u32;
  decimals: u32;
  group: u32;
  point: u32;
  /** Of moments: where year, month and day stand, and what stands between them. */
  order: u32;
  separator: u32;
  /** Values, or the texts that they are places of. */
  values: usize;
  /** Where the next value goes, and where there is no more room. */
  at: usize;
  end: usize;
  /** A bit for each row, 1 where there is a value. */
  present: usize;
  nulls: u32;
  /** The value last put: its bits, or where the text of it stands; and whether there was none. */
  last: u64;
  isNull: bool;
  /** The day last read: as days since 1970, and as the bytes it was written with. */
  days: i32;
  yearMonth: u64;
  monthDay: u16;
  /** Texts are kept once: how many there are, where each begins, the table in which they are found, the places. */
  isKeptOnce: bool;
  texts: u32;
  begins: usize;
  table: usize;
  codes: usize;
  codesAt: usize;
  lastCode: u16;
}

/** Whether a value takes eight bytes. */
export function isLong(column: Column): bool {
  return column.kind === Kind.Decimal ? column.whole + column.decimals > 9 : true;
}

export function valueBytes(column: Column): u32 {
  return isLong(column) ? 8 : 4;
}
