// Counts of all pairs of products by customer in DuckDB through Node: a typed read without any check, a self-join.
//   node pairs_duckdb.js orders.csv asked.json
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [orders, asked] = process.argv.slice(2);
const phases = {};
let mark = performance.now();
const phase = (name) => {
  phases[name] = (performance.now() - mark) / 1000;
  mark = performance.now();
};
const least = 20;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
await connection.run(`
CREATE TEMP TABLE bought AS
SELECT DISTINCT customer_id, product_id
FROM read_csv('${orders.replaceAll("'", "''")}', header = true, auto_detect = false, columns = {
  'order_id': 'VARCHAR', 'customer_id': 'VARCHAR', 'ordered_at': 'TIMESTAMP', 'product_id': 'VARCHAR',
  'quantity': 'INTEGER', 'unit_price': 'DECIMAL(9,2)'})`);
phase('read');

await connection.run(`
CREATE TEMP TABLE items AS
SELECT product_id, (row_number() OVER (ORDER BY product_id) - 1)::INTEGER AS item, count(*) AS n
FROM bought GROUP BY product_id HAVING count(*) >= ${least}`);
await connection.run(`
CREATE TEMP TABLE owned AS
SELECT (dense_rank() OVER (ORDER BY customer_id))::INTEGER AS customer, item FROM bought JOIN items USING (product_id)`);
await connection.run(`
CREATE TEMP TABLE counts AS
SELECT a.item AS a, b.item AS b, count(*) AS k
FROM owned AS a JOIN owned AS b ON a.customer = b.customer AND a.item < b.item GROUP BY a.item, b.item`);
phase('count');

const items = new Map(
  (await rows('SELECT product_id, item, n::DOUBLE FROM items')).map(([id, item, n]) => [id, { item, n }]),
);
const wanted = JSON.parse(readFileSync(asked, 'utf8'));
const keyOf = (a, b) => (a < b ? a * items.size + b : b * items.size + a);
const keys = wanted.map(([a, b]) => keyOf(items.get(a).item, items.get(b).item));
const found = new Map(
  await rows(
    `SELECT a * ${items.size} + b, k::DOUBLE FROM counts WHERE a * ${items.size} + b IN (${[...new Set(keys), -1].join(', ')})`,
  ),
);
console.log(
  JSON.stringify({
    version: (await rows('SELECT version()'))[0][0],
    phases,
    answer: {
      products: items.size,
      pairs: wanted.map(([a, b], i) => [a, b, items.get(a).n, found.get(keys[i]) ?? 0]),
    },
  }),
);
