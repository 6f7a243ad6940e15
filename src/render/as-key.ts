/** Names that Vega takes for no key of an object, or refuses to: as a customer's or a column's name they must do. */
const reserved = new Set([...Object.getOwnPropertyNames(Object.prototype), 'then']);

/** A name that may stand as a key in Vega's objects: a blank after it makes the few that may not into others. */
export function asKey(name: string): string {
  return reserved.has(name) ? `${name} ` : name;
}
