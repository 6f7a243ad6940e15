import { message } from '../../messages/index.js';
import type { ItemSets } from '../../mining/index.js';
import { type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { BasketData } from './basket-data.js';
import { listed, setTexts } from './set-text.js';

/** Items that lie together in enough baskets. */
export interface ItemSetRow extends Row {
  /** Ids, comma and blank between them. */
  readonly items: string;
  readonly count: number;
  readonly support: number;
}

const label = (column: string) => message(`cross-sell/rules.column.${column}`);

/** The numbers of the sets, the most frequent first; of equals in the order in which they were found. Cost: O(sets + baskets). */
export function byCount({ count, support }: ItemSets, baskets: number): Uint32Array {
  const starts = new Uint32Array(baskets + 2);
  for (let set = 0; set < count; set++) starts[baskets - support[set]! + 1]!++;
  for (let i = 0; i <= baskets; i++) starts[i + 1]! += starts[i]!;
  const order = new Uint32Array(count);
  for (let set = 0; set < count; set++) order[starts[baskets - support[set]!]!++] = set;
  return order;
}

/** The table of item sets; texts of sets are made when somebody asks for them, as there may be a million. */
export function itemSetTable(
  sets: ItemSets,
  { ids, baskets }: Pick<BasketData, 'ids'> & { baskets: number },
): MemoryTable<ItemSetRow> {
  const order = byCount(sets, baskets);
  const count = Float64Array.from(order, (set) => sets.support[set]!);
  const rowTexts = setTexts(sets, order, { ids, baskets });
  return memoryTable<ItemSetRow>(
    {
      items: {
        type: 'text',
        label: label('items'),
        data: {
          length: order.length,
          make: () =>
            Array.from(order, (set) => listed(sets.items.subarray(sets.offsets[set]!, sets.offsets[set + 1]!), ids)),
        },
      },
      count: { type: 'integer', unit: 'count', label: label('count'), data: count },
      support: { type: 'number', unit: 'share', label: label('support'), data: count.map((n) => n / baskets) },
    },
    rowTexts === undefined ? {} : { rowTexts },
  );
}
