import type { Engine } from '../engine/index.js';
import type { Issue } from '../errors.js';
import type { TableName } from '../intake/schema.js';
import type { OptionSpecs, OptionValues } from '../option/index.js';
import type { Chart, Finding, LeftOut, Metric, Tables } from '../result/index.js';
import type { Random } from '../stats/index.js';
import type { Period } from './common-options.js';
import type { Shop } from './shop.js';

/** Tables and columns: what must be there, or (`uses`) what helps if it is there; `*` there is every column. */
export type Needs = { readonly [table in TableName]?: readonly string[] };

/** What an analysis may use while it runs, beside the data. */
export interface RunContext {
  readonly engine: Engine;
  readonly signal: AbortSignal | undefined;
  /** Random numbers of this analysis and seed; the only ones allowed. */
  readonly random: Random;
  readonly seed: number;
  /** Which money is asked for. */
  readonly value: 'revenue' | 'margin';
  /** The other period of `compareWith`, seen as the shop is; null where none is asked for or a part of it is answered. */
  readonly compared: Shop | null;
  readonly compareWith: Period | null;
  progress(share: number): void;
}

/** What the answer rests on, where the analysis knows it from its own statements; the rest is counted for it. */
export interface CountedInput {
  readonly rows: number;
  readonly customers: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly leftOut?: readonly LeftOut[];
}

/** What an analysis gives; `analysis()` makes a result of it. */
export interface Answer<T extends Tables> {
  readonly input: CountedInput;
  readonly metrics: readonly Metric[];
  readonly findings: readonly Finding[];
  readonly tables: T;
  readonly charts: readonly Chart[];
  readonly warnings?: readonly Issue[];
}

/** An analysis, declared once: flags, help, schema, docs and the catalogue are made from this. */
export interface Declaration<O extends OptionSpecs = OptionSpecs, T extends Tables = Tables> {
  /** 'segment/rfm': the folder and file it stands in. Its texts are `<id>.title`, `<id>.question`, `<id>.option.<name>`. */
  readonly id: string;
  /** Any one of these sets of tables and columns is enough. */
  readonly needs: Needs | readonly Needs[];
  readonly uses?: Needs;
  readonly options: O;
  /** Citations of the methods. */
  readonly methods: readonly string[];
  run(shop: Shop, options: OptionValues<O>, context: RunContext): Promise<Answer<T>>;
}
