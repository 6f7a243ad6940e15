import { assertNeeds, type Shop } from '../../analysis/index.js';
import { invalidOption } from '../../errors.js';
import { message } from '../../messages/index.js';
import { nearest } from '../../option/index.js';

/**
 * Checks that somebody could hold the plan that is to be the member pool.
 *
 * @throws VitalfewError missing_table | missing_column | invalid_option (no such plan; the nearest one is named)
 */
export async function assertPlan(
  name: string,
  shop: Shop,
  plan: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  assertNeeds(name, shop, { memberships: ['customer_id', 'plan'] });
  const found = await shop.engine.query(
    `SELECT DISTINCT CAST(plan AS VARCHAR) AS plan FROM ${shop.from('memberships')} WHERE plan IS NOT NULL ORDER BY plan`,
    [],
    signal ? { signal } : {},
  );
  const plans = found.texts('plan').map(String);
  if (plans.includes(plan)) return;
  const near = nearest(plan, plans);
  throw invalidOption(name, 'plan', {
    expected: message('must_be.plan'),
    received: plan,
    advice:
      near === null
        ? message('must_be.advice.plans', { plans: plans.slice(0, 10).join(', ') })
        : message('must_be.advice.near', { near }),
  });
}
