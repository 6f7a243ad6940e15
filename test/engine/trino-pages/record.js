// Records what a Trino answers, for the tests of the client that run without one:
//   npm run engines -- start                       prints an address
//   node test/engine/trino-pages/record.js trino://tests@127.0.0.1:PORT/lake/default
//   node test/engine/trino-pages/record.js         one that starts and has no worker: a server of its own
// Each statement gives a list of answers as they came, stacks and statistics cut out, the server's address as {server}.
import { readFileSync, writeFileSync } from 'node:fs';
import { freePorts } from '../../../scripts/engines/free-ports.js';
import { startTrino } from '../../../scripts/engines/start-trino.js';

const statements = {
  types: `SELECT CAST(1 AS TINYINT) AS a, CAST(9007199254740991 AS BIGINT) AS b, CAST(-8911407.9000 AS DECIMAL(18, 4)) AS c,
    CAST('1234567890123456789012.5' AS DECIMAL(38, 1)) AS d, nan() AS e, -infinity() AS f, REAL '1.5' AS g, TRUE AS h,
    DATE '2020-02-29' AS i, TIMESTAMP '2024-02-29 01:02:03.123456' AS j, TIMESTAMP '2024-01-01 00:30:00 +02:00' AS k,
    ARRAY['a', NULL] AS l, ARRAY[1, 2] AS m, CAST(NULL AS BIGINT) AS n, '客户 "x" 1234567890123456789' AS o, CHAR 'ab' AS p`,
  large: `SELECT BIGINT '9007199254740993' AS id, 1 AS one`,
  zone: `SELECT TIMESTAMP '2024-01-01 00:30:00 Europe/Berlin' AS at`,
  pages: `SELECT n, 'text ' || CAST(n AS VARCHAR) AS t FROM UNNEST(sequence(1, 300)) AS a(n) ORDER BY n`,
  empty: `SELECT name FROM (VALUES 'x') AS t(name) WHERE name = 'y'`,
  syntax: 'SELECT nothing FROM',
  missing: 'SELECT 1 FROM lake.nowhere.nothing',
  division: 'SELECT 1 / n FROM (VALUES 0) AS t(n)',
  schema: 'CREATE SCHEMA IF NOT EXISTS lake.recorded',
};

/** What a cluster answers that is not whole yet, by the names of its errors; `first.one` is there when it has been ready once. */
const early = {
  starting: { error: 'SERVER_STARTING_UP', sql: 'SELECT 1 AS one' },
  no_nodes: { error: 'NO_NODES_AVAILABLE', sql: 'SELECT count(*) AS no_nodes FROM lake.first.one' },
};

const headers = {
  'X-Trino-User': 'tests',
  'X-Trino-Time-Zone': 'UTC',
  'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
};
const pages = new URL('pages.json', import.meta.url);
const recorded = JSON.parse(readFileSync(pages, 'utf8'));
const [address] = process.argv.slice(2);
const [port] = await freePorts(1);
const server = address ? `http://${new URL(address.replace('trino:', 'http:')).host}` : `http://127.0.0.1:${port}`;
if (address)
  for (const [name, sql] of Object.entries(statements)) recorded[name] = { sql, answers: await answers(sql) };
else await recordEarly();
writeFileSync(pages, `${JSON.stringify(recorded, null, 1)}\n`);
process.exit(0);

/**
 * A server that comes back after a crash does not know for a moment who may read a catalog. The moment is short: what was
 * not met is left as it was recorded before.
 */
async function recordEarly() {
  const own = await startTrino({ port });
  await own.kill();
  let isBack = false;
  const back = own.restart().finally(() => {
    isBack = true;
  });
  const asking = Object.entries(early).map(async ([name, { error, sql }]) => {
    while (!isBack) {
      const found = await answers(sql).catch(() => []);
      if (!found.at(-1)?.includes(error)) continue;
      recorded[name] = { sql, answers: found };
      return;
    }
    process.stderr.write(`${error} was not met\n`);
  });
  await Promise.all([back, ...asking]);
  await own.stop();
}

async function answers(sql) {
  const found = [];
  let text = await (await fetch(`${server}/v1/statement`, { method: 'POST', headers, body: sql })).text();
  for (;;) {
    const page = JSON.parse(text);
    found.push(shortened(text, page));
    if (!page.nextUri) return found;
    text = await (await fetch(page.nextUri, { headers })).text();
  }
}

/** The text as it came, as numbers must not be read: only what nobody looks at goes. */
function shortened(text, page) {
  const columns = page.columns?.map(({ name, type }) => ({ name, type }));
  const cut = { ...page, ...(columns ? { columns } : {}), stats: { state: page.stats.state } };
  if (page.error) {
    const { type, message, stack } = page.error.failureInfo;
    cut.error = { ...page.error, failureInfo: { type, message, stack: stack?.slice(0, 2) } };
  }
  const { data: _, infoUri: __, partialCancelUri: ___, ...head } = cut;
  const data = /"data":(\[\[.*?\]\])(?=,"|\})/s.exec(text)?.[1];
  const json = JSON.stringify(head).replaceAll(server, '{server}');
  return data === undefined ? json : `${json.slice(0, -1)},"data":${data}}`;
}
