import { columnsOf } from '../columns-of.js';

export const { label, texts, numbers, text, number } = columnsOf('segment/clv');
