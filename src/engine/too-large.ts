import { VitalfewError } from '../errors.js';
import { message } from '../messages/index.js';

/** An integer that a number cannot hold, and that nobody asked for in full. */
export function tooLarge(column: string): VitalfewError {
  return new VitalfewError('wrong_type', message('engine.too_large', { column }));
}
