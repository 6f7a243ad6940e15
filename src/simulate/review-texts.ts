import type { Random } from '../stats/random.js';

const good = [
  '味道很好，下次还来。',
  '店员很耐心，讲得清楚。',
  '老客户了，一直放心。',
  '推荐给邻居了，她也说好。',
  '价格实在，包装也用心。',
  'Friendly staff, quick service.',
  'Bought it again, still as good.',
  'My neighbour told me about it, she was right.',
] as const;
const plain = [
  '还行，正常水平。',
  '一般般，没什么特别。',
  '送得准时。',
  'It does what it says.',
  'Fine for the price.',
] as const;
const bad = [
  '等了四十分钟，没人解释。',
  '和宣传的不一样，失望。',
  '退货太麻烦了。',
  '客服一直转接，没有结果。',
  'Not what was promised.',
  'Nobody answered my complaint.',
] as const;

/** A short review in Chinese or English that fits a sentiment from −1 to 1. */
export function textOf(sentiment: number, random: Random): string {
  const texts = sentiment > 0.35 ? good : sentiment < -0.2 ? bad : plain;
  return texts[random.integer(texts.length)]!;
}
