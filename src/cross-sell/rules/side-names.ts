import type { Names } from '../../messages/index.js';
import type { ColumnInfo } from '../../result/index.js';
import { nameOf } from '../product-names.js';
import type { BasketData } from './basket-data.js';

type Named = Pick<BasketData, 'ids' | 'names' | 'english'>;

/** What the items of a side are called: their names, else their ids. */
export function sideNames(items: ArrayLike<number>, { ids, names }: Named): string {
  return Array.from(items, (item) => names[item] ?? ids[item]!).join(' + ');
}

/** The same for a sentence: in the reader's language where the data know it. */
export function sideNameOf(items: ArrayLike<number>, data: Named): string | Names {
  const shown = sideNames(items, data);
  const english = englishSide(items, data);
  return english === shown ? shown : { names: { en: english, 'zh-CN': shown } };
}

function englishSide(items: ArrayLike<number>, { ids, names, english }: Named): string {
  return Array.from(items, (item) => {
    const name = nameOf(names[item] ?? ids[item]!, english);
    return typeof name === 'string' ? name : name.names.en;
  }).join(' + ');
}

/** A column of such names, with what they are called in English. */
export function sideColumn(
  sides: readonly ArrayLike<number>[],
  data: Named,
): { unit: 'text'; translations?: NonNullable<ColumnInfo['translations']> } {
  const en: Record<string, string> = {};
  for (const items of sides) {
    const [shown, translated] = [sideNames(items, data), englishSide(items, data)];
    if (shown !== translated) en[shown] = translated;
  }
  return { unit: 'text', ...(Object.keys(en).length === 0 ? {} : { translations: { en } }) };
}
