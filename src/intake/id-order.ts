/**
 * The order in which ids are listed: by value where all are whole numbers, else by code units.
 *
 * @returns the place in `ids` of the first, the second, …
 */
export function idOrder(ids: readonly string[]): number[] {
  const whole = ids.every((id) => /^(0|[1-9]\d{0,14})$/.test(id));
  const values = whole ? ids.map(Number) : null;
  return Array.from(ids.keys()).sort((a, b) =>
    values === null ? Number(ids[a]! > ids[b]!) - Number(ids[a]! < ids[b]!) : values[a]! - values[b]!,
  );
}
