import { openDuckDb } from '../../src/engine/index.js';
import type { Dataset } from '../../src/intake/dataset.js';

export interface OrderLine {
  readonly customer_id: string | null;
  readonly order_id?: string;
  readonly ordered_at: string;
  readonly amount: number | null;
  readonly is_return?: boolean;
  readonly [column: string]: string | number | boolean | null | undefined;
}

const types: Record<string, string> = {
  ordered_at: 'TIMESTAMP',
  amount: 'DECIMAL(18, 4)',
  quantity: 'DECIMAL(18, 4)',
  unit_price: 'DECIMAL(18, 4)',
  cost: 'DECIMAL(18, 4)',
  is_return: 'BOOLEAN',
};

/**
 * A dataset of order lines as they stand, without intake: for tests of analyses on a few literal rows.
 *
 * @param columns - given when there are no lines to take them from
 */
export async function ordersDataset(
  lines: readonly OrderLine[],
  { asOf, columns }: { asOf?: string; columns?: readonly string[] } = {},
): Promise<Dataset> {
  const engine = await openDuckDb({ threads: 1 });
  const names = columns ?? [...new Set(lines.flatMap((line) => Object.keys(line)))];
  await engine.register(
    'given',
    names.map((name) => ({
      name,
      type: 'text' as const,
      data: lines.map((line) => (line[name] === undefined || line[name] === null ? null : String(line[name]))),
    })),
  );
  const casts = names.map((name) => `CAST("${name}" AS ${types[name] ?? 'VARCHAR'}) AS "${name}"`);
  await engine.materialise('orders', `SELECT ${casts.join(', ')} FROM given`);
  const days = lines.map((line) => line.ordered_at.slice(0, 10)).sort();
  const none = { records: lines.length, accepted: lines.length, rejected: 0, excluded: {} };
  return {
    engine,
    tables: {
      orders: {
        name: 'orders',
        relation: 'orders',
        columns: names,
        source: { table: 'orders', name: 'literal', sha256: null, records: lines.length },
        ledger: none,
        understood: [],
        units: null,
        money: null,
        limited: null,
        returns: null,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        form: {},
        rejectsFile: null,
        issues: [],
      },
    },
    asOf: asOf ?? days.at(-1) ?? null,
    currency: null,
    issues: [],
    close: () => engine.close(),
  };
}
