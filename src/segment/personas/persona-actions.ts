import { type ActionRow, actionsTable } from '../../analysis/index.js';
import { hasText } from '../../messages/index.js';
import { addDays } from '../days.js';
import type { PersonaOffer } from './offers.js';
import type { PersonaAnswer } from './persona-answer.js';

/** Customers named for each persona, and records to verify, at most. */
const most = 30;
/** Days within which they are to be called. */
const within = 14;

/**
 * Whom to offer what most of its persona buy: members who bring most and have not bought it; and whose record to verify.
 * What they would bring is not known without a trial: it is left open.
 */
export function personaActions(
  answer: PersonaAnswer,
  best: readonly PersonaOffer[],
  buyers: ReadonlyMap<string, ReadonlySet<string>>,
  asOf: string,
) {
  const { features, rows, labels, orders, checked } = answer;
  const base = {
    argument: null,
    by_date: addDays(asOf, within),
    expected_value: null,
    expected_low: null,
    expected_high: null,
  };
  const first = (counts: ReadonlyMap<string, number>, kind: 'channel' | 'best_time') => {
    const [name] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    return name !== undefined && hasText(`${kind}.${name}`) ? name : null;
  };
  const actions: ActionRow[] = best.flatMap((offer) => {
    const { persona, product } = offer;
    return [...rows]
      .filter((row) => labels[row] === persona && !buyers.get(product)!.has(features.ids[row]!))
      .sort((a, b) => features.money![b]! - features.money![a]! || a - b)
      .slice(0, most)
      .map((row) => ({
        ...base,
        customer_id: features.ids[row]!,
        action: 'offer_product',
        product_id: product,
        channel: first(orders[persona]!.channels, 'channel'),
        best_time: first(orders[persona]!.times, 'best_time'),
        reason: 'persona_buys',
      }));
  });
  const doubted = checked.list.filter(({ kind, doubt }) => kind === 'customer' && doubt >= 0.5).slice(0, most);
  actions.push(
    ...doubted.map(({ id }) => ({
      ...base,
      customer_id: id,
      action: 'verify',
      product_id: null,
      channel: null,
      best_time: null,
      reason: 'record_doubted',
    })),
  );
  return actionsTable(actions);
}
