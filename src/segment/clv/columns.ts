import { columnsOf } from '../../result/index.js';

export const { label, texts, numbers, text, number } = columnsOf('segment/clv');
