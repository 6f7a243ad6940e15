import type { Item } from './mechanism-data.js';
import type { ProductChoice, Target, TradeRule } from './trade-rule.js';

/** Numbers of the products that a choice names; plans are never among them. */
export function chosenItems(items: readonly Item[], { ids, categories, stages, words }: ProductChoice): number[] {
  const lower = words?.map((word) => word.toLowerCase());
  const fits = (item: Item): boolean => {
    if (item.isPlan) return false;
    if (ids && !ids.includes(item.id)) return false;
    if (categories && (item.category === null || !categories.includes(item.category))) return false;
    if (stages && (item.stage === null || !stages.includes(item.stage))) return false;
    if (!lower) return true;
    const names = `${item.name ?? ''}\n${item.english ?? ''}`.toLowerCase();
    return lower.some((word) => names.includes(word));
  };
  return items.flatMap((item, i) => (fits(item) ? [i] : []));
}

const sizeWords = /\d+(?:[.,]\d+)?\s*(?:kg|mg|g|ml|l|克|千克|公斤|斤|毫升|升)/giu;
const grams: Readonly<Record<string, number>> = { kg: 1000, mg: 0.001, g: 1, ml: 1, l: 1000 };
const chinese: Readonly<Record<string, number>> = { 克: 1, 千克: 1000, 公斤: 1000, 斤: 500, 毫升: 1, 升: 1000 };

/** The thing without its size, and the size in grams or millilitres; null where the name tells no size. */
export function sizeOf(name: string | null): { readonly thing: string; readonly size: number } | null {
  const [text] = name?.match(sizeWords) ?? [];
  if (name === null || text === undefined) return null;
  const amount = Number.parseFloat(text.replace(',', '.'));
  const unit = text.replace(/[\d.,\s]/g, '').toLowerCase();
  return {
    thing: name
      .replace(sizeWords, '')
      .replaceAll(/[\s,，（）()]+/g, '')
      .toLowerCase(),
    size: amount * (grams[unit] ?? chinese[unit] ?? 1),
  };
}

function otherSizes(items: readonly Item[], item: number, direction: -1 | 1): number[] {
  const own = sizeOf(items[item]!.name);
  if (own === null) return [];
  return items.flatMap((other, i) => {
    if (i === item || other.isPlan || other.category !== items[item]!.category) return [];
    const size = sizeOf(other.name);
    return size !== null && size.thing === own.thing && Math.sign(size.size - own.size) === direction ? [i] : [];
  });
}

/** What a rule offers after a trigger with an item (-1: none is known); empty where nothing fits. */
export function targetItems(items: readonly Item[], target: Target, item: number): number[] {
  if (typeof target === 'object') return chosenItems(items, target);
  if (item < 0) return [];
  const own = items[item]!;
  switch (target) {
    case 'same':
      return own.isPlan ? [] : [item];
    case 'plan':
      return own.isPlan ? [item] : [];
    case 'category':
      return items.flatMap((other, i) =>
        i !== item && !other.isPlan && other.category !== null && other.category === own.category ? [i] : [],
      );
    case 'smaller':
      return otherSizes(items, item, -1);
    default:
      return otherSizes(items, item, 1);
  }
}

/** The products that set a rule off; null where any may. */
export function triggerItems(items: readonly Item[], { trigger, product }: TradeRule): number[] | null {
  if (trigger.on !== 'interaction' && trigger.on !== 'purchase') return null;
  const chosen = trigger.products === undefined ? null : chosenItems(items, trigger.products);
  if (typeof product === 'object' || (product === 'same' && trigger.on === 'interaction')) return chosen;
  const all = chosen ?? items.flatMap((item, i) => (item.isPlan ? [] : [i]));
  return all.filter((item) => targetItems(items, product, item).length > 0);
}
