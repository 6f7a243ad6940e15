import type { Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import { nearest } from '../../option/index.js';
import { type AttributeKind, attributeKinds, knowsAge } from './customer-features.js';
import { type OrderFeature, orderFeature, plainOrderFeatures } from './order-features.js';
import type { WantedFeatures } from './read-features.js';
import { knowsTie, tieFeatures } from './tie-features.js';

/** Whether the orders say who bought when for how much. */
export function hasOrders(shop: Shop): boolean {
  return shop.asOf !== null && ['customer_id', 'ordered_at', 'amount'].every((column) => shop.has('orders', column));
}

/**
 * Where features stand, by their names.
 *
 * @param names - what is asked for; null: `usual` where there are orders, otherwise every column of numbers in customers
 * @throws VitalfewError invalid_option naming the nearest known feature
 */
export async function chooseFeatures(
  name: string,
  shop: Shop,
  names: readonly string[] | null,
  usual: readonly string[],
  signal: AbortSignal | undefined,
): Promise<WantedFeatures> {
  const orders = new Map<string, OrderFeature>();
  const attributes: AttributeKind[] = [];
  const ties: string[] = [];
  let kinds: AttributeKind[] | null = null;
  const known = async () => {
    kinds ??= shop.has('customers') ? await attributeKinds(shop, signal) : [];
    return kinds;
  };
  if (names === null && !hasOrders(shop)) {
    const numbers = (await known()).filter(({ kind }) => kind === 'number');
    return { orders, attributes: numbers, ties };
  }
  for (const asked of names ?? usual) {
    const id = asked.replace(/^customers\./, '');
    const fromOrders = hasOrders(shop) ? orderFeature(id, shop, shop.asOf!) : null;
    if (fromOrders !== null) orders.set(id, fromOrders);
    else if (knowsTie(shop, id)) ties.push(id);
    else if (id === 'age' && shop.has('customers') && knowsAge(shop))
      attributes.push({ column: 'age', kind: 'number' });
    else {
      const found = (await known()).find(({ column }) => column === id);
      if (!found) throw unknown(name, shop, asked, await known());
      attributes.push(found);
    }
  }
  return { orders, attributes, ties };
}

function unknown(name: string, shop: Shop, asked: string, kinds: readonly AttributeKind[]) {
  const all = [
    ...(hasOrders(shop) ? plainOrderFeatures.filter((id) => orderFeature(id, shop, shop.asOf!) !== null) : []),
    ...Object.keys(tieFeatures).filter((id) => knowsTie(shop, id)),
    ...(shop.has('customers') && knowsAge(shop) ? ['age'] : []),
    ...kinds.map(({ column }) => column),
  ];
  const near = nearest(asked, all);
  return invalidOption(name, 'features', {
    expected: message('segment/clusters.features.expected'),
    received: asked,
    advice: message(near === null ? 'segment/clusters.features.known' : 'segment/clusters.features.nearest', {
      nearest: near,
      known: [...new Set(all)].join(', '),
    }),
  });
}
