import { cohensKappa, wilson } from '../../stats/index.js';
import type { Tag } from './tag-customers.js';
import type { ByHandRow } from './traits-tables.js';

/** Values of a hand-set column above which it is not a tag but a list. */
const mostValues = 20;

/**
 * Tags set by hand beside the model's: of those who bear a hand-set tag, how many bear the model's, and Cohen's kappa of the two over all
 * customers. The most frequent hand-set tags only. Cost: O(values × tags + customers).
 */
export function compareByHand(
  ids: readonly string[],
  hand: ReadonlyMap<string, string>,
  tags: readonly Tag[],
  level: number,
): ByHandRow[] {
  const n = ids.length;
  const byValue = new Map<string, Set<number>>();
  ids.forEach((id, i) => {
    const value = hand.get(id);
    if (value === undefined) return;
    const own = byValue.get(value);
    if (own) own.add(i);
    else byValue.set(value, new Set([i]));
  });
  const byTag = new Map<string, Set<number>>();
  for (const { tag, customer } of tags) byTag.set(tag, (byTag.get(tag) ?? new Set()).add(customer));
  const values = [...byValue].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1)).slice(0, mostValues);
  return values.flatMap(([value, own]) =>
    [...byTag].map(([tag, theirs]): ByHandRow => {
      const both = [...own].filter((i) => theirs.has(i)).length;
      const { low, high } = wilson(both, own.size, level);
      const beyond = cohensKappa({ both, first: own.size, second: theirs.size, n }, level);
      return {
        hand_tag: value,
        tag,
        hand_customers: own.size,
        tagged: theirs.size,
        both,
        agreed: both / own.size,
        agreed_low: low,
        agreed_high: high,
        kappa: beyond?.value ?? null,
        kappa_low: beyond?.low ?? null,
        kappa_high: beyond?.high ?? null,
      };
    }),
  );
}
