import { message } from '../../messages/index.js';
import { finding, type Metric } from '../../result/index.js';
import { clv } from '../../segment/index.js';
import { numberCell } from '../card-columns.js';
import { type CardPart, rowOf } from '../card-part.js';

const label = (name: string) => `segment/clv.column.${name}`;

/** Whether the customer still buys, and what is to be expected in the year ahead, with the range of this customer's value. */
export const clvPart = {
  analysis: clv as unknown as CardPart['analysis'],
  options: {},
  read({ tables }, id, currency) {
    const row = rowOf(tables.customers, id);
    if (row === null || typeof row['clv'] !== 'number') return null;
    const [low, high] = [row['clv_low'], row['clv_high']];
    const level = clv.declaration.options.level.default;
    const value: Metric = {
      id: 'clv',
      label: message('customer.metric.clv'),
      value: row['clv'],
      unit: 'money',
      ...(typeof low === 'number' && typeof high === 'number'
        ? { interval: { low, high, level, kind: 'predictive' } }
        : {}),
    };
    return {
      columns: {
        p_alive: numberCell(row['p_alive']!, label('p_alive'), 'share'),
        expected_purchases: numberCell(row['expected_purchases']!, label('expected_purchases'), 'number'),
        clv: numberCell(row['clv'], label('clv'), 'money'),
        clv_low: numberCell(low ?? null, label('clv_low'), 'money'),
        clv_high: numberCell(high ?? null, label('clv_high'), 'money'),
      },
      scores: [],
      metrics: [value],
      say: (cell) => [
        finding(
          'customer.finding.ahead',
          'info',
          {
            p_alive: cell('p_alive', 'share'),
            purchases: cell('expected_purchases', 'number'),
            clv: cell('clv', 'money'),
            low: cell('clv_low', 'money'),
            high: cell('clv_high', 'money'),
          },
          currency,
        ),
      ],
    };
  },
} satisfies CardPart;
