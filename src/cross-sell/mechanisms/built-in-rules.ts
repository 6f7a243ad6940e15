import type { TradeRule } from './trade-rule.js';

const rule = (given: Omit<TradeRule, 'name' | 'reason' | 'group'> & { group?: string }): TradeRule => ({
  ...given,
  name: null,
  reason: null,
  group: given.group ?? null,
});

/** Things that are used up: parts of their names. */
const consumables = [
  ...[
    '狗粮',
    '犬粮',
    '猫粮',
    '猫砂',
    '洗衣液',
    '纸尿裤',
    '咖啡豆',
    '滤纸',
    '课包',
    '牙膏',
    '洁面',
    '面霜',
    '打印纸',
    '奶粉',
  ],
  ...['dog food', 'cat food', 'litter', 'laundry', 'nappies', 'diapers', 'coffee beans', 'filters', 'lesson pack'],
  ...['toothpaste', 'cleanser', 'cleansing', 'cream', 'printer paper', 'a4 paper', 'formula milk', 'contact lenses'],
];

/**
 * Rules of the trade that hold in many shops. They name products by words of their names, stages and what the trigger itself
 * names, so that they run where nobody has written rules yet; a rule of the user with the same id takes the place of one of them.
 */
export const builtInRules: readonly TradeRule[] = [
  rule({
    id: 'partial_relief_again',
    kind: 'outcome',
    trigger: { on: 'interaction', unit: 'relief', atLeast: 0.25, below: 0.75 },
    product: 'same',
    windowDays: [1, 60],
    group: 'course',
  }),
  rule({
    id: 'full_relief_care',
    kind: 'outcome',
    trigger: { on: 'interaction', unit: 'relief', atLeast: 0.75 },
    product: { words: ['养护', 'maintenance care', 'aftercare'] },
    windowDays: [1, 60],
    group: 'course',
  }),
  rule({
    id: 'mileage_service',
    kind: 'usage',
    trigger: { on: 'counter', unit: 'km', every: 10_000 },
    product: { words: ['里程保养', 'mileage service'] },
    windowDays: [0, 14],
  }),
  rule({
    id: 'refill',
    kind: 'refill',
    trigger: { on: 'purchase', products: { words: consumables } },
    product: 'same',
    windowDays: [1, 45],
  }),
  rule({
    id: 'smaller_size',
    kind: 'size',
    trigger: { on: 'interaction', kinds: ['visit', 'question', 'favourite'] },
    product: 'smaller',
    windowDays: [0, 7],
    group: 'size',
  }),
  rule({
    id: 'larger_size',
    kind: 'upgrade',
    trigger: { on: 'purchase' },
    product: 'larger',
    windowDays: [1, 60],
    group: 'size',
  }),
  rule({
    id: 'trial_to_full',
    kind: 'upgrade',
    trigger: { on: 'purchase', products: { words: ['试听', '体验', '试用', 'trial', 'starter'] } },
    product: 'category',
    windowDays: [1, 60],
  }),
  rule({
    id: 'parts',
    kind: 'part',
    trigger: {
      on: 'purchase',
      products: {
        words: ['手冲壶', '咖啡机', '净水器', '打印机', 'kettle', 'coffee maker', 'water purifier', 'printer,'],
      },
    },
    product: { words: ['滤纸', '滤芯', '墨盒', 'coffee filters', 'filter cartridge', 'ink cartridge'] },
    windowDays: [1, 90],
  }),
  rule({
    id: 'package_nearly_used',
    kind: 'package',
    trigger: { on: 'units_left', atMost: 0.2 },
    product: 'plan',
    windowDays: [0, 45],
  }),
  rule({
    id: 'plan_ends',
    kind: 'expiry',
    trigger: { on: 'ends', daysBefore: 30 },
    product: 'plan',
    windowDays: [0, 60],
  }),
  ...(
    [
      ['preschool', 'primary'],
      ['primary', 'middle'],
      ['middle', 'high'],
    ] as const
  ).map(([from, to]) =>
    rule({
      id: `stage_${to}`,
      kind: 'stage',
      trigger: { on: 'purchase', products: { stages: [from] } },
      product: { stages: [to] },
      windowDays: [90, 365],
      group: 'stage',
    }),
  ),
];
