import type { Dataset } from '../../src/intake/index.js';
import { lifecycle } from '../../src/segment/index.js';
import type { Truth } from '../../src/simulate/truth.js';

/** The condition that leaves the lesson packs of the planted learners. */
export const lessonsOf = (truth: Pick<Truth, 'stories'>) => ({
  product_id: truth.stories.learning_bands!.bands.map((band) => band.product_id),
});

/** Share of the planted learners whose stage is found, by their own rhythm and by plain day limits between what was planted. */
export async function stagesFound(shop: Dataset, truth: Pick<Truth, 'stories'>) {
  const { tables } = await lifecycle(shop, {
    where: lessonsOf(truth),
    dayLimits: { growth: 50, mature: 180, dormant: 60, lost: 160 },
  });
  const rows = tables.customers.toRows();
  const planted = new Map(
    truth.stories.learning_bands!.learners.map((each) => [each.customer_id, each.stage as string]),
  );
  const known = rows.filter((row) => planted.has(row.customer_id) && row.stage !== null);
  const share = (of: 'stage' | 'stage_by_days') =>
    known.filter((row) => row[of] === planted.get(row.customer_id)).length / known.length;
  return { learners: known.length, byRhythm: share('stage'), byDays: share('stage_by_days') };
}
