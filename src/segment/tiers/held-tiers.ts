import type { Shop } from '../../analysis/index.js';
import { message } from '../../messages/index.js';
import { type MemoryTable, type Row, rowsTable } from '../../result/index.js';
import { wilson } from '../../stats/index.js';
import type { CustomerValues } from '../customer-values.js';
import { tierNames } from './tier-costs.js';
import type { TierRule } from './tier-rules.js';

export interface HeldRow extends Row {
  /** The tier that the table of customers says. */
  readonly held: string;
  /** The tier by these rules. */
  readonly tier: string;
  readonly customers: number;
}

export interface HeldTiers {
  readonly rows: readonly HeldRow[];
  /** Customers who hold a tier of a known name, and how many of them would get it, a lower or a higher one. */
  readonly customers: number;
  readonly same: number;
  readonly holdsHigher: number;
  readonly holdsLower: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The tiers that customers hold in the data, where the table of customers has them, beside those by the rules. Names are
 * compared without regard to case; names that no rule has are left out. Null where nobody holds a known tier.
 */
export async function heldTiers(
  shop: Shop,
  { ids }: CustomerValues,
  tier: Uint8Array,
  rules: readonly TierRule[],
  { level, signal }: { level: number; signal: AbortSignal | undefined },
): Promise<HeldTiers | null> {
  if (!shop.has('customers', 'tier') || shop.unitColumn !== null) return null;
  const sql = `SELECT CAST(customer_id AS VARCHAR) AS id, lower(max(CAST(tier AS VARCHAR))) AS held
FROM ${shop.from('customers')} WHERE tier IS NOT NULL GROUP BY customer_id ORDER BY id`;
  const answer = await shop.engine.query(sql, [], signal ? { signal } : {});
  const names = tierNames(rules);
  const place = new Map(names.map((name, i) => [name.toLowerCase(), i]));
  const [known, held] = [answer.texts('id'), answer.texts('held')];
  const heldBy = new Map(known.map((id, i) => [id, place.get(held[i] ?? '')]));
  const counts = new Map<number, number>();
  let [customers, same, holdsHigher, holdsLower] = [0, 0, 0, 0];
  ids.forEach((id, i) => {
    const holds = heldBy.get(id);
    if (holds === undefined) return;
    const gets = tier[i]!;
    customers += 1;
    if (holds === gets) same += 1;
    else if (holds < gets) holdsHigher += 1;
    else holdsLower += 1;
    const key = holds * names.length + gets;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  if (customers === 0) return null;
  const rows = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, n]) => ({
      held: names[Math.floor(key / names.length)]!,
      tier: names[key % names.length]!,
      customers: n,
    }));
  const { low, high } = wilson(same, customers, level);
  return { rows, customers, same, holdsHigher, holdsLower, low, high };
}

export function heldTable(rows: readonly HeldRow[]): MemoryTable<HeldRow> {
  const label = (name: string) => message(`segment/tiers.column.${name}`);
  return rowsTable(rows, {
    held: { unit: 'text', values: 'segment/tiers.tier', label: label('held') },
    tier: { unit: 'text', values: 'segment/tiers.tier', label: label('tier') },
    customers: 'customers',
  });
}
