import type { Issue } from '../errors.js';
import type { Message } from '../messages/index.js';
import type { Chart } from './chart.js';
import type { Finding } from './finding.js';
import type { JsonObject } from './json.js';
import type { Metric } from './metric.js';
import type { Tables } from './table.js';

/** Why records are not in the answer. */
export interface LeftOut {
  readonly reason: Message;
  readonly rows: number;
}

/** What the answer rests on. */
export interface InputSummary {
  readonly rows: number;
  readonly customers: number;
  /** First and last date in the data used, ISO; null without dates. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly currency: string | null;
  readonly leftOut: readonly LeftOut[];
}

export interface SourceProvenance {
  readonly table: string;
  readonly name: string;
  readonly sha256: string | null;
  readonly records: number;
  /** For a table of an engine, which has no bytes to hash: sum over the digests of its rows, in hexadecimal, alike in any order. */
  readonly checksum?: string;
}

export interface Provenance {
  readonly library: string;
  readonly engine: string;
  readonly seed: number;
  readonly sources: readonly SourceProvenance[];
  /** Citations of the methods used. */
  readonly methods: readonly string[];
}

/** The answer of an analysis: the same object for a notebook cell, a report section, the command line and a program. */
export interface Result<T extends Tables = Tables> {
  readonly id: string;
  readonly title: Message;
  readonly question: Message;
  readonly options: JsonObject;
  readonly input: InputSummary;
  readonly metrics: readonly Metric[];
  readonly findings: readonly Finding[];
  readonly tables: T;
  readonly charts: readonly Chart[];
  readonly warnings: readonly Issue[];
  readonly provenance: Provenance;
  /** Frees what the answer holds in the engine. Tables in memory stay readable. */
  dispose(): Promise<void>;
}
