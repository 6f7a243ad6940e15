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
