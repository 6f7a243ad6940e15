import { analysis } from '../analysis/index.js';
import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';
import { suspicions } from './referral/abuse.js';
import { groupBuying } from './referral/group-buying.js';
import { type Referrals, readReferrals } from './referral/read-referrals.js';
import { referralAnswer } from './referral/referral-answer.js';
import { type Forest, referralForest } from './referral/referral-forest.js';
import { countingRows } from './referral/referral-tables.js';
import { referralOptions } from './referral-options.js';

const name = 'influence.referral';
const dayMs = 86_400_000;

/** Share of the referred who had ordered before the day they were referred; null without orders or days. */
function knownBeforeShare({ firstOrder, referred, day }: Referrals, forest: Forest): number | null {
  if (firstOrder === null) return null;
  const dated = countingRows(forest).filter((row) => !Number.isNaN(day[row]!));
  if (dated.length === 0) return null;
  return dated.filter((row) => firstOrder[referred[row]!]! < day[row]!).length / dated.length;
}

/**
 * Who brings whom: what customers who refer are worth, by which mode, and whether it goes on of itself.
 *
 * The first referral of each customer counts; one's own, later ones and rings are told apart and listed. K is the mean number of
 * customers brought by each who had `matureDays` to do so, those who brought none included, with a gamma-Poisson interval; by mode it is that of
 * the customers who came by the mode and bring others by it, suspects and whom they brought left out. A referred customer's money is
 * credited once, to the one who brought them; what would have come anyway is taken off (at least the share that had bought before). Modes are free
 * text. Group buying is read from interactions of kind join_group. Cost: O(referrals + customers).
 *
 * @param shop - needs referrals: referrer_id, referred_id; uses at, code, mode, reward, customers, orders (account currency) and interactions
 * @returns tables.referrers, modes, codes, group_sizes, suspects, rings, tree, actions; metrics as counts, days and money
 * @throws VitalfewError missing_table | missing_column | empty_input (no referral with both ends)
 * @example (await referral(shop)).metrics.find(({ id }) => id === 'k_factor')?.value // => 0.2… (the sample market)
 * @see T. E. Harris, The Theory of Branching Processes (1963); V. Kumar, J. A. Petersen & R. P. Leone, "Driving profitability by
 *   encouraging customer referrals", Journal of Marketing 74 (2010): referral value without those who would have come anyway. Deviation: none.
 */
export const referral = analysis({
  id: 'influence/referral',
  needs: { referrals: ['referrer_id', 'referred_id'] },
  uses: {
    referrals: ['at', 'code', 'mode', 'group_id', 'reward'],
    customers: ['customer_id', 'joined_at', 'household_id', 'kind', 'name'],
    orders: ['customer_id', 'ordered_at', 'amount'],
    interactions: ['customer_id', 'kind', 'campaign', 'value'],
  },
  options: referralOptions,
  methods: [
    'Harris, The Theory of Branching Processes (1963): the mean number brought by each, and what follows above 1',
    'Kumar, Petersen & Leone, Journal of Marketing 74 (2010), 1–17: customer referral value',
    'Benjamini & Hochberg, Journal of the Royal Statistical Society B 57 (1995): many referrers tested at once',
  ],
  async run(shop, options, { signal, progress }) {
    const referrals = await readReferrals(shop, signal);
    if (referrals.referrer.length === 0) {
      const advice = message('influence/referral.advice.empty');
      throw new VitalfewError(
        'empty_input',
        message('error.empty_input', { function: name, table: 'referrals', advice }),
      );
    }
    progress(0.5);
    const forest = referralForest(referrals);
    const suspects = suspicions(referrals, forest, options);
    const knownBefore = knownBeforeShare(referrals, forest);
    const asOf = shop.asOf === null ? Number.POSITIVE_INFINITY : Date.parse(`${shop.asOf}T00:00:00Z`) / dayMs;
    const groups = await groupBuying(shop, options.level, signal);
    progress(0.8);
    return await referralAnswer({
      shop,
      options,
      referrals,
      forest,
      suspects,
      matureDay: asOf - options.matureDays,
      anyway: options.anyway ?? knownBefore ?? 0,
      knownBefore,
      level: options.level,
      groups,
    });
  },
});
