import type { IntakeOptions, Source } from '../../src/intake/index.js';

/** What a case must lead to. Ledgers are checked to add up in every case that is accepted. */
export interface Expected {
  /** Codes of the FATAL; every one must be among the issues. */
  readonly fatal?: readonly string[];
  /** Pieces of the English text of the FATAL, or of all issues. */
  readonly says?: readonly string[];
  readonly records?: number;
  readonly accepted?: number;
  readonly rejected?: number;
  /** Codes of issues and the records they count. */
  readonly issues?: Readonly<Record<string, number | undefined>>;
  readonly noIssues?: readonly string[];
  readonly units?: string;
  readonly money?: string;
  readonly columns?: readonly string[];
  /** Rows of the relation: `SELECT <select> FROM relation`, as arrays. */
  readonly select?: readonly [string, readonly (readonly unknown[])[]];
  /** Lines of the rejects file, without its header. */
  readonly rejects?: readonly string[];
}

export interface IntakeCase {
  readonly id: string;
  readonly what: string;
  /** Bytes of the file, or the source itself. */
  readonly input: string | Buffer | { readonly source: Source };
  readonly file?: string;
  readonly options?: IntakeOptions;
  readonly table?: 'orders' | 'customers' | 'products' | 'relations';
  readonly expected: Expected;
}

export const header = 'order_id,customer_id,ordered_at,product_id,quantity,unit_price';

/** Good order lines, so many that one bad one stays below the gate. */
export function goodLines(n: number, from = 1): string[] {
  return Array.from({ length: n }, (_, i) => {
    const k = from + i;
    return `o${k},c${k % 17},2024-01-${String((k % 28) + 1).padStart(2, '0')},sku${k % 5},2,1.50`;
  });
}

/** A file of 400 good lines with others put in after the k-th. */
export function among(lines: readonly string[], after = 200, end = '\n'): string {
  const good = goodLines(400);
  return [header, ...good.slice(0, after), ...lines, ...good.slice(after)].join(end) + end;
}
