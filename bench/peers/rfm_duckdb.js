// RFM in DuckDB through Node, written by hand: a typed read without any check, the library's own aggregation in SQL.
//   node rfm_duckdb.js orders.csv customers.csv
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [orders, out] = process.argv.slice(2);
const segments = JSON.parse(readFileSync(new URL('./rfm_segments.json', import.meta.url), 'utf8'));
const phases = {};
let mark = performance.now();
const phase = (name) => {
  phases[name] = (performance.now() - mark) / 1000;
  mark = performance.now();
};

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`
CREATE TEMP TABLE lines AS
SELECT customer_id, order_id, ordered_at, quantity * unit_price AS amount
FROM read_csv('${orders.replaceAll("'", "''")}', header = true, auto_detect = false, columns = {
  'order_id': 'VARCHAR', 'customer_id': 'VARCHAR', 'ordered_at': 'TIMESTAMP', 'product_id': 'VARCHAR',
  'quantity': 'INTEGER', 'unit_price': 'DECIMAL(9,2)'})`);
phase('read');

await connection.run(`
CREATE TEMP TABLE customers AS
WITH totals AS (
  SELECT customer_id, sum(amount) AS monetary, max(ordered_at) AS last FROM lines GROUP BY customer_id
), counts AS (
  SELECT customer_id, count(*) AS frequency FROM (SELECT DISTINCT customer_id, order_id FROM lines) GROUP BY customer_id
)
SELECT customer_id, date_diff('day', CAST(last AS DATE), (SELECT CAST(max(last) AS DATE) FROM totals)) AS recency,
  frequency, monetary
FROM totals JOIN counts USING (customer_id)`);
phase('aggregate');

const asOf = (await rows('SELECT CAST(max(ordered_at) AS DATE)::VARCHAR FROM lines'))[0][0];
const [count, orderCount, revenue, recency, frequency] = (
  await rows(`SELECT count(*)::DOUBLE, sum(frequency)::DOUBLE, sum(monetary)::VARCHAR, median(recency), avg(frequency)
    FROM customers`)
)[0];
const r = await cuts('-recency');
const f = await cuts('frequency');
const m = await cuts('100 * monetary');
await connection.run(`
CREATE TEMP TABLE scored AS
SELECT *, ${score('-recency', r)} AS r, ${score('frequency', f)} AS f, ${score('100 * monetary', m)} AS m FROM customers`);
const inBox = ({ r, f, m }) =>
  `r BETWEEN ${r[0]} AND ${r[1]} AND f BETWEEN ${f[0]} AND ${f[1]} AND m BETWEEN ${m[0]} AND ${m[1]}`;
const segment = `CASE ${segments.map((box) => `WHEN ${inBox(box)} THEN '${box.name}'`).join(' ')} END`;
await connection.run(`CREATE TEMP TABLE answer AS SELECT *, ${segment} AS segment FROM scored`);
const sizes = Object.fromEntries(await rows('SELECT segment, count(*)::DOUBLE FROM answer GROUP BY segment'));
phase('score');

await connection.run(`COPY (SELECT * FROM answer ORDER BY customer_id) TO '${out.replaceAll("'", "''")}' (HEADER)`);
phase('write');
console.log(
  JSON.stringify({
    version: (await rows('SELECT version()'))[0][0],
    phases,
    answer: {
      asOf,
      customers: count,
      orders: orderCount,
      revenue,
      medianRecency: recency,
      meanFrequency: frequency,
      segments: sizes,
    },
  }),
);

async function rows(sql) {
  return (await connection.runAndReadAll(sql)).getRowsJS();
}

/** The highest value of each of five runs of distinct values, each as near as can be to its share of those not yet placed. */
async function cuts(expression) {
  const result = await connection.run(
    `SELECT CAST(${expression} AS DOUBLE) AS value, CAST(count(*) AS DOUBLE) AS n FROM customers GROUP BY 1 ORDER BY 1`,
  );
  const [values, counts] = [[], []];
  for (const chunk of await result.fetchAllChunks()) {
    values.push(...chunk.getColumnVector(0).items);
    counts.push(...chunk.getColumnVector(1).items);
  }
  let left = counts.reduce((sum, n) => sum + n, 0);
  const ends = [];
  for (let run = 0, at = 0; run < 5 && at < values.length; run++, at++) {
    const share = left / (5 - run);
    let held = counts[at];
    while (at + 1 < values.length - (4 - run) && (run === 4 || held + counts[at + 1] / 2 < share)) held += counts[++at];
    ends.push(values[at]);
    left -= held;
  }
  return ends;
}

function score(expression, ends) {
  const whens = ends.slice(0, -1).map((end, run) => `WHEN ${expression} <= ${end} THEN ${run + 1}`);
  return `CASE ${whens.join(' ')} ELSE ${ends.length} END`;
}
