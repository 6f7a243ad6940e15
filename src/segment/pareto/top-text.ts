/** The share that was asked for as it is said, without decimals that nobody asked for: 0.2 is "20%". */
export function topText(share: number): string {
  return `${Number((100 * share).toPrecision(6))}%`;
}
