import { languages, message, type Names, text } from '../../messages/index.js';
import type { Item } from './mechanism-data.js';
import type { RuleEvents } from './rule-events.js';
import type { TradeRule } from './trade-rule.js';

const inAll = (id: string): Names => ({
  names: Object.fromEntries(languages.map((language) => [language, text(message(id), language)])) as Names['names'],
});

/** What a rule is called: as the user wrote it, or the library's text. */
export function ruleName(rule: TradeRule): Names {
  return rule.name ?? inAll(`cross-sell/mechanisms.rule.${rule.id}`);
}

/** Why a rule holds. */
export function ruleReason(rule: TradeRule): Names {
  if (rule.reason !== null) return rule.reason;
  return inAll(rule.name === null ? `cross-sell/mechanisms.why.${rule.id}` : `reason.mechanism_${rule.kind}`);
}

/** A product's name in every language. */
export function itemName({ id, name, english }: Item): Names {
  return { names: { en: english ?? name ?? id, 'zh-CN': name ?? id } };
}

/** What a part of a rule is called: the product that set it off, or the topic. */
export function partName(part: RuleEvents['parts'][number], items: readonly Item[]): Names {
  if (part.kind === 'product') return itemName(items[Number(part.id)]!);
  return { names: { en: part.id, 'zh-CN': part.id } };
}

/** Translations of a column whose values have names of their own. */
export function translationsOf(
  entries: Iterable<readonly [id: string, names: Names]>,
): Record<'en' | 'zh-CN', Record<string, string>> {
  const translations: Record<'en' | 'zh-CN', Record<string, string>> = { en: {}, 'zh-CN': {} };
  for (const [id, { names }] of entries) {
    translations.en[id] = names.en;
    translations['zh-CN'][id] = names['zh-CN'];
  }
  return translations;
}
