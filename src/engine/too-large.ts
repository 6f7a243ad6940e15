import { VitalfewError } from '../errors.js';

/** An integer that a number cannot hold, and that nobody asked for in full. */
export function tooLarge(column: string): VitalfewError {
  return new VitalfewError(
    'wrong_type',
    `query: column "${column}" has an integer beyond 2^53, which a number cannot hold. Cast it to VARCHAR.`,
  );
}
