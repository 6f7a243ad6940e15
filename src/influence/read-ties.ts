import type { Shop } from '../analysis/index.js';
import type { Engine } from '../engine/index.js';

export type TieTable = 'relations' | 'referrals';

/** Ties as numbers; node numbers follow the order of the ids. */
export interface Ties {
  readonly nodeCount: number;
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
  ids(): Promise<readonly string[]>;
  close(): Promise<void>;
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
 * Reads ties as numbered pairs. Ids are numbered in the engine; only integers come to JavaScript, page by page.
 *
 * Weighted ties between the same two are added up in the engine, exactly, so that the order of the file does not matter.
 * Cost: O(ties).
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
  const how = signal ? { signal } : {};
  const id = engine.dialect.identifier;
  const ties = `(${selectTies(shop, tables, weighted, id)})`;
  const good = `t.a IS NOT NULL AND t.b IS NOT NULL${weighted ? ' AND t.w > 0' : ''}`;
  const made = engine.scratch('nodes');
  await engine.materialise(
    made,
    `SELECT n.id AS id, CAST(row_number() OVER (ORDER BY n.id) - 1 AS INTEGER) AS number FROM ` +
      `(SELECT t.a AS id FROM ${ties} AS t WHERE ${good} UNION SELECT t.b AS id FROM ${ties} AS t WHERE ${good}) AS n`,
    how,
  );
  const nodes = id(made);
  const close = (): Promise<void> => engine.drop(made);
  try {
    const about = await engine.query(
      `SELECT count(*) AS rows, count(*) FILTER (WHERE ${good}) AS good, (SELECT count(*) FROM ${nodes}) AS nodes FROM ${ties} AS t`,
      [],
      how,
    );
    const rows = about.numbers('good')[0] ?? 0;
    const joined = `FROM ${ties} AS t JOIN ${nodes} AS x ON x.id = t.a JOIN ${nodes} AS y ON y.id = t.b WHERE ${good}`;
    const sql = weighted
      ? `SELECT x.number AS a, y.number AS b, CAST(sum(CAST(t.w AS DECIMAL(38, 9))) AS DOUBLE) AS w ${joined} GROUP BY x.number, y.number ORDER BY x.number, y.number`
      : `SELECT x.number AS a, y.number AS b ${joined}`;
    const from = new Uint32Array(new SharedArrayBuffer(4 * rows));
    const to = new Uint32Array(new SharedArrayBuffer(4 * rows));
    const weight = weighted ? new Float64Array(new SharedArrayBuffer(8 * rows)) : null;
    let at = 0;
    for await (const page of engine.stream(sql, [], how)) {
      from.set(page.numbers('a'), at);
      to.set(page.numbers('b'), at);
      weight?.set(page.numbers('w'), at);
      at += page.rowCount;
    }
    return {
      nodeCount: about.numbers('nodes')[0] ?? 0,
      from: from.subarray(0, at),
      to: to.subarray(0, at),
      weight: weight?.subarray(0, at) ?? null,
      rows,
      merged: rows - at,
      leftOut: (about.numbers('rows')[0] ?? 0) - rows,
      ids: async () => {
        const found = await engine.query(`SELECT id FROM ${nodes} ORDER BY number`, [], how);
        return found.texts('id') as readonly string[];
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
