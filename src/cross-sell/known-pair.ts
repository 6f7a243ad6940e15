import { invalidOption } from '../errors.js';
import { message } from '../messages/index.js';
import { nearest } from '../option/index.js';
import type { ReadPurchases } from './read-purchases.js';

/** Numbers of two products. */
export type KnownPair = readonly [antecedent: number, consequent: number];

/**
 * The numbers of two products given by id or by name, in either language.
 *
 * @throws VitalfewError invalid_option naming the nearest product
 */
export function knownPair(
  name: string,
  given: readonly [string, string],
  { products, names, english }: Pick<ReadPurchases, 'products' | 'names' | 'english'>,
  minCount: number,
): KnownPair {
  const find = (wanted: string): number => {
    const translated = names.map((each) => (each === null ? null : (english.get(each) ?? null)));
    for (const called of [products, names, translated]) {
      const place = called.indexOf(wanted);
      if (place >= 0) return place;
    }
    const known = [...products, ...names, ...translated].filter((each) => each !== null);
    const near = nearest(wanted, known);
    throw invalidOption(name, 'teach', {
      expected: message('must_be.products.two_bought', { least: String(minCount) }),
      received: wanted,
      advice:
        near === null
          ? message('must_be.advice.products', { products: products.slice(0, 5).join(', ') })
          : message('must_be.advice.near', { near }),
    });
  };
  const pair: KnownPair = [find(given[0]), find(given[1])];
  if (pair[0] === pair[1])
    throw invalidOption(name, 'teach', { expected: message('must_be.products.two'), received: given });
  return pair;
}
