import { fileURLToPath } from 'node:url';
import { type Dataset, type IntakeOptions, open } from '../intake/index.js';

/** The folder of the sample market that comes with the package. */
export const sampleDir = fileURLToPath(new URL('../../data/', import.meta.url));

/**
 * The sample market: one neighbourhood shop group whose truth is known (data/README.md).
 *
 * @example const shop = await sample();
 */
export function sample(options: IntakeOptions = {}): Promise<Dataset> {
  const file = (name: string) => `${sampleDir}${name}.csv`;
  return open(
    {
      orders: file('orders'),
      customers: file('customers'),
      products: file('products'),
      relations: file('relations'),
      referrals: file('referrals'),
    },
    options,
  );
}
