import { columnsOf } from '../../result/index.js';

/** Where the names of the stages stand. */
export const stageValues = 'segment/lifecycle.stage';

export const { label, texts, numbers, text, number } = columnsOf('segment/lifecycle');
