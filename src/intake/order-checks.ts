import { type Engine, quoteIdentifier } from '../engine/index.js';
import type { Loaded } from './load.js';
import type { TableModel } from './model.js';
import { repeatedRows } from './repeated-rows.js';
import type { SourceContext } from './sources/source.js';

export interface Shared {
  readonly n: number;
  readonly example: string;
}

export interface OrderChecks {
  /** Lines that repeat another one of the table. */
  readonly duplicates: number;
  /** Condition of the repeats, where they are to be left out. */
  readonly copies: string | null;
  readonly twoCustomers: Shared;
  readonly twoDays: Shared;
}

const id = quoteIdentifier;
const day = 'CAST(ordered_at AS DATE)';

/** From so many rows on, lines are first sifted by fingerprints; below, grouping all of them costs next to nothing. */
const manyRows = 100_000;

/** Columns in which the lines of an order mostly differ: enough to sift by. */
const telling = ['order_id', 'product_id', 'quantity', 'unit_price', 'amount'];

/** Looks for lines that occur twice, and for orders with two customers or two days. Cost: one grouping by order, one sifting. */
export async function orderChecks(context: SourceContext, loaded: Loaded, model: TableModel): Promise<OrderChecks> {
  // The sifting is done in this thread, the grouping in the engine's.
  const [repeated, shared] = await Promise.all([
    repeatedLines(context, loaded, model),
    sharedOrders(context, loaded, model),
  ]);
  return { ...repeated, ...shared };
}

async function repeatedLines(
  context: SourceContext,
  loaded: Loaded,
  model: TableModel,
): Promise<Pick<OrderChecks, 'duplicates' | 'copies'>> {
  const { engine, signal, options } = context;
  const how = signal ? { signal } : {};
  const stored = [...model.columns.values()].map((column) => id(column.name));
  // Where not every column is kept the line stands for itself by the fingerprint it was loaded with.
  const inPlace = loaded.reading.inPlace === true;
  const whole = stored.length === loaded.columns.length && !inPlace;
  const same = whole ? stored : ['vf_fingerprint', ...(inPlace ? [] : telling.filter(model.has))];
  const sifts = !inPlace && loaded.rows > manyRows && engine.files !== null && telling.some(model.has);
  const sifted = sifts ? await siftedLines(context, loaded, model, whole) : null;
  const lines = sifted === null ? model.rows : id(sifted.lines);
  let duplicates = sifted?.repeats ?? 0;
  // Lines that repeat each other are of one order: only those of a part are fingerprinted whole.
  const apart = model.has('order_id') ? engine.dialect.fingerprint(['order_id']) : 'vf_fingerprint';
  for (const part of inPlace ? partsOf(engine, loaded.rows, apart) : ['']) {
    const groups = `SELECT count(*) AS copies FROM ${lines}${part} GROUP BY ${same.join(', ')} HAVING count(*) > 1`;
    const counted = await engine.query(`SELECT COALESCE(sum(copies - 1), 0) AS n FROM (${groups}) AS g`, [], how);
    duplicates += counted.numbers('n')[0] ?? 0;
  }
  if (sifted !== null) await engine.drop(sifted.lines);
  if (duplicates === 0 || !options.dedupe) return { duplicates, copies: null };
  if (inPlace) return { duplicates, copies: 'vf_copy > 1' };
  const copies = engine.scratch('copies');
  const numbered = `row_number() OVER (PARTITION BY ${same.join(', ')} ORDER BY ${loaded.record})`;
  await engine.materialise(
    copies,
    `SELECT record FROM (SELECT ${loaded.record} AS record, ${numbered} AS copy FROM ${id(loaded.base)} WHERE vf_status <> 2) AS n WHERE copy > 1`,
    how,
  );
  return { duplicates, copies: `${loaded.record} IN (SELECT record FROM ${id(copies)})` };
}

/** Groups of which a node holds a table in about 400 MB, and the most parts that a table is read in. */
const [groupsAtOnce, mostParts] = [5_000_000, 16];

/** Conditions that divide the rows of a table in place, so that a grouping of all of them fits into a node's memory. */
function partsOf({ dialect }: Engine, rows: number, fingerprint: string): string[] {
  const parts = Math.min(mostParts, Math.ceil(rows / groupsAtOnce));
  const print = dialect.shortFingerprint(fingerprint);
  return parts <= 1 ? [''] : Array.from({ length: parts }, (_, part) => ` WHERE ${print} % ${parts} = ${part}`);
}

/** A table of the numbers of records, column `record`, of rows counted from 0. */
async function recordNumbers(engine: Engine, rows: Float64Array): Promise<string> {
  const numbers = engine.scratch('record_numbers');
  await engine.register(numbers, [{ name: 'record', type: 'integer', data: rows.map((row) => row + 1) }]);
  return numbers;
}

