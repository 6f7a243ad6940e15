import { fileURLToPath } from 'node:url';
import { type Dataset, type IntakeOptions, open, tableNames } from '../intake/index.js';

/** The folder of the sample market that comes with the package. */
export const sampleDir = fileURLToPath(new URL('../../data/', import.meta.url));

/**
 * The sample market: one neighbourhood shop group whose truth is known (data/README.md).
 *
 * @example const shop = await sample();
 */
export function sample(options: IntakeOptions = {}): Promise<Dataset> {
  return open(Object.fromEntries(tableNames.map((table) => [table, `${sampleDir}${table}.csv`])), options);
}
