import { invalidOption } from '../errors.js';

/** `--set key=value` cut in two, in the order given. */
export function pairsOf(name: string, typed: readonly string[]): [string, string][] {
  return typed.map((pair) => {
    const equals = pair.indexOf('=');
    if (equals <= 0) throw invalidOption(name, '--set', { expected: 'key=value', received: pair });
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  });
}
