import type { Shop } from '../../src/analysis/index.js';
import { lookThrough } from '../../src/analysis/shop.js';
import type { Dataset } from '../../src/intake/index.js';

/** A dataset as an analysis sees it when nothing is asked beyond its own options: for tests of what reads it. */
export function shopOf(dataset: Dataset): Shop {
  const scope = {
    asOf: null,
    conditions: [],
    members: null,
    period: null,
    unit: 'customer',
    value: 'revenue',
  } as const;
  return { ...lookThrough(dataset, { ...scope, name: 'test' }), asOf: dataset.asOf };
}
