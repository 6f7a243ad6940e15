import type { Result } from './result.js';
import { slots } from './slots.js';
import type { Tables } from './table.js';

type ResultData<T extends Tables> = Omit<Result<T>, 'dispose'>;

/**
 * Makes a result object: its data as plain enumerable fields, how it is shown as hidden methods
 * (`Symbol.for('Jupyter.display')` for kernels that know it, `util.inspect` for those that print).
 */
export function createResult<T extends Tables>(
  data: ResultData<T>,
  dispose: () => Promise<void> = async () => {},
): Result<T> {
  const result = { ...data } as Result<T>;
  const hidden = (value: unknown) => ({ value, enumerable: false, configurable: true });
  Object.defineProperties(result, {
    dispose: hidden(dispose),
    [Symbol.for('Jupyter.display')]: hidden(() => (slots.display ? slots.display(result) : { 'text/plain': data.id })),
    [Symbol.for('nodejs.util.inspect.custom')]: hidden(() =>
      slots.inspect ? slots.inspect(result) : `Result ${data.id}`,
    ),
  });
  return result;
}
