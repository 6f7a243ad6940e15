import type { RunContext, Shop } from '../../analysis/index.js';
import { readMechanismData } from '../mechanisms/read-mechanism-data.js';
import { ruleEvents } from '../mechanisms/rule-events.js';
import type { TradeRule } from '../mechanisms/trade-rule.js';
import type { Mechanisms } from './mechanism-signal.js';
import type { ReadEvents } from './read-events.js';

/** Reads what the rules of the trade need, and how its numbers stand in those of the purchases; null without a rule that is ever set off. */
export async function readMechanisms(
  shop: Shop,
  rules: readonly TradeRule[],
  { ids, products }: Pick<ReadEvents, 'ids' | 'products'>,
  context: Pick<RunContext, 'engine' | 'signal'> & { readonly asOfDay: number },
): Promise<Mechanisms | null> {
  if (rules.length === 0) return null;
  const data = await readMechanismData(shop, rules, context);
  const { asOfDay } = context;
  const unitAt = new Map(ids.map((id, i) => [id, i]));
  const itemAt = new Map(products.map((id, i) => [id, i]));
  // A rule that nothing here sets off, or whose product few bought, would only be another column of zeros.
  const itemOf = Int32Array.from(data.items, ({ id, isPlan }) => (isPlan ? -1 : (itemAt.get(id) ?? -1)));
  const places = rules.flatMap((rule, place) => {
    const { events, targets } = ruleEvents(rule, data, place, asOfDay);
    return events.unit.length > 0 && targets.some((list) => list.some((item) => itemOf[item]! >= 0)) ? [place] : [];
  });
  if (places.length === 0) return null;
  return {
    rules: places.map((place) => rules[place]!),
    data: { ...data, events: places.map((place) => data.events[place]!) },
    unitOf: Int32Array.from(data.people, (id) => unitAt.get(id) ?? -1),
    itemOf,
  };
}
