import { type ActionRow, actionsTable } from '../../analysis/index.js';
import type { MemoryTable, Row } from '../../result/index.js';
import { label, table } from './columns.js';
import type { Due } from './due.js';
import type { ArmCount } from './package-offers.js';
import type { MechanismData } from './read-mechanism-data.js';
import type { Material, RuleRow } from './rule-rows.js';
import { itemName, partName, ruleName, translationsOf } from './rule-words.js';
import type { TradeRule } from './trade-rule.js';

export interface PartRow extends Row {
  readonly rule: string;
  readonly part: string;
  readonly n: number;
  readonly customers: number;
  readonly hits: number;
  readonly rate: number | null;
  readonly rate_low: number | null;
  readonly rate_high: number | null;
  readonly pace: number | null;
}

export interface DueRow extends Row {
  readonly customer_id: string;
  readonly rule: string;
  readonly product_id: string | null;
  readonly product_name: string;
  readonly triggered_on: string;
  readonly by_date: string;
  readonly p: number | null;
  readonly p_low: number | null;
  readonly p_high: number | null;
  readonly expected_value: number | null;
  readonly status: string;
  readonly instead: string | null;
}

export interface ConflictRow extends Row {
  readonly rule: string;
  readonly instead: string;
  readonly status: string;
  readonly customers: number;
}

export interface ArmRow extends Row {
  readonly arm: string;
  readonly n: number;
  readonly renewed: number;
  readonly rate: number | null;
  readonly rate_low: number | null;
  readonly rate_high: number | null;
}

export type MechanismTables = {
  readonly rules: MemoryTable<RuleRow>;
  readonly rules_measured: MemoryTable<RuleRow>;
  readonly parts: MemoryTable<PartRow>;
  readonly due: MemoryTable<DueRow>;
  readonly conflicts: MemoryTable<ConflictRow>;
  readonly package_offers?: MemoryTable<ArmRow>;
  readonly actions: MemoryTable<ActionRow>;
};

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export function partTable({ rules, found, measured, data }: Material): MemoryTable<PartRow> {
  const names = new Map<string, ReturnType<typeof partName>>();
  const rows = rules.flatMap((rule, r) =>
    found[r]!.parts.flatMap((part, i): PartRow[] => {
      const { n, customers, hits, rate, low, high } = measured[r]!.parts[i]!;
      const { rise, days } = found[r]!.pace[i]!;
      const id = part.kind === 'product' ? data.items[Number(part.id)]!.id : part.id;
      if (n === 0 && days === 0) return [];
      names.set(id, partName(part, data.items));
      const counted = { n, customers, hits, rate, rate_low: low, rate_high: high };
      return [{ rule: rule.id, part: id, ...counted, pace: days > 0 ? rise / days : null }];
    }),
  );
  return table<PartRow>(rows, {
    rule: { unit: 'text', translations: translationsOf(rules.map((rule) => [rule.id, ruleName(rule)])) },
    part: { unit: 'text', translations: translationsOf(names) },
    n: 'count',
    customers: 'customers',
    hits: 'count',
    rate: 'share',
    rate_low: 'share',
    rate_high: 'share',
    pace: 'number',
  });
}

const productId = ({ items }: MechanismData, item: number): string | null =>
  items[item]!.isPlan ? null : items[item]!.id;

export function dueTable({ rules, data }: Material, due: readonly Due[]): MemoryTable<DueRow> {
  const rows = due.map(
    ({ rule, unit, item, day, byDay, p, low, high, value, status, instead }): DueRow => ({
      customer_id: data.people[unit]!,
      rule: rules[rule]!.id,
      product_id: productId(data, item),
      product_name: data.items[item]!.id,
      triggered_on: isoOf(day),
      by_date: isoOf(byDay),
      p,
      p_low: low,
      p_high: high,
      expected_value: p === null || value === null ? null : p * value,
      status,
      instead: instead === null ? null : rules[instead]!.id,
    }),
  );
  const names = translationsOf(rules.map((rule) => [rule.id, ruleName(rule)]));
  const products = translationsOf(due.map(({ item }) => [data.items[item]!.id, itemName(data.items[item]!)]));
  return table<DueRow>(rows, {
    customer_id: 'text',
    rule: { unit: 'text', translations: names },
    product_id: 'text',
    product_name: { unit: 'text', translations: products },
    triggered_on: 'date',
    by_date: 'date',
    p: { unit: 'share', label: label('chance') },
    p_low: { unit: 'share', label: label('chance_low') },
    p_high: { unit: 'share', label: label('chance_high') },
    expected_value: 'money',
    status: { unit: 'text', values: 'cross-sell/mechanisms.status' },
    instead: { unit: 'text', translations: names },
  });
}

export function conflictRows({ rules }: Material, due: readonly Due[]): ConflictRow[] {
  const counts = new Map<string, number>();
  for (const { rule, instead, status } of due) {
    if (instead === null || instead === rule) continue;
    const key = JSON.stringify([rules[rule]!.id, rules[instead]!.id, status]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, customers]) => {
      const [rule, instead, status] = JSON.parse(key) as [string, string, string];
      return { rule, instead, status, customers };
    })
    .sort((a, b) => b.customers - a.customers || (a.rule + a.instead < b.rule + b.instead ? -1 : 1));
}

export function conflictTable(rows: readonly ConflictRow[], rules: readonly TradeRule[]): MemoryTable<ConflictRow> {
  const names = translationsOf(rules.map((rule) => [rule.id, ruleName(rule)]));
  return table<ConflictRow>(rows, {
    rule: { unit: 'text', translations: names },
    instead: { unit: 'text', translations: names },
    status: { unit: 'text', values: 'cross-sell/mechanisms.status' },
    customers: 'customers',
  });
}

export function armRows(counts: readonly ArmCount[]): ArmRow[] {
  return counts
    .filter(({ n }) => n > 0)
    .map(({ arm, n, renewed, rate, low, high }) => ({ arm, n, renewed, rate, rate_low: low, rate_high: high }));
}

export function armTable(rows: readonly ArmRow[]): MemoryTable<ArmRow> {
  return table<ArmRow>(rows, {
    arm: { unit: 'text', values: 'cross-sell/mechanisms.arm' },
    n: { unit: 'count', label: label('packages') },
    renewed: 'count',
    rate: { unit: 'share', label: label('renewal_rate') },
    rate_low: 'share',
    rate_high: 'share',
  });
}

/** What to offer to whom until when: one row a customer and product, soonest first. */
export function mechanismActions({ rules, data }: Material, due: readonly Due[]): MemoryTable<ActionRow> {
  const offered = due.filter(({ status }) => status === 'offered');
  const worth = (share: number | null, value: number | null) =>
    share === null || value === null ? null : share * value;
  return actionsTable(
    offered
      .sort((a, b) => a.byDay - b.byDay || a.unit - b.unit || a.item - b.item)
      .map(({ rule, unit, item, byDay, p, low, high, value }) => ({
        customer_id: data.people[unit]!,
        action: data.items[item]!.isPlan ? 'renew_plan' : 'offer_product',
        product_id: productId(data, item),
        argument: `mechanism_${rules[rule]!.kind}`,
        channel: null,
        best_time: null,
        by_date: isoOf(byDay),
        expected_value: worth(p, value),
        expected_low: worth(low, value),
        expected_high: worth(high, value),
        reason: `mechanism_${rules[rule]!.kind}`,
      })),
  );
}
