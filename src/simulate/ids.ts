import type { People } from './people.js';

interface Numbers {
  /** Number of each customer, from 1, in the order in which they joined. */
  readonly of: Int32Array;
  /** The customers in that order. */
  readonly order: Int32Array;
}

const numbersOf = new WeakMap<Int32Array, Numbers>();

// People are drawn once and never change, so the numbers are found once for each market.
function numbers({ count, joinedDay }: People): Numbers {
  const known = numbersOf.get(joinedDay);
  if (known !== undefined) return known;
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => joinedDay[a]! - joinedDay[b]! || a - b);
  const of = new Int32Array(count);
  order.forEach((customer, place) => {
    of[customer] = place + 1;
  });
  numbersOf.set(joinedDay, { of, order });
  return { of, order };
}

/** Five digits, or as many as the largest number needs. */
function numbered(prefix: string, n: number, largest: number): string {
  return prefix + String(n).padStart(Math.max(5, String(largest).length), '0');
}

/** The id of a customer as it stands in the files. */
export function customerId(people: People, customer: number): string {
  return numbered('C', numbers(people).of[customer]!, people.count);
}

export function customersByNumber(people: People): Int32Array {
  return numbers(people).order;
}

export function householdId(people: People, household: number): string {
  return numbered('H', household + 1, people.householdCount);
}

export function communityId(community: number): string {
  return `G${String(community + 1).padStart(4, '0')}`;
}
