import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, openDuckDb, quoteIdentifier, quoteLiteral } from '../../src/engine/index.js';
import { tableNames } from '../../src/intake/index.js';
import type { TableName } from '../../src/intake/schema.js';
import { sampleDir } from '../../src/simulate/sample.js';

const types: Readonly<Record<string, string>> = { VARCHAR: 'VARCHAR', TIMESTAMP: 'TIMESTAMP(6)' };
const money = /price|amount|cost|discount/;

/** The sample market as Parquet files below `folder`, with the types a warehouse gives its columns: money is DECIMAL. */
async function writeMarket(folder: string): Promise<Map<string, string>> {
  const files = tableNames.map((table) => `${sampleDir}${table}.csv`);
  const engine = await openDuckDb({ reads: files, threads: 1 });
  const columns = new Map<string, string>();
  try {
    for (const [i, table] of tableNames.entries()) {
      const read = `read_csv(${quoteLiteral(files[i]!)}, all_varchar = false, sample_size = -1)`;
      const names = (await engine.query(`SELECT * FROM ${read} LIMIT 0`)).names;
      const asked = names.map((name) => `typeof(${quoteIdentifier(name)}) AS ${quoteIdentifier(name)}`).join(', ');
      const found = (await engine.query(`SELECT ${asked} FROM ${read} LIMIT 1`)).rows()[0]!;
      const kinds = names.map((name) =>
        money.test(name) && /^(DOUBLE|BIGINT)$/.test(String(found[name])) ? 'DECIMAL(18, 4)' : String(found[name]),
      );
      const fields = names.map(
        (name, c) => `CAST(${quoteIdentifier(name)} AS ${kinds[c]}) AS ${quoteIdentifier(name)}`,
      );
      mkdirSync(join(folder, table), { recursive: true });
      await engine.writeParquet(`SELECT ${fields.join(', ')} FROM ${read}`, join(folder, table, `${table}.parquet`));
      columns.set(table, names.map((name, c) => `${quoteIdentifier(name)} ${types[kinds[c]!] ?? kinds[c]}`).join(', '));
    }
  } finally {
    await engine.close();
  }
  return columns;
}

/** Puts the sample market into a schema of a Trino as tables of Parquet files, and names them. */
export async function marketTables(
  engine: Engine,
  catalog: string,
  files: string,
  name = 'market',
): Promise<{ readonly [table in TableName]: { readonly table: string } }> {
  const columns = await writeMarket(join(files, name));
  const schema = `${quoteIdentifier(catalog)}.${quoteIdentifier(name)}`;
  await engine.query(`CREATE SCHEMA ${schema}`);
  for (const [table, fields] of columns) {
    const where = `external_location = ${quoteLiteral(`local:///${name}/${table}`)}, format = 'PARQUET'`;
    await engine.query(`CREATE TABLE ${schema}.${quoteIdentifier(table)} (${fields}) WITH (${where})`);
  }
  return Object.fromEntries(tableNames.map((table) => [table, { table: `${catalog}.${name}.${table}` }])) as Record<
    TableName,
    { table: string }
  >;
}
