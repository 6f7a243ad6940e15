import { invalidOption } from '../errors.js';
import type { Dataset } from '../intake/dataset.js';
import { message } from '../messages/index.js';
import type { Analysis } from './analysis.js';

interface Named {
  readonly analysis: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && typeof (value as Named).analysis === 'string';
}

/**
 * Options as they are written in a file or on the command line → options for the call: a segment that is named by its
 * analysis (`within: {analysis: 'segment/rfm', column, values}`) is answered first and its result put in.
 *
 * @param find - looks an analysis up by its id; throws when there is none
 */
export async function resolveWithin(
  dataset: Dataset,
  options: Readonly<Record<string, unknown>>,
  find: (id: string) => Analysis,
): Promise<Record<string, unknown>> {
  const within = options.within;
  if (within === undefined || within === null) return { ...options };
  if (!isNamed(within)) {
    throw invalidOption('within', 'within', { expected: message('must_be.segment.named'), received: within });
  }
  const { analysis, options: inner = {}, ...rest } = within;
  const result = await find(analysis)(dataset, await resolveWithin(dataset, inner, find));
  return { ...options, within: { ...rest, result } };
}
