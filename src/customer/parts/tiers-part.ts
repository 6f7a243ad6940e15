import { message } from '../../messages/index.js';
import { finding } from '../../result/index.js';
import { tiers } from '../../segment/index.js';
import { numberCell, wordCell } from '../card-columns.js';
import { type CardPart, rowOf } from '../card-part.js';

const label = (name: string) => `segment/tiers.column.${name}`;

/** The tier, and what is missing to the next. */
export const tiersPart = {
  analysis: tiers as unknown as CardPart['analysis'],
  options: {},
  read({ tables }, id, currency) {
    const row = rowOf(tables.customers, id);
    if (row === null) return null;
    const next = row['next_tier'];
    const words = (tier: unknown) => message(`segment/tiers.tier.${tier}`);
    return {
      columns: {
        tier: wordCell(row['tier']!, label('tier'), 'segment/tiers.tier'),
        next_tier: wordCell(next ?? null, label('next_tier'), 'segment/tiers.tier'),
        to_next: numberCell(row['to_next'] ?? null, label('to_next'), 'money'),
      },
      scores: [],
      metrics: [],
      say: (cell) => [
        next === null || next === undefined
          ? finding(
              'customer.finding.top_tier',
              'info',
              { tier: words(row['tier']), revenue: cell('revenue', 'money') },
              currency,
            )
          : finding(
              'customer.finding.tier',
              'info',
              { tier: words(row['tier']), next: words(next), missing: cell('to_next', 'money') },
              currency,
            ),
      ],
    };
  },
} satisfies CardPart;
