import type { LaunchedProduct } from './find-launches.js';
import type { EarlyBuyers } from './launch-gate.js';
import type { AdoptionList, Buyers } from './read-adopters.js';

/** The customers who bought each launch within its early days and had joined by then, in the order of the list. Cost: O(adoptions). */
export function earlyBuyersOf(
  { launch, customer, day }: AdoptionList,
  launches: readonly Pick<LaunchedProduct, 'day'>[],
  joined: Buyers['joined'],
  earlyDays: number,
): EarlyBuyers {
  const early: number[][] = launches.map(() => []);
  customer.forEach((i, a) => {
    const l = launch[a]!;
    if (day[a]! < earlyDays && joined[i]! <= launches[l]!.day) early[l]!.push(i);
  });
  return early.map((buyers) => Uint32Array.from(buyers));
}
