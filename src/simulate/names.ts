import type { Random } from '../stats/random.js';
import { cumulative, pick } from './pick.js';

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟',
];
const surnameSums = cumulative(surnames.map((_, rank) => 1 / (rank + 6)));

// Given names as they were given: to those born before 1970, before 1990 and after; women and men.
const given = [
  [
    '秀英 桂兰 玉珍 凤英 淑华 丽华 秀兰 玉兰 春梅 桂芳 慧珍 美华 素珍 月琴 建华 红梅',
    '建国 志强 建军 国强 德明 永福 国华 卫东 文斌 明德 长江 保国 振华 福生 金龙 大伟',
  ],
  [
    '丽 敏 静 燕 艳 娟 芳 霞 婷 慧 玲 雪梅 晓燕 丽娜 海燕 雅琴 佳 莉 颖 薇',
    '伟 勇 军 磊 涛 斌 超 明 刚 鹏 杰 浩 建平 志远 晓东 海波 俊 峰 凯 宁',
  ],
  [
    '子涵 欣怡 梓萱 诗涵 雨桐 思琪 梦瑶 佳怡 可馨 雨欣 若曦 语嫣 一诺 嘉慧 心怡 晨曦',
    '浩然 子轩 宇航 浩宇 子豪 俊杰 天佑 博文 嘉豪 明轩 泽宇 思远 俊熙 承恩 一鸣 家乐',
  ],
].map((generation) => generation.map((names) => names.split(' ')));

/** A Chinese name that fits the year of birth. Cost: O(1). */
export function drawName(birthYear: number, gender: number, random: Random): string {
  const generation = given[birthYear < 1970 ? 0 : birthYear < 1990 ? 1 : 2]!;
  const names = generation[gender]!;
  return surnames[pick(random, surnameSums)]! + names[random.integer(names.length)]!;
}
