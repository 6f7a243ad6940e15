import { message } from '../messages/index.js';
import type { LeftOut } from '../result/index.js';

/** Records that an answer does not rest on, and why: lines without a customer unless another reason (id of its text) is given; empty where none. */
export function leftOutFor(rows: number, reason = 'analysis.left_out.no_customer'): LeftOut[] {
  return rows > 0 ? [{ reason: message(reason), rows }] : [];
}
