import type { TableModel } from './model.js';
import type { SourceContext } from './sources/source.js';

/** Codes that shops book beside goods: postage, fees, adjustments, samples, gift cards, test entries. */
const words =
  /^(post(age)?|dot|dotcom( postage)?|carriage|shipping|freight|delivery|bank charges?|amazon ?fee|fees?|commission|cruk|manual|adjust(ment)?\d*|adjust bad debt|bad debt|discount|samples?|pads|c2|gift[ _-]?(card|voucher|certificate).*|gift_\d.*|voucher|test(\d+| .*|_.*)?|运费|邮费|快递费|配送费|手续费|服务费|礼品卡|购物卡|代金券|优惠券|折扣|样品|测试.*|差价|补差价)$/i;
const singles = /^[MDSB]$/i;

/**
 * Which of a shop's product ids look like no products. One letter counts only where ids are mostly longer: a shop may
 * well have a product B.
 */
export function nonProductIds(ids: readonly string[]): string[] {
  const short = ids.filter((id) => id.length <= 2).length;
  const takesSingles = short < ids.length / 10;
  return ids.filter((id) => words.test(id.trim()) || (takesSingles && singles.test(id.trim()))).sort();
}

/** The product ids of a table that look like no products, and how many lines have them. */
export async function nonProducts(
  { engine, signal }: SourceContext,
  { rows }: TableModel,
): Promise<{ n: number; ids: string[] }> {
  const answer = await engine.query(
    `SELECT product_id, count(*) AS n FROM ${rows} WHERE product_id IS NOT NULL GROUP BY product_id`,
    [],
    signal ? { signal } : {},
  );
  const counts = new Map(answer.texts('product_id').map((product, i) => [product ?? '', answer.numbers('n')[i]!]));
  const ids = nonProductIds([...counts.keys()]);
  return { n: ids.reduce((sum, each) => sum + counts.get(each)!, 0), ids };
}
