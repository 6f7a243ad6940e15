import { columnsOf, type RowsColumn } from '../../result/index.js';
import { estimateColumns } from '../estimated.js';
import { ruleName, translationsOf } from '../mechanisms/rule-words.js';
import type { TradeRule } from '../mechanisms/trade-rule.js';

export const prefix = 'cross-sell/next-product';

export const { label, text, number, texts, numbers } = columnsOf(prefix);

/** Columns of an estimated share and of the ends of its interval. */
export const estimates = <N extends string>(name: N) => estimateColumns(number, name, 'share');

/** A column of ids of rules of the trade, with what they are called. */
export const ruleColumn = (rules: readonly TradeRule[]) =>
  ({
    label: label('rule'),
    translations: translationsOf(rules.map((rule) => [rule.id, ruleName(rule)])),
  }) satisfies Partial<RowsColumn>;
