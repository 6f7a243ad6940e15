import { builtInRules } from './built-in-rules.js';
import type { TradeRule } from './trade-rule.js';

/** The rules given, and those built in whose ids none of them has. */
export function rulesInForce(given: readonly TradeRule[] | null, builtIn: boolean): readonly TradeRule[] {
  const own = given ?? [];
  const taken = new Set(own.map(({ id }) => id));
  return [...own, ...(builtIn ? builtInRules.filter(({ id }) => !taken.has(id)) : [])];
}
