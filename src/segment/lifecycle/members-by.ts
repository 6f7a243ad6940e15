import type { KnownLives } from './lifecycle-lives.js';

/** Customers of `orders` by what `of` says of their position in `seen`; those without a stage left out. */
export function membersBy<K>({ place }: KnownLives, of: (i: number) => K | null): Map<K, number[]> {
  const members = new Map<K, number[]>();
  place.forEach((i, row) => {
    const key = i < 0 ? null : of(i);
    if (key === null) return;
    const found = members.get(key);
    if (found) found.push(row);
    else members.set(key, [row]);
  });
  return members;
}