/** How many lines surely repeat another one, and a table of those among which there may be more. */
async function siftedLines(
  { engine, signal }: SourceContext,
  { base, record, rows, bad, reconciled }: Loaded,
  { kept, has }: TableModel,
  whole: boolean,
): Promise<{ repeats: number; lines: string }> {
  const how = signal ? { signal } : {};
  const { dialect } = engine;
  const known = telling.filter(has);
  const print = whole ? dialect.fingerprint(known) : 'vf_fingerprint';
  const sql = `SELECT ${dialect.shortFingerprint(print)} AS print FROM ${id(base)}`;
  async function* prints() {
    for await (const page of engine.stream(sql, [], how)) yield page.numbers('print');
  }
  // The thread that counted the records may have looked at every line already.
  const sifted = await reconciled.sifted;
  const doubtful = sifted?.doubtful ?? (await repeatedRows(prints(), rows));
  let repeated = sifted?.repeated ?? new Float64Array(0);
  if (bad > 0 && repeated.length > 0) {
    const rejected = await engine.query(`SELECT ${record} AS record FROM ${id(base)} WHERE vf_status = 2`, [], how);
    const aside = new Set(rejected.numbers('record'));
    repeated = repeated.filter((row) => !aside.has(row + 1));
  }
  const numbers = await recordNumbers(engine, doubtful);
  const lines = engine.scratch('repeated_lines');
  const chosen = doubtful.length === 0 ? 'FALSE' : `${record} IN (SELECT record FROM ${id(numbers)})`;
  await engine.materialise(lines, `SELECT * FROM ${id(base)} WHERE ${chosen} AND ${kept}`, how);
  await engine.drop(numbers);
  return { repeats: repeated.length, lines };
}

/** Orders that have more than one customer or day: sifted by a fingerprint of both, then told apart. */
async function sharedOrders(
  { engine, signal }: SourceContext,
  loaded: Loaded,
  { rows, has }: TableModel,
): Promise<Pick<OrderChecks, 'twoCustomers' | 'twoDays'>> {
  const { base, record, reconciled } = loaded;
  const none: Shared = { n: 0, example: '' };
  const key = [...(has('customer_id') ? ['customer_id'] : []), ...(has('ordered_at') ? [day] : [])];
  if (!has('order_id') || key.length === 0) return { twoCustomers: none, twoDays: none };
  const how = signal ? { signal } : {};
  const mixed = engine.scratch('mixed');
  const sifted = await reconciled.sifted;
  const few = sifted?.byOrder ? sifted.doubtful : null;
  if (few?.length === 0) return { twoCustomers: none, twoDays: none };
  const numbers = few === null ? null : await recordNumbers(engine, few);
  const { dialect } = engine;
  const parts = loaded.reading.inPlace ? partsOf(engine, loaded.rows, dialect.fingerprint(['order_id'])) : [''];
  const differing = parts.map(
    (
      part,
    ) => `SELECT order_id FROM (SELECT order_id, ${dialect.fingerprint(key)} AS print FROM ${rows}${part}) AS prints
         GROUP BY order_id HAVING min(print) <> max(print)`,
  );
  const orders =
    numbers === null
      ? differing[0]!
      : `SELECT DISTINCT order_id FROM ${id(base)} WHERE ${record} IN (SELECT record FROM ${id(numbers)})`;
  await engine.materialise(mixed, orders, how);
  for (const more of numbers === null ? differing.slice(1) : [])
    await engine.query(`INSERT INTO ${id(mixed)} ${more}`, [], how);
  if (numbers !== null) await engine.drop(numbers);
  const lines = `${rows} WHERE order_id IN (SELECT order_id FROM ${id(mixed)})`;
  const count = async (differs: string): Promise<Shared> => {
    const answer = await engine.query(
      `SELECT count(*) AS n, min(order_id) AS example FROM
        (SELECT order_id FROM ${lines} GROUP BY order_id HAVING ${differs}) AS differing`,
      [],
      how,
    );
    return { n: answer.numbers('n')[0] ?? 0, example: answer.texts('example')[0] ?? '' };
  };
  const any = (await engine.query(`SELECT count(*) AS n FROM ${id(mixed)}`, [], how)).numbers('n')[0] ?? 0;
  const twoCustomers = any > 0 && has('customer_id') ? await count('min(customer_id) <> max(customer_id)') : none;
  const twoDays = any > 0 && has('ordered_at') ? await count(`min(${day}) <> max(${day})`) : none;
  await engine.drop(mixed);
  return { twoCustomers, twoDays };
}
