import { message } from '../../messages/index.js';
import { finding } from '../../result/index.js';
import { lifecycle } from '../../segment/index.js';
import { numberCell, wordCell } from '../card-columns.js';
import { type CardPart, rowOf } from '../card-part.js';

const label = (name: string) => `segment/lifecycle.column.${name}`;

/** The stage, the own rhythm, and when the silence is too long for it. */
export const lifecyclePart = {
  analysis: lifecycle as unknown as CardPart['analysis'],
  options: {},
  read({ tables }, id) {
    const row = rowOf(tables.customers, id);
    if (row === null || row['stage'] === null) return null;
    const quiet = ['dormant', 'lost'].includes(String(row['stage']));
    return {
      columns: {
        stage: wordCell(row['stage']!, label('stage'), 'segment/lifecycle.stage'),
        stage_before: wordCell(row['stage_before']!, label('stage_before'), 'segment/lifecycle.stage'),
        typical_gap_days: numberCell(row['typical_gap_days']!, label('typical_gap_days'), 'days'),
        dormant_from_days: numberCell(row['dormant_from_days']!, label('dormant_from_days'), 'days'),
        lost_from_days: numberCell(row['lost_from_days']!, label('lost_from_days'), 'days'),
      },
      scores: [],
      metrics: [],
      say: (cell) => [
        finding(`customer.finding.${quiet ? 'out_of_rhythm' : 'in_rhythm'}`, quiet ? 'risk' : 'info', {
          stage: message(`segment/lifecycle.stage.${row['stage']}`),
          typical: cell('typical_gap_days', 'days'),
          silence: cell('silence_days', 'days'),
          limit: cell('dormant_from_days', 'days'),
        }),
      ],
    };
  },
} satisfies CardPart;
