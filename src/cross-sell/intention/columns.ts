import { columnsOf } from '../../result/index.js';
import { estimateColumns } from '../estimated.js';

export const prefix = 'cross-sell/intention';

export const { label, text, number, texts, numbers } = columnsOf(prefix);

/** Columns of an estimate and of the ends of its interval. */
export const estimates = <N extends string>(name: N, unit: 'share' | 'number' | 'ratio') =>
  estimateColumns(number, name, unit);
