import type { Texts } from '../message.js';

/** Words of the action table that more than one analysis uses; each analysis adds its own in its own file. */
export const actionsTexts = {
  'action.thank': { en: 'Thank and keep', 'zh-CN': '致谢并维护' },
  'action.win_back': { en: 'Win back', 'zh-CN': '挽回' },
  'action.second_order': { en: 'Lead to the second order', 'zh-CN': '促成第二单' },
  'action.offer_product': { en: 'Offer the product', 'zh-CN': '推荐该商品' },
  'action.invite': { en: 'Invite to speak', 'zh-CN': '邀请发声' },
} as const satisfies Texts;
