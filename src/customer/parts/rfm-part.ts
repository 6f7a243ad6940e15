import { message, type Unit } from '../../messages/index.js';
import { finding, type Metric } from '../../result/index.js';
import { rfm } from '../../segment/index.js';
import { numberCell, wordCell } from '../card-columns.js';
import { type CardPart, rowOf } from '../card-part.js';

const dimensions = ['r', 'f', 'm'] as const;

/** Orders, money and days since the last order, the three scores and the segment; how many of the others brought less. */
export const rfmPart = {
  analysis: rfm as unknown as CardPart['analysis'],
  options: {},
  read({ tables }, id, currency) {
    const row = rowOf(tables.customers, id);
    if (row === null) return null;
    const money = tables.customers.data['monetary'] as Float64Array;
    const less = money.filter((each) => each < Number(row['monetary'])).length;
    const place = money.length < 2 ? null : less / (money.length - 1);
    const metric = (name: string, value: number | null, unit: Unit): Metric => ({
      id: name,
      label: message(`customer.metric.${name}`),
      value,
      unit,
    });
    return {
      columns: {
        orders: numberCell(row['frequency']!, 'column.frequency', 'orders'),
        revenue: numberCell(row['monetary']!, 'column.monetary', 'money'),
        silence_days: numberCell(row['recency_days']!, 'column.recency_days', 'days'),
        brought_less: numberCell(place, 'customer.metric.brought_less', 'share'),
        segment: wordCell(row['segment']!, 'column.segment', 'segment/rfm.segment'),
      },
      scores: dimensions.flatMap((dimension) =>
        typeof row[dimension] === 'number' ? [{ dimension, score: row[dimension] }] : [],
      ),
      metrics: [
        metric('revenue', Number(row['monetary']), 'money'),
        metric('orders', Number(row['frequency']), 'orders'),
        metric('silence_days', row['recency_days'] as number | null, 'days'),
        metric('brought_less', place, 'share'),
      ],
      say: (cell) => [
        finding(
          `customer.finding.${row['recency_days'] === null ? 'only_returns' : place === null ? 'who_alone' : 'who'}`,
          'info',
          {
            customer: id,
            segment: message(`segment/rfm.segment.${row['segment']}`),
            orders: cell('orders', 'orders'),
            revenue: cell('revenue', 'money'),
            days: cell('silence_days', 'days'),
            ...(place === null ? {} : { less: cell('brought_less', 'share') }),
          },
          currency,
        ),
      ],
    };
  },
} satisfies CardPart;
