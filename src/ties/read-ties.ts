import type { Shop } from '../analysis/index.js';
import type { Engine, EngineOptions } from '../engine/index.js';

export type TieTable = 'relations' | 'referrals';

/** Ties as numbers. */
export interface Ties {
  /** Ids of the nodes in the order of their bytes; a node's number is its place. */
  readonly ids: readonly string[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Null where every tie counts the same. */
  readonly weight: Float64Array | null;
  /** Ties before those between the same two were added up. */
  readonly rows: number;
  /** Ties beyond the first between the same two, where they were added up here. */
  readonly merged: number;
  /** Ties with an end that is not known, or a weight that is not above 0. */
  readonly leftOut: number;
}

const ends = { relations: ['from', 'to'], referrals: ['referrer_id', 'referred_id'] } as const;

/** A selection (a, b, w) of all ties of the tables. */
function selectTies(shop: Shop, tables: readonly TieTable[], weighted: boolean, id: (name: string) => string): string {
  return tables
    .map((table) => {
      const [a, b] = ends[table];
      const weight =
        weighted && shop.has(table, 'weight') ? `CAST(${id(table)}.weight AS DOUBLE)` : 'CAST(1 AS DOUBLE)';
      return `SELECT ${id(table)}.${id(a)} AS a, ${id(table)}.${id(b)} AS b, ${weight} AS w FROM ${shop.from(table)}`;
    })
    .join(' UNION ALL ');
}

/**
 * Reads ties as numbered pairs; node numbers follow the order of the ids. Cost: O(ties).
 *
 * Weighted ties between the same two are added up in the engine, exactly, so that the order of the file does not matter.
 */
export async function readTies(
  shop: Shop,
  {
    engine,
    tables,
    weighted,
    signal,
  }: { engine: Engine; tables: readonly TieTable[]; weighted: boolean; signal: AbortSignal | undefined },
): Promise<Ties> {
  return numberTies(engine, selectTies(shop, tables, weighted, engine.dialect.identifier), { weighted, signal });
}

/** The rows of a query with the columns a, b and (weighted) w as numbered pairs. */
export async function numberTies(
  engine: Engine,
  ties: string,
  { weighted, signal }: { weighted: boolean; signal: AbortSignal | undefined },
): Promise<Ties> {
  const how = signal ? { signal } : {};
  const all = (await engine.query(`SELECT count(*) AS n FROM (${ties}) AS t`, [], how)).numbers('n')[0] ?? 0;
  if (weighted) return readWeighted(ties, all, engine, how);
  const { values, columns } = await engine.numberTexts(ties, ['a', 'b'], { ...how, rows: all });
  const [from, to] = columns as [Uint32Array, Uint32Array];
  return { ids: values, from, to, weight: null, rows: from.length, merged: 0, leftOut: all - from.length };
}

async function readWeighted(ties: string, all: number, engine: Engine, how: EngineOptions): Promise<Ties> {
  const id = engine.dialect.identifier;
  const good = `SELECT t.a AS a, t.b AS b, t.w AS w FROM (${ties}) AS t WHERE t.a IS NOT NULL AND t.b IS NOT NULL AND t.w > 0`;
  const [sums, nodes] = [engine.scratch('ties'), engine.scratch('nodes')];
  try {
    await engine.materialise(
      sums,
      `SELECT g.a AS a, g.b AS b, CAST(sum(CAST(g.w AS DECIMAL(38, 9))) AS DOUBLE) AS w, count(*) AS n FROM (${good}) AS g GROUP BY g.a, g.b`,
      how,
    );
    await engine.materialise(
      nodes,
      `SELECT n.id AS id, row_number() OVER (ORDER BY n.id) - 1 AS number FROM ` +
        `(SELECT s.a AS id FROM ${id(sums)} AS s UNION SELECT s.b AS id FROM ${id(sums)} AS s) AS n`,
      how,
    );
    const found = await engine.query(
      `SELECT x.number AS a, y.number AS b, s.w AS w, s.n AS n FROM ${id(sums)} AS s JOIN ${id(nodes)} AS x ON x.id = s.a ` +
        `JOIN ${id(nodes)} AS y ON y.id = s.b`,
      [],
      how,
    );
    const ids = await engine.query(`SELECT id FROM ${id(nodes)} ORDER BY number`, [], how);
    const rows = found.numbers('n').reduce((sum, n) => sum + n, 0);
    return {
      ids: ids.texts('id') as readonly string[],
      from: shared(Uint32Array, found.numbers('a')),
      to: shared(Uint32Array, found.numbers('b')),
      weight: shared(Float64Array, found.numbers('w')),
      rows,
      merged: rows - found.rowCount,
      leftOut: all - rows,
    };
  } finally {
    for (const table of [sums, nodes]) await engine.drop(table);
  }
}

/** The numbers on shared memory, so that a worker sees them without a copy. */
function shared<A extends Uint32Array | Float64Array>(
  Kind: { new (buffer: SharedArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
  numbers: Float64Array,
): A {
  const copy = new Kind(new SharedArrayBuffer(Kind.BYTES_PER_ELEMENT * numbers.length));
  copy.set(numbers);
  return copy;
}
