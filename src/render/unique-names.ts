/**
 * Gives every value its own shown name: two products whose names differ in case alone, or only after the cut, stay two.
 *
 * @param show - how a value reads; the same for different values is allowed
 * @returns a function that always gives the same name for the same value, and different names for different values
 */
export function uniqueNames(show: (value: string) => string): (value: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (value) => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const name = show(value);
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    names.set(value, unique);
    return unique;
  };
}
