import { message } from '../messages/index.js';
import type { LeftOut } from '../result/index.js';

/**
 * Lines that are no purchases of anybody, and returns.
 *
 * @param unknown - id of the text for lines without what a purchase needs
 */
export function leftOutLines(
  { unknownLines, returnLines }: { readonly unknownLines: number; readonly returnLines: number },
  unknown: string,
): LeftOut[] {
  const lines = [
    { reason: message(unknown), rows: unknownLines },
    { reason: message('cross-sell/bayes.left_out.returns'), rows: returnLines },
  ];
  return lines.filter(({ rows }) => rows > 0);
}
