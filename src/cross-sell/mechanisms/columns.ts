import { columnsOf } from '../../result/index.js';

export const { label, table } = columnsOf('cross-sell/mechanisms');
