import type { Result } from './result.js';
import type { Table } from './table.js';

/**
 * Abilities that folders further down fill in when they are loaded, so that a result can show and save itself without
 * knowing a renderer or an engine.
 */
export interface Slots {
  /** Jupyter MIME bundle of a result (notebook/ fills it). */
  display: ((result: Result) => Promise<Record<string, unknown>> | Record<string, unknown>) | null;
  /** Readable text of a result for terminals and stock tslab (notebook/ fills it). */
  inspect: ((result: Result) => string) | null;
  /** Writes a table as Parquet (engine/ fills it). */
  writeParquet: ((table: Table, path: string) => Promise<void>) | null;
}

export const slots: Slots = { display: null, inspect: null, writeParquet: null };
