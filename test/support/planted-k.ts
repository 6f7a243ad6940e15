import { referral } from '../../src/influence/index.js';
import { open } from '../../src/intake/index.js';
import { simulateMarket } from '../../src/simulate/index.js';
import { rowsOf } from '../simulate/read-market.js';

export interface Held {
  /** Markets in which the interval of the arm holds its planted K, and those in which K could be told. */
  held: number;
  told: number;
}

/** How often the interval of each referral arm's K holds what was planted, over markets of 2,000 customers. */
export async function plantedK(markets: number): Promise<Map<string, Held>> {
  const found = new Map<string, Held>();
  for (let seed = 1; seed <= markets; seed += 1) {
    const market = simulateMarket({ customers: 2000, seed }, ['referral_arms']);
    const shop = await open(
      { referrals: rowsOf(market, 'referrals'), customers: rowsOf(market, 'customers') },
      { rejectsDir: null },
    );
    const modes = (await referral(shop)).tables.modes.toRows();
    await shop.close();
    for (const { mode, k } of market.truth.stories.referral_arms!.arms) {
      const row = modes.find((each) => each.mode === mode);
      const counts = found.get(mode) ?? { held: 0, told: 0 };
      found.set(mode, counts);
      if (row === undefined || row.k === null) continue;
      counts.told += 1;
      if (row.k_low! <= k && k <= row.k_high!) counts.held += 1;
    }
  }
  return found;
}
