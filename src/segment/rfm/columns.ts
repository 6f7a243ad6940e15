import { columnsOf } from '../../result/index.js';

/** The name of segment `x` is the message `segment/rfm.segment.x`. */
export const segmentValues = 'segment/rfm.segment';

export const { label, text, number } = columnsOf('segment/rfm');
