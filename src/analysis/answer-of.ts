import { type OptionInput, type OptionSpecs, resolveOptions } from '../option/index.js';
import type { Tables } from '../result/index.js';
import { createRandom } from '../stats/random.js';
import { type Analysis, callName } from './analysis.js';
import type { Answer, RunContext } from './declaration.js';
import { assertNeeds } from './needs.js';
import type { Shop } from './shop.js';

/**
 * What another analysis answers for the same records, customers, money and date: for an analysis that is made of others.
 *
 * @param options - of that analysis alone; those that every analysis has are those of the shop
 * @throws VitalfewError as the other analysis does
 */
export function answerOf<O extends OptionSpecs, T extends Tables>(
  { declaration }: Analysis<O, T>,
  shop: Shop,
  options: OptionInput<O>,
  context: RunContext,
): Promise<Answer<T>> {
  const name = callName(declaration.id);
  assertNeeds(name, shop, declaration.needs);
  const resolved = resolveOptions(name, declaration.options, options);
  return declaration.run(shop, resolved, {
    ...context,
    random: createRandom(context.seed, declaration.id),
    progress: () => {},
  });
}
