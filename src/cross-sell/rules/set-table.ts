import { message } from '../../messages/index.js';
import type { ItemSets } from '../../mining/index.js';
import { type ColumnData, type MemoryTable, memoryTable, type Row } from '../../result/index.js';
import type { BasketData } from './basket-data.js';
import { listed, setTexts } from './set-text.js';
import { sideColumn, sideNames } from './side-names.js';

/** Items that lie together in enough baskets. */
export interface ItemSetRow extends Row {
  /** Ids, comma and blank between them. */
  readonly items: string;
  readonly count: number;
  readonly support: number;
}

/** The same where the data know what products are called. */
export interface NamedItemSetRow extends ItemSetRow {
  readonly item_names: string;
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
  { baskets, ...data }: Pick<BasketData, 'ids' | 'names' | 'english'> & { baskets: number },
): MemoryTable<ItemSetRow> | MemoryTable<NamedItemSetRow> {
  const { ids } = data;
  const order = byCount(sets, baskets);
  const named = data.names.some((name) => name !== null);
  const sidesOf = () => Array.from(order, (set) => sets.items.subarray(sets.offsets[set]!, sets.offsets[set + 1]!));
  const column = <D extends ColumnData>(make: () => D) => ({ length: order.length, make });
  const counts = (): Float64Array => {
    const values = new Float64Array(order.length);
    for (let row = 0; row < order.length; row++) values[row] = sets.support[order[row]!]!;
    return values;
  };
  const texts = () => sidesOf().map((side) => listed(side, ids));
  const rest = {
    count: { type: 'integer', unit: 'count', label: label('count'), data: column(counts) },
    support: {
      type: 'number',
      unit: 'share',
      label: label('support'),
      data: column(() => counts().map((count) => count / baskets)),
    },
  } as const;
  const items = { type: 'text', label: label('items'), data: column(texts) } as const;
  if (!named) {
    const rowTexts = setTexts(sets, order, { ids, baskets });
    return memoryTable<ItemSetRow>({ items, ...rest }, rowTexts === undefined ? {} : { rowTexts });
  }
  const translations = data.english.size === 0 ? undefined : sideColumn(sidesOf(), data).translations;
  const item_names = {
    type: 'text',
    label: label('item_names'),
    data: column(() => sidesOf().map((side) => sideNames(side, data))),
    ...(translations === undefined ? {} : { translations }),
  } as const;
  return memoryTable<NamedItemSetRow>({ items, item_names, ...rest });
}
