import type { Texts } from '../message.js';

/** Words of codes that are common in data: roles in a company, ways to bring a friend, topics. Other codes stay as they are. */
export const codesTexts = {
  'code.ceo': { en: 'CEO', 'zh-CN': '总经理' },
  'code.cio': { en: 'CIO', 'zh-CN': '信息主管' },
  'code.cto': { en: 'CTO', 'zh-CN': '技术主管' },
  'code.finance': { en: 'finance', 'zh-CN': '财务' },
  'code.purchasing': { en: 'purchasing', 'zh-CN': '采购' },
  'code.front_line': { en: 'front line', 'zh-CN': '一线人员' },
  'code.referral_code': { en: 'referral code', 'zh-CN': '推荐码' },
  'code.bonus_code': { en: 'bonus code', 'zh-CN': '奖励码' },
  'code.red_packet': { en: 'red packet', 'zh-CN': '红包' },
  'code.gift_card': { en: 'gift card', 'zh-CN': '礼品卡' },
  'code.family_card': { en: 'family card', 'zh-CN': '亲情卡' },
  'code.group_buying': { en: 'group buying', 'zh-CN': '拼团' },
  'code.agent': { en: 'agent', 'zh-CN': '代理人' },
  'code.poster': { en: 'poster', 'zh-CN': '海报' },
  'code.baby_care': { en: 'baby care', 'zh-CN': '母婴' },
  'code.phones': { en: 'phones', 'zh-CN': '手机' },
  'code.computers': { en: 'computers', 'zh-CN': '电脑' },
  'code.snacks': { en: 'snacks', 'zh-CN': '零食' },
  'code.rehabilitation': { en: 'rehabilitation', 'zh-CN': '康复' },
  'code.skincare_forum': { en: 'the skin care forum', 'zh-CN': '护肤论坛' },
  'code.skincare_batch': { en: 'a skin care batch', 'zh-CN': '某批护肤品' },
  'code.unknown': { en: 'not known', 'zh-CN': '未知' },
} as const satisfies Texts;
