import type { Engine } from '../engine/index.js';
import { lazyEngine } from '../engine/lazy-engine.js';
import type { Issue } from '../errors.js';
import { version } from '../version.js';
import type { Dataset, InputTable } from './dataset.js';
import { nonProductIds } from './non-products.js';
import type { IntakeOptionValues } from './options.js';
import { problem } from './problem.js';
import { basketForm } from './sources/baskets.js';
import type { BasketFile } from './sources/read-baskets.js';

const relation = 'orders';

/** Whether nothing was asked for that may leave lines of a basket file out: then its arrays are the table. */
export function keepsEveryLine(options: IntakeOptionValues): boolean {
  return !options.dedupe && options.nonProducts === 'off' && !options.strict && Object.keys(options.map).length === 0;
}

/**
 * A dataset of one file of baskets. Its arrays are there at once; the engine is opened, and the table of order lines made,
 * when an analysis asks for it. Ledger and remarks are those that the engine's reading gives.
 *
 * @param load - makes the table of order lines in an opened engine and gives its relation
 */
export function basketDataset(
  file: BasketFile,
  options: IntakeOptionValues,
  load: (engine: Engine) => Promise<string>,
): Dataset {
  const engine = lazyEngine({ name: 'vitalfew', version }, async () => {
    const { openDuckDb } = await import('../engine/index.js');
    const opened = await openDuckDb({ reads: [file.path] });
    try {
      await opened.view(relation, `SELECT * FROM ${await load(opened)}`);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  });
  const issues = basketIssues(file);
  const records = file.items.length;
  const column = (name: string, field: number) => ({
    source: name,
    name,
    field,
    type: 'text',
    format: null,
    by: 'exact',
  });
  const orders: InputTable = {
    name: 'orders',
    relation,
    columns: ['line', 'order_id', 'product_id'],
    source: { table: 'orders', name: file.name, sha256: file.sha256, records },
    form: basketForm(file),
    ledger: { records, accepted: records, rejected: 0, excluded: {} },
    understood: [column('order_id', 1), column('product_id', 2)],
    units: null,
    money: null,
    limited: null,
    returns: null,
    from: null,
    to: null,
    rejectsFile: null,
    issues,
    baskets: file,
  };
  return { engine, tables: { orders }, asOf: options.asOf, currency: null, issues, close: () => engine.close() };
}

/** What the checks of an orders table say of ids and repeats, from the arrays. */
function basketIssues({ name, ids, items, repeats, issues }: BasketFile): Issue[] {
  const records = items.length;
  const found = [...issues];
  const warn = (code: string, count: number, params: Record<string, string>, column?: string) =>
    void found.push(problem({ code, severity: 'warning', place: { source: name, column }, count, records, params }));
  if (repeats > 0) warn('W-DUP-01', repeats, {});
  const odd = new Set(nonProductIds(ids));
  if (odd.size > 0) {
    let n = 0;
    for (let at = 0; at < items.length; at++) if (odd.has(ids[items[at]!]!)) n++;
    warn('W-NPR-01', n, { ids: [...odd].slice(0, 8).join(', ') });
  }
  const known = new Set(ids);
  for (const [code, looks, plain] of [
    ['W-IDS-01', (id: string) => id.endsWith('.0'), (id: string) => id.slice(0, -2)],
    ['W-IDS-02', (id: string) => id.startsWith('0'), (id: string) => id.replace(/^0+/, '')],
  ] as const) {
    const twins = ids.filter((id) => looks(id) && known.has(plain(id)));
    const example = twins.reduce((least, id) => (id < least ? id : least), twins[0] ?? '');
    if (twins.length > 0) warn(code, twins.length, { example }, 'product_id');
  }
  return found;
}
