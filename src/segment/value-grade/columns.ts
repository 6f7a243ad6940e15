import { columnsOf } from '../../result/index.js';

export const { texts, numbers, text, number } = columnsOf('segment/value-grade');

/** Where the names of bands, stages, grades and factors stand. */
export const words = {
  band: 'segment/value-grade.band',
  stage: 'segment/lifecycle.stage',
  factor: 'segment/value-grade.factor',
  how: 'segment/value-grade.how',
} as const;
