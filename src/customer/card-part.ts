import type { Analysis, Answer } from '../analysis/index.js';
import type { Unit } from '../messages/index.js';
import type { ColumnSpec, Finding, MemoryTable, Metric, Quoted, Row } from '../result/index.js';

/** One score of 1 to 5. */
export interface CardScore {
  /** Id of its name, the message `customer.score.<dimension>`. */
  readonly dimension: string;
  readonly score: number;
}

/** What one analysis knows of the customer. */
export interface CardPiece {
  /** Columns of the card, one value each. Names must differ from those of other parts. */
  readonly columns: { readonly [name: string]: ColumnSpec };
  readonly scores: readonly CardScore[];
  readonly metrics: readonly Metric[];
  /** Sentences; numbers are quoted from the card (`silence_days`, `orders` and `revenue` stand on every card). */
  say(cell: (column: string, unit: Unit) => Quoted): readonly Finding[];
}

/** An analysis that has a place on the card. A new one is a file like its neighbours and a line in `card-parts.ts`. */
export interface CardPart {
  readonly analysis: Analysis;
  /** Options that differ from the defaults, such as fewer resamples for intervals that the card does not show. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Reads the row of the customer; null where the analysis does not know it. */
  read(answer: Answer<{ readonly customers: MemoryTable }>, id: string, currency: string | null): CardPiece | null;
}

/** The row of a customer in a table of customers; null without one. */
export function rowOf(customers: MemoryTable, id: string): Row | null {
  const ids = customers.data['customer_id'] as readonly unknown[];
  const at = ids.indexOf(id);
  if (at < 0) return null;
  return Object.fromEntries(customers.columns.map(({ name }) => [name, customers.cell(at, name)]));
}
