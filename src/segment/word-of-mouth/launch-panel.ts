/**
 * Who should try a launch first: one after the other, whoever adds most new listeners to those of the panel so far.
 *
 * Listeners reached by more than one count once; of equal ones the first candidate is taken; without ties the candidates stand in
 * their order. The greedy choice reaches at least 1 − 1/e of what the best panel would (Nemhauser, Wolsey & Fisher 1978).
 * Cost: O(size × ties of the candidates).
 *
 * @param candidates - places of customers, the best first
 * @param listenersOf - places of those who hear a candidate
 */
export function launchPanel(
  candidates: readonly number[],
  listenersOf: (candidate: number) => Iterable<number>,
  size: number,
): { readonly customer: number; readonly adds: number }[] {
  const reached = new Set<number>();
  const left = candidates.map((customer) => ({ customer, listeners: [...new Set(listenersOf(customer))] }));
  const panel: { customer: number; adds: number }[] = [];
  while (panel.length < size && left.length > 0) {
    let [best, most] = [0, -1];
    for (const [i, { listeners }] of left.entries()) {
      if (listeners.length <= most) continue;
      const adds = listeners.reduce((sum, each) => sum + (reached.has(each) ? 0 : 1), 0);
      if (adds > most) [best, most] = [i, adds];
    }
    const [{ customer, listeners } = { customer: 0, listeners: [] }] = left.splice(best, 1);
    for (const each of listeners) reached.add(each);
    panel.push({ customer, adds: most });
  }
  return panel;
}
