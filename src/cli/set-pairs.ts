import { invalidOption } from '../errors.js';
import { type Message, message } from '../messages/index.js';

/** `--set key=value` (or what another flag takes in this form) cut in two, in the order given. */
export function pairsOf(
  name: string,
  typed: readonly string[],
  flag = '--set',
  expected: Message = message('must_be.set_pair'),
): [string, string][] {
  return typed.map((pair) => {
    const equals = pair.indexOf('=');
    if (equals <= 0) throw invalidOption(name, flag, { expected, received: pair });
    return [pair.slice(0, equals), pair.slice(equals + 1)];
  });
}
