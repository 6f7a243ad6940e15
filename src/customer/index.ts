import type { Dataset } from '../intake/dataset.js';
import { customerCard } from './customer-card.js';

export type { CardPart, CardPiece } from './card-part.js';
export { customerCard };

type Asked = Parameters<typeof customerCard>[1];

/**
 * All that is known of one customer, on one card: `customer(shop, id)`, or options with an `id`.
 *
 * @throws VitalfewError as `customerCard`
 * @example const card = await customer(shop, 'C00012');
 */
export const customer = Object.assign(
  (dataset: Dataset, asked?: string | Asked): ReturnType<typeof customerCard> =>
    customerCard(dataset, typeof asked === 'string' ? { id: asked } : asked),
  { declaration: customerCard.declaration },
);
