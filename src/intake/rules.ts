import { quoteLiteral } from '../engine/index.js';
import type { Issue } from '../errors.js';
import type { Loaded, Phase } from './load.js';
import type { TableModel } from './model.js';
import { nonProducts } from './non-products.js';
import { orderChecks } from './order-checks.js';
import { problem } from './problem.js';
import type { SourceContext, TableSource } from './sources/source.js';

/** A rule that leaves records out; the first that matches in the printed order counts. */
export interface Rule {
  readonly name: 'duplicates' | 'returns' | 'non_products';
  readonly condition: string;
}

export interface RuledOrders {
  readonly rules: readonly Rule[];
  readonly issues: readonly Issue[];
}

/** Whether a rule was asked for that may leave records out. */
export function mayExclude({ options }: SourceContext): boolean {
  return options.dedupe || options.returns !== 'off' || options.nonProducts !== 'off';
}

/** The rules asked for, and warnings of what the rules not asked for would have taken. */
export async function orderRules(
  source: TableSource,
  context: SourceContext,
  loaded: Loaded,
  model: TableModel,
  phase: Phase,
): Promise<RuledOrders> {
  const rules: Rule[] = [];
  const issues: Issue[] = [];
  const { options } = context;
  const { records } = loaded.reconciled;
  const warn = (code: string, count: number, column?: string, params: Record<string, string> = {}) => {
    const place = { source: source.name, column: column && model.columns.get(column)?.raw.name };
    const share = column === undefined ? { records } : {};
    issues.push(problem({ code, severity: 'warning', place, count, params, ...share }));
  };
  const [lines, odd] = await Promise.all([
    phase('orders', () => orderChecks(context, loaded, model)),
    model.has('product_id') ? phase('products', () => nonProducts(context, model)) : { n: 0, ids: [] },
  ]);
  if (lines.duplicates > 0) warn(options.dedupe ? 'W-DUP-02' : 'W-DUP-01', lines.duplicates);
  if (lines.copies !== null) rules.push({ name: 'duplicates', condition: lines.copies });
  const { twoCustomers, twoDays } = lines;
  if (twoCustomers.n > 0) warn('W-ORD-02', twoCustomers.n, 'order_id', { example: twoCustomers.example });
  if (twoDays.n > 0) warn('W-ORD-03', twoDays.n, 'order_id', { example: twoDays.example });
  if (options.returns === 'exclude' && model.isReturn !== null)
    rules.push({ name: 'returns', condition: model.isReturn });
  if (odd.n === 0) return { rules, issues };
  if (options.nonProducts === 'exclude')
    rules.push({ name: 'non_products', condition: `product_id IN (${odd.ids.map(quoteLiteral).join(', ')})` });
  else warn('W-NPR-01', odd.n, undefined, { ids: odd.ids.slice(0, 8).join(', ') });
  return { rules, issues };
}
