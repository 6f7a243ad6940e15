import { openDuckDb } from '../../src/engine/index.js';
import type { Dataset } from '../../src/intake/dataset.js';

/** The Online Retail file as order lines, read by the engine alone: every line kept, cancellations and returns marked. */
export async function onlineRetail(file: string): Promise<Dataset> {
  const engine = await openDuckDb({ reads: [file] });
  const csv = engine.files!.csv(file, {
    columns: 8,
    delimiter: ',',
    skip: 1,
    compressed: true,
    newLine: 'lf',
    parallel: false,
  });
  await engine.materialise(
    'orders',
    `SELECT order_id, customer_id, product_id, ordered_at, quantity, unit_price,
       CAST(quantity * unit_price AS DECIMAL(18, 4)) AS amount, order_id LIKE 'C%' OR quantity < 0 AS is_return
     FROM (SELECT c1 AS order_id, nullif(c7, '') AS customer_id, c2 AS product_id, CAST(c5 AS TIMESTAMP) AS ordered_at,
       CAST(c4 AS DECIMAL(18, 4)) AS quantity, CAST(c6 AS DECIMAL(18, 4)) AS unit_price FROM ${csv})`,
  );
  const columns = [
    'order_id',
    'customer_id',
    'product_id',
    'ordered_at',
    'quantity',
    'unit_price',
    'amount',
    'is_return',
  ];
  const records = 541_909;
  return {
    engine,
    tables: {
      orders: {
        name: 'orders',
        relation: 'orders',
        columns,
        source: { table: 'orders', name: 'online_retail.csv.gz', sha256: null, records },
        ledger: { records, accepted: records, rejected: 0, excluded: {} },
        understood: [],
        units: null,
        money: null,
        limited: null,
        returns: null,
        from: '2010-12-01',
        to: '2011-12-09',
        form: {},
        rejectsFile: null,
        issues: [],
      },
    },
    asOf: '2011-12-09',
    currency: 'GBP',
    issues: [],
    close: () => engine.close(),
  };
}
